package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Rich;

/**
 * What a platform takes in one message.
 *
 * @param text how much weight of words; what a platform's notation makes longer weighs more
 * @param parts how many pieces, such as paragraphs and code blocks
 * @param file how many bytes a file may have
 */
record PlatformLimits(int text, int parts, long file, boolean escapes) {
  private static final long MEBI = 1L << 20;

  /** The largest file that is kept and passed on, whatever a platform takes. */
  static final long KEPT = 50 * MEBI;

  /** How many files go with one message. */
  static final int FILES = 10;

  /** In a page of a help desk nobody counts them. */
  private static final int ANY_NUMBER = 1_000;

  /** The signs on both sides of words that are formatted, and what keeps them from others. */
  private static final int MARKS = 6;

  /**
   * Slack: blocks of 3,000, 50 of them; Discord: 4,000 of 40 components, escapes, name and picture
   * included, and 10 MiB a file.
   */
  static PlatformLimits of(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> new PlatformLimits(2_800, 45, KEPT, false);
      case DISCORD -> new PlatformLimits(3_400, 30, 10 * MEBI, true);
      case INTERCOM -> new PlatformLimits(7_000, ANY_NUMBER, 40 * MEBI, false);
      case ZENDESK -> new PlatformLimits(30_000, ANY_NUMBER, KEPT, false);
      case CHATWOOT -> new PlatformLimits(30_000, ANY_NUMBER, 40 * MEBI, false);
    };
  }

  /** What a run of words takes. */
  int weight(Rich text) {
    return text.spans().stream().mapToInt(this::weight).sum();
  }

  /** What a piece of a run takes. */
  int weight(Rich.Span span) {
    return weight(span.plain()) + marks(span);
  }

  /** What its formatting alone takes. */
  int marks(Rich.Span span) {
    return escapes && !(span instanceof Rich.Plain) ? MARKS : 0;
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
