package com.blackbird.activity.signature.wording;

import java.util.Locale;

/** What a token of a message is: wording, which stays, or a value, which varies. */
enum Kind {
  WORD,
  IDENTIFIER,
  CODE,
  QUOTED,
  NUMBER,
  AMOUNT,
  TIME,
  DURATION,
  EMAIL,
  URL,
  HOST,
  IP,
  PATH,
  PHONE,
  ID,
  REFERENCE,
  TOKEN,
  NAME,
  SCOPE,
  VALUE,
  NOISE;

  private final String placeholder = "<" + name().toLowerCase(Locale.ROOT) + ">";

  boolean isWording() {
    return this == WORD || this == IDENTIFIER || this == CODE;
  }

  /** How a value of this kind is shown in a template. */
  String placeholder() {
    return placeholder;
  }
}
