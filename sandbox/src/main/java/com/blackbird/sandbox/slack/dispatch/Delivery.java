package com.blackbird.sandbox.slack.dispatch;

import tools.jackson.databind.JsonNode;

/** What became of a request to an app. */
public sealed interface Delivery {

  /**
   * The app answered in time.
   *
   * @param payload what it answered with, a missing node when nothing
   */
  record Acknowledged(JsonNode payload) implements Delivery {}

  /** It was sent, and no answer came in time. */
  record TimedOut() implements Delivery {}

  /** There was nobody to send it to. */
  record NotConnected() implements Delivery {}

  /**
   * The app's address did not acknowledge it.
   *
   * @param error what the user is told
   * @param retryReason why an event is sent again
   * @param isLast whether the app wants no other attempt
   * @see <a href="https://docs.slack.dev/apis/events-api/#retries">Retries</a>
   */
  record Failed(String error, String retryReason, boolean isLast) implements Delivery {}
}
