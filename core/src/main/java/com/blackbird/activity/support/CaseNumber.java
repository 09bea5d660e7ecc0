package com.blackbird.activity.support;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a case, on all accounts alike: {@code C-1042}. */
public record CaseNumber(long value) {
  /** What is understood as a number. */
  public static final Pattern FORM = Pattern.compile("(?i)#?c[-\\s]?(\\d{1,12})");

  /** The number that was typed, unless it is none. */
  public static Optional<CaseNumber> parse(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    return form.matches()
        ? Optional.of(new CaseNumber(Long.parseLong(form.group(1))))
        : Optional.empty();
  }

  /** For example {@code C-1042}. */
  public String text() {
    return "C-" + value;
  }
}
