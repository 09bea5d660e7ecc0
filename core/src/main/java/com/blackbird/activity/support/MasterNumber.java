package com.blackbird.activity.support;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What support calls a master case, under which cases of several accounts are: {@code M-1050}. */
public record MasterNumber(long value) {
  private static final Pattern FORM = Pattern.compile("(?i)#?m[-\\s]?(\\d{1,12})");

  /** The number that was typed, unless it is none. */
  public static Optional<MasterNumber> parse(String typed) {
    Matcher form = FORM.matcher(typed.strip());
    return form.matches()
        ? Optional.of(new MasterNumber(Long.parseLong(form.group(1))))
        : Optional.empty();
  }

  /** For example {@code M-1050}. */
  public String text() {
    return "M-" + value;
  }
}
