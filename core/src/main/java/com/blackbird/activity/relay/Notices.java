package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;

/** What the bot says in a thread about passing on. */
final class Notices {
  private Notices() {}

  static ChatMessage notBrought(Side side, Reason reason) {
    return warning(
        "I could not bring your message to " + words(side) + ": " + why(reason) + ".",
        "The message marked ⚠️ was not passed on. You can send it again.");
  }

  static ChatMessage notBroughtFromAll(Side side, Reason reason) {
    return warning(
        "What was said to all did not reach " + words(side) + " here: " + why(reason) + ".",
        "You can say it again in this thread.");
  }

  static ChatMessage held(Side side, Reason reason) {
    return warning(
        "I cannot reach " + words(side) + " now: " + why(reason) + ".",
        "Nothing is lost: I keep what you write and pass it on once I can.");
  }

  static ChatMessage reachedAgain(Side side) {
    return new ChatMessage.Builder()
        .tone(Tone.GOOD)
        .text("I reach " + words(side) + " again and pass on what waited.")
        .build();
  }

  static ChatMessage ended(Side side) {
    return warning(
        "The thread of " + words(side) + " was archived or deleted.",
        "They may not see what you write here.");
  }

  static ChatMessage closed() {
    return warning(
        "This conversation is closed, so your message was not passed on.",
        "Open it again to go on.");
  }

  static String why(Reason reason) {
    return switch (reason) {
      case NOT_IN_CHANNEL -> "I am not in their channel";
      case CHANNEL_GONE -> "their channel is archived or deleted";
      case MESSAGE_GONE -> "their thread is gone";
      case PERMISSION_MISSING -> "I may not write there";
      case TOKEN_REJECTED -> "I am not signed in there";
      case TOO_LONG -> "it is too long for their platform";
      case RATE_LIMITED, PLATFORM_DOWN, UNKNOWN -> "their platform refused it";
    };
  }

  private static String words(Side side) {
    return switch (side) {
      case CUSTOMER -> "the customer";
      case DESK -> "support";
    };
  }

  private static ChatMessage warning(String what, String then) {
    return new ChatMessage.Builder()
        .tone(Tone.WARNING)
        .text(Rich.of("⚠️ " + what))
        .note(then)
        .build();
  }
}
