package com.blackbird.activity.support;

import com.blackbird.activity.command.CommandMistake;
import java.util.Optional;

/**
 * A case as a button names it: which, and in which state it was shown.
 *
 * @param seen the state in which the person saw it; nothing when it does not matter
 */
public record CaseRef(CaseNumber number, Optional<CaseState> seen) {
  /** The case as it is now. */
  public static CaseRef of(Case about) {
    return new CaseRef(about.number(), Optional.of(about.state()));
  }

  /** The text form, up to 40 characters. */
  public String text() {
    return number.text() + seen.map(state -> "." + state.word()).orElse("");
  }

  /** Reads the text form, unless it is none. */
  public static Optional<CaseRef> read(String text) {
    String[] halves = text.split("[./]", 3);
    return CaseNumber.parse(halves[0])
        .map(number ->
            new CaseRef(number, halves.length > 1 ? CaseState.of(halves[1]) : Optional.empty()));
  }

  /** Reads the text form of a button that we made. */
  public static CaseRef parse(String text) {
    return read(text).orElseThrow(CommandMistake::oldButton);
  }
}
