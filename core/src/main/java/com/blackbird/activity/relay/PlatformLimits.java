package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatPlatform;

/**
 * What a platform takes in one message.
 *
 * @param text how much weight of words; what a platform's notation makes longer weighs more
 * @param file how many bytes a file may have
 */
record PlatformLimits(int text, long file, boolean escapes) {
  private static final long MEBI = 1L << 20;

  /** The largest file that is kept and passed on, whatever a platform takes. */
  static final long KEPT = 50 * MEBI;

  /** How many files go with one message. */
  static final int FILES = 10;

  /** Slack: blocks of 3,000; Discord: 4,000 of components, escapes included, and 10 MiB a file. */
  static PlatformLimits of(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> new PlatformLimits(2_800, KEPT, false);
      case DISCORD -> new PlatformLimits(3_400, 10 * MEBI, true);
      case INTERCOM -> new PlatformLimits(7_000, 40 * MEBI, false);
      case ZENDESK -> new PlatformLimits(30_000, KEPT, false);
      case CHATWOOT -> new PlatformLimits(30_000, 40 * MEBI, false);
    };
  }

  /** What a character takes. */
  int weight(int character) {
    return escapes && !Character.isLetterOrDigit(character) && !Character.isWhitespace(character)
        ? 2 * Character.charCount(character)
        : Character.charCount(character);
  }

  /** What a text takes. */
  int weight(String words) {
    return words.codePoints().map(this::weight).sum();
  }
}
