package com.blackbird.activity.signature.wording;

import java.util.Locale;

/** Marks the dates and the statuses of HTTP that take more than one token. */
final class Marks {
  private static final int SHORT_DAY = 3;

  private final Tokens tokens;

  private Marks(Tokens tokens) {
    this.tokens = tokens;
  }

  static void mark(Tokens tokens, Evidence evidence) {
    var marks = new Marks(tokens);
    marks.dates();
    marks.statuses(evidence);
  }

  /** "12 mars 2026" and "April 3, 2026", in any language: a word between a day and a year. */
  private void dates() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (!isYear(i + 1)) {
        continue;
      }
      if (tokens.kind(i) == Kind.WORD && isDay(i - 1)) {
        tokens.become(i, Kind.TIME);
        tokens.noGap(i + 1, Tokens.STOP);
        weekday(i - 2, tokens.has(i - 1, Tokens.COMMA));
      } else if (isDay(i) && tokens.kind(i - 1) == Kind.WORD && isCapital(i - 1)) {
        tokens.become(i - 1, Kind.TIME);
        weekday(i - 2, tokens.length(Math.max(0, i - 2)) == SHORT_DAY);
      } else if (i > 1 && isMonth(i)) {
        tokens.become(i, Kind.TIME);
      }
    }
  }

  /** "Mon, 30 Nov 2026" and "Mon Nov 30 2026", in any language. */
  private void weekday(int i, boolean leads) {
    if (leads && i >= 0 && tokens.kind(i) == Kind.WORD && isCapital(i)) {
      tokens.become(i, Kind.TIME);
    }
  }

  /** "in Jan 2025", in any language: a name in front of a year. */
  private boolean isMonth(int i) {
    return tokens.kind(i) == Kind.WORD
        && tokens.length(i) > 2
        && isCapital(i)
        && tokens.kind(i - 1) == Kind.WORD
        && tokens.isLower(i - 1);
  }

  private boolean isCapital(int i) {
    return Character.isUpperCase(tokens.first(i)) && !tokens.is(i, Trait.GENERIC);
  }

  private boolean isDay(int i) {
    return tokens.kind(i) == Kind.NUMBER && tokens.length(i) <= 2;
  }

  private boolean isYear(int i) {
    return tokens.kind(i) == Kind.NUMBER
        && tokens.length(i) == 4
        && (tokens.string(i).startsWith("20") || tokens.string(i).startsWith("19"));
  }

  /** "HTTP 429 Too Many Requests" is a status and no wording. */
  private void statuses(Evidence evidence) {
    for (int i = 0; i < tokens.size(); i++) {
      int status =
          tokens.kind(i) == Kind.NUMBER
              ? Status.at(tokens.text(), tokens.start(i), tokens.end(i))
              : 0;
      if (status > 0 && isStatus(i)) {
        evidence.status(status);
        boolean http = i > 0 && tokens.is(i - 1, "http");
        tokens.toNoise(http ? i - 1 : i, behindName(i + 1, status));
      }
    }
  }

  /** Where the status' own name ends, such as "Too Many Requests". */
  private int behindName(int from, int status) {
    var name = new StringBuilder();
    int end = from;
    for (int i = from; i < tokens.size() && i < from + 4 && tokens.kind(i) == Kind.WORD; i++) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(tokens.string(i).toLowerCase(Locale.ROOT).replace('-', ' '));
      if (Status.named(name.toString()) == status) {
        end = i + 1;
      }
    }
    return end;
  }

  private boolean isStatus(int i) {
    if (i == 0 || tokens.has(i, Tokens.SQUARE | Tokens.OPEN)) {
      return true;
    }
    return tokens.is(i - 1, "http")
        || tokens.is(i - 1, "status")
        || tokens.is(i - 1, "code")
        || tokens.is(i - 1, "returned")
        || tokens.is(i - 1, "statusCode");
  }
}
