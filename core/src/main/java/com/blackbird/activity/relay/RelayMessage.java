package com.blackbird.activity.relay;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.relay.RelayJson.Body;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands.
 *
 * @param number the thread that it was said in
 * @param ref where it is on its platform
 * @param versionAt since when it says what it says, by the platform's clock
 * @param heardAt when its newest event came in, by ours
 * @param isTold whether the listener has heard of it as it is shown
 */
record RelayMessage(
    int number,
    MessageRef ref,
    Speaker speaker,
    boolean isOwn,
    Body body,
    Instant saidAt,
    Instant versionAt,
    Instant heardAt,
    @Nullable Instant deletedAt,
    boolean isVisible,
    boolean isTold,
    Mark mark) {
  /** What the bot's reactions say of it. */
  enum Mark {
    NONE,
    DELIVERED,
    FAILED
  }

  String id() {
    return ref.message();
  }

  /** Whether it is to be shown on the other side. */
  boolean isShown() {
    return isVisible && deletedAt == null;
  }

  RelayMessage says(Body now, Instant at, Instant heard, boolean visible) {
    return new RelayMessage(
        number, ref, speaker, isOwn, now, saidAt, at, heard, deletedAt, visible, isTold, mark);
  }

  RelayMessage heard(Instant at, Instant heard) {
    return new RelayMessage(
        number, ref, speaker, isOwn, body, saidAt, at, heard, deletedAt, isVisible, isTold, mark);
  }

  RelayMessage said(Speaker person, Body what, Instant at) {
    return new RelayMessage(
        number, ref, person, isOwn, what, at, versionAt, heardAt, deletedAt, isVisible, isTold,
        mark);
  }

  RelayMessage deleted(Instant at, Instant heard) {
    return new RelayMessage(
        number, ref, speaker, isOwn, body, saidAt, versionAt, heard, at, isVisible, isTold, mark);
  }

  RelayMessage told() {
    return new RelayMessage(
        number, ref, speaker, isOwn, body, saidAt, versionAt, heardAt, deletedAt, isVisible, true,
        mark);
  }

  RelayMessage marked(Mark now) {
    return new RelayMessage(
        number, ref, speaker, isOwn, body, saidAt, versionAt, heardAt, deletedAt, isVisible, isTold,
        now);
  }
}
