package com.blackbird.activity.signature;

import java.util.ArrayList;
import java.util.List;

/** What a message turned out to say: its codes, the fields it is about, its sentences, its status. */
final class Evidence {
  /** A list of a thousand errors is one report; what it is about shows in the first ones. */
  private static final int MOST_STATEMENTS = 12;

  private final List<String> codes = new ArrayList<>(4);
  private final List<String> classes = new ArrayList<>(4);
  private final List<Statement> statements = new ArrayList<>(4);
  private int status;
  private String place = "";

  /**
   * A sentence that a person is meant to read.
   *
   * @param field the field that it is about, empty when it names none
   * @param fragment whether it only makes sense behind its field, as in {@code email: is invalid}
   */
  record Statement(String text, String field, boolean fragment) {}

  void code(String code) {
    codes.add(code);
  }

  void errorClass(String name) {
    classes.add(name);
  }

  /** The innermost place of a stack trace. */
  void place(String found) {
    if (place.isEmpty()) {
      place = found;
    }
  }

  String place() {
    return place;
  }

  void status(int found) {
    if (status == 0) {
      status = found;
    }
  }

  void statement(String text, String field, boolean fragment) {
    if (statements.size() < MOST_STATEMENTS) {
      statements.add(new Statement(text, field, fragment));
    }
  }

  List<String> codes() {
    return codes;
  }

  List<String> classes() {
    return classes;
  }

  List<Statement> statements() {
    return statements;
  }

  int status() {
    return status;
  }

  /** Whether there is more than the kind of error. */
  boolean saysWhat() {
    return !statements.isEmpty() || !codes.isEmpty() || status > 0;
  }
}
