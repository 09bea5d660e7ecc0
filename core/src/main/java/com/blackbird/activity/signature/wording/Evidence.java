package com.blackbird.activity.signature.wording;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message turned out to say: its codes, the fields it is about, its sentences, its status.
 */
public final class Evidence {
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
  public record Statement(String text, String field, boolean fragment) {}

  public void code(String code) {
    codes.add(code);
  }

  public void errorClass(String name) {
    classes.add(name);
  }

  /** The innermost place of a stack trace. */
  public void place(String found) {
    if (place.isEmpty()) {
      place = found;
    }
  }

  public String place() {
    return place;
  }

  public void status(int found) {
    if (status == 0) {
      status = found;
    }
  }

  public void statement(String text, String field, boolean fragment) {
    if (statements.size() < MOST_STATEMENTS) {
      statements.add(new Statement(text, field, fragment));
    }
  }

  public List<String> codes() {
    return codes;
  }

  public List<String> classes() {
    return classes;
  }

  public List<Statement> statements() {
    return statements;
  }

  public int status() {
    return status;
  }

  /** Whether there is more than the kind of error. */
  public boolean saysWhat() {
    return !statements.isEmpty() || !codes.isEmpty() || status > 0;
  }
}
