package com.blackbird.sandbox.wire;

import java.time.Instant;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * One request of an app, or one event that an app was told; tokens are left out.
 *
 * @param number counts up from 1
 * @param method the method or the type of the event
 * @param places the id and the name of the channel it is about, or nothing
 * @param arguments the body
 * @param status the HTTP status of the answer, 200 for an acknowledged event; 0 without an answer
 */
public record Recorded(
    long number,
    Instant at,
    Kind kind,
    String method,
    String path,
    Set<String> places,
    JsonNode arguments,
    int status,
    JsonNode answer) {

  /** Who told whom. */
  public enum Kind {
    REQUEST,
    EVENT
  }

  /** Whether what was asked was done. */
  public boolean isOk() {
    return status >= 200 && status < 300 && answer.path("ok").asBoolean(true);
  }

  /** Whether it is about this channel, named by id or name. */
  public boolean isIn(String channel) {
    return places.contains(channel.startsWith("#") ? channel.substring(1) : channel);
  }

  Recorded answered(int newStatus, JsonNode newAnswer) {
    return new Recorded(
        number, at, kind, method, path, places, arguments, newStatus, newAnswer.deepCopy());
  }

  @Override
  public String toString() {
    return number + " " + kind + " " + method + " " + arguments + " -> " + status + " " + answer;
  }
}
