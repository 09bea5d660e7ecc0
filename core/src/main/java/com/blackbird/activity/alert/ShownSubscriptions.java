package com.blackbird.activity.alert;

import com.blackbird.activity.command.CommandMistake;

/**
 * A page of what a channel hears; short enough for a button.
 *
 * @param toStop whether its buttons end what they stand beside, or change it
 * @param page from 0
 */
record ShownSubscriptions(boolean toStop, int page) {
  /** Discord takes 40 components in a message, and each subscription takes three. */
  static final int PAGE = 8;

  private static final String STOP = "stop/";
  private static final String CHANGE = "change/";

  static ShownSubscriptions first(boolean toStop) {
    return new ShownSubscriptions(toStop, 0);
  }

  /** This page, or the last one of so many subscriptions. */
  ShownSubscriptions of(int subscriptions) {
    return at(Math.clamp(page, 0, Math.max(0, (subscriptions - 1) / PAGE)));
  }

  ShownSubscriptions at(int other) {
    return new ShownSubscriptions(toStop, other);
  }

  /** The text form. */
  String text() {
    return (toStop ? STOP : CHANGE) + page;
  }

  /** Reads the text form of a button that we made. */
  static ShownSubscriptions parse(String text) {
    if (!text.matches("(" + STOP + "|" + CHANGE + ")\\d{1,6}")) {
      throw CommandMistake.oldButton();
    }
    return new ShownSubscriptions(
        text.startsWith(STOP), Integer.parseInt(text.substring(text.indexOf('/') + 1)));
  }
}
