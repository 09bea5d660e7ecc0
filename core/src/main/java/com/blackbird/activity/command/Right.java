package com.blackbird.activity.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody may do with an account in the chat; a right includes those that stand before it.
 */
public enum Right {
  /** Needs nothing: it tells nothing of an account. */
  ANYONE,
  /** Sees the log, problems, guides and cases, and keeps what is their own, such as a time zone. */
  VIEWER,
  /** Acknowledges, mutes, resolves, escalates, and shares with the channel. */
  RESPONDER,
  /** Decides what channels hear, writes guides, exports, plans work. */
  MANAGER,
  /** Decides who has which right, and what the workspace is linked to; reads the audit log. */
  ADMIN,
  /** Works on cases at a desk; stands beside the others. */
  SUPPORT;

  private static final List<Right> GIVEN = List.of(VIEWER, RESPONDER, MANAGER, ADMIN);

  /** Those that an admin can give, the least first. */
  public static List<Right> given() {
    return GIVEN;
  }

  /** Whether who has this right may do what needs that one. */
  public boolean includes(Right needed) {
    return needed == ANYONE
        || needed == this
        || (this != SUPPORT && needed != SUPPORT && compareTo(needed) > 0);
  }

  /** The word that people type and read. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The right that can be given under this word. */
  public static Optional<Right> ofWord(String word) {
    return Arrays.stream(values())
        .filter(GIVEN::contains)
        .filter(right -> right.word().equals(word))
        .findFirst();
  }
}
