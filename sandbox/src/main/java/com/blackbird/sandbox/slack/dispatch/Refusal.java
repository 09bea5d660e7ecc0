package com.blackbird.sandbox.slack.dispatch;

import java.util.List;

/** What Slack refuses: its error code, and for payloads a line for each fault. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String error;
  private final transient List<String> faults;

  /** A refusal without details. */
  public Refusal(String error) {
    this(error, List.of());
  }

  /** A refusal that says what is wrong where. */
  public Refusal(String error, List<String> faults) {
    super(error + (faults.isEmpty() ? "" : " " + faults), null, false, false);
    this.error = error;
    this.faults = List.copyOf(faults);
  }

  /** The code, such as {@code channel_not_found}. */
  public String error() {
    return error;
  }

  /** The faults, without Slack's {@code [ERROR]} before them. */
  public List<String> faults() {
    return faults;
  }
}
