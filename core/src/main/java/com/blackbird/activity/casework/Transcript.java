package com.blackbird.activity.casework;

import java.time.Instant;
import java.util.List;

/**
 * All that was said and done in a case, in order.
 *
 * @param number such as {@code C-1042}
 * @param account the account's name
 */
public record Transcript(
    String number,
    String title,
    String account,
    String state,
    String requester,
    Instant openedAt,
    String quoted,
    String asked,
    String fix,
    List<Line> lines) {
  /** Who says or does something. */
  public enum Kind {
    CUSTOMER,
    SUPPORT,
    /** Of support, and only for support. */
    INTERNAL,
    BOT,
    /** What happened: a claim, a priority. */
    EVENT
  }

  /**
   * One thing that was said or done.
   *
   * @param at when
   * @param text in plain words; foreign text
   * @param files the names of the files that came with it; foreign text
   */
  public record Line(Instant at, Kind kind, String who, String text, List<String> files) {
    public Line {
      files = List.copyOf(files);
    }
  }

  public Transcript {
    lines = List.copyOf(lines);
  }
}
