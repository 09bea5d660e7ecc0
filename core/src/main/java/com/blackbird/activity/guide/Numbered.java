package com.blackbird.activity.guide;

import com.blackbird.activity.command.CommandMistake;
import java.util.regex.Pattern;

/** A name and a number as a button carries them: a guide's version, or a page of a list. */
record Numbered(String name, int number) {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  /** Reads what a button carries that we made. */
  static Numbered parse(String payload) {
    int slash = payload.lastIndexOf('/');
    String number = payload.substring(slash + 1);
    if (slash < 0 || !NUMBER.matcher(number).matches()) {
      throw CommandMistake.oldButton();
    }
    return new Numbered(payload.substring(0, slash), Integer.parseInt(number));
  }

  String text() {
    return name + "/" + number;
  }
}
