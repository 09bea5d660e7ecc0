package com.blackbird.activity.signature.notation;

import org.jspecify.annotations.Nullable;

/** Finds out in which notation a message is written, and reads it. */
public final class Notations {
  private Notations() {}

  /** Whether it is worth looking for a structure inside a sentence. */
  public static boolean mayHold(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('<') >= 0;
  }

  /** The structure in the text, null where it is plain text. */
  public static @Nullable Node find(String text) {
    int object = ObjectNotation.start(text);
    int markup = Markup.start(text);
    if (markup >= 0 && (object < 0 || markup < object)) {
      return Markup.read(text, markup);
    }
    if (object >= 0) {
      return ObjectNotation.read(text, object);
    }
    int printed = ObjectNotation.printedStart(text);
    var read = printed >= 0 ? ObjectNotation.read(text, printed) : null;
    return read != null && read.saysSomething() ? read : Pairs.find(text);
  }
}
