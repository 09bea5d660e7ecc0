package com.blackbird.activity.intake;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an activity as they are sent; others are ignored. */
enum Field {
  ID("id"),
  INTEGRATION("integration"),
  DIRECTION("direction"),
  TYPE("type"),
  STATUS("status"),
  REFERENCE("reference"),
  MESSAGE("message"),
  CREATED_AT("createdAt");

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values()).collect(toMap(Field::text, identity()));

  private final String text;

  Field(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Names of records are often numbers, and their text is what counts. */
  boolean mayBeNumber() {
    return this == ID || this == REFERENCE;
  }

  static @Nullable Field of(String name) {
    return BY_NAME.get(name);
  }
}
