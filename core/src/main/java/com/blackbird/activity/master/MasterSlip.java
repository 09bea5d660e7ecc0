package com.blackbird.activity.master;

import com.blackbird.activity.support.CaseLists.Listed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What all customers would read by mistake: the name of one of them, or the number of their case.
 */
final class MasterSlip {
  private static final int SHORTEST = 3;

  private MasterSlip() {}

  /** The first such word in the text. */
  static Optional<String> in(String text, List<Listed> under) {
    return under.stream()
        .flatMap(one -> Stream.of(one.account(), one.accountKey(), one.number().text()))
        .filter(name -> name.length() >= SHORTEST && isNamed(text, name))
        .findFirst();
  }

  private static boolean isNamed(String text, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(name.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(text.toLowerCase(Locale.ROOT))
        .find();
  }
}
