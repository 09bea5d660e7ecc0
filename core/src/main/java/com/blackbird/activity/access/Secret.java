package com.blackbird.activity.access;

/** A text that must not reach a log: it prints as a mask. */
public final class Secret {
  private final String value;

  /** Keeps the value out of sight. */
  public Secret(String value) {
    this.value = value;
  }

  /** The value itself, for the one place that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "********";
  }
}
