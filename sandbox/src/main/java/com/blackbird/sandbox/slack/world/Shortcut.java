package com.blackbird.sandbox.slack.world;

/** A shortcut of an app, on a message or everywhere. */
public record Shortcut(String callbackId, String name, Kind kind) {

  /** Where a shortcut is offered. */
  public enum Kind {
    GLOBAL,
    MESSAGE
  }
}
