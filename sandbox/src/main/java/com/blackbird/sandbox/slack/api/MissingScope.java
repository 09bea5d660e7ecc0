package com.blackbird.sandbox.slack.api;

/** A method was called without a scope that it needs. */
final class MissingScope extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String needed;

  MissingScope(String needed) {
    super("missing_scope " + needed, null, false, false);
    this.needed = needed;
  }

  /** The scopes of which one is needed, separated by commas. */
  String needed() {
    return needed;
  }
}
