package com.blackbird.activity.delivery;

/** A stored message that this version of the bot cannot read; a newer one wrote it. */
final class UnreadableMessage extends RuntimeException {
  UnreadableMessage(String message) {
    super(message);
  }

  UnreadableMessage(Throwable cause) {
    super(cause);
  }
}
