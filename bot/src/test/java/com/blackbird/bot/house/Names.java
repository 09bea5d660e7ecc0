package com.blackbird.bot.house;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document names of the code: types, files and folders, tests that it runs. */
final class Names {
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+)(?:\\.\\w+)?`");
  private static final Pattern PLACE =
      Pattern.compile("`((?:core|bot|sandbox|demo|bench|docs|manifests)/[\\w./-]*\\w)/?`");
  private static final Pattern TESTS = Pattern.compile("-Dtest='?([\\w.,*]+)'?");

  private static final Pattern DECLARED =
      Pattern.compile("(?m)^ *(?:[a-z-]+ )*(?:class|record|interface|enum) (\\w+)");

  /** A type of Java of which our documents speak. */
  private static final Set<String> OF_JAVA = Set.of("AssertionError");

  private Names() {}

  /** Every type of the sources, nested ones among them. */
  static Set<String> types() {
    return Stream.concat(
            OF_JAVA.stream(),
            Repository.files("", ".java").stream()
                .flatMap(file -> Words.all(DECLARED, Repository.text(file)).stream()))
        .collect(Collectors.toSet());
  }

  static List<String> typesIn(String text) {
    return Words.all(TYPE, text);
  }

  /** Those that are there in the sources; what a build makes is not. */
  static List<String> placesIn(String text) {
    return Words.all(PLACE, text).stream().filter(place -> !place.contains("/target")).toList();
  }

  /** The classes after {@code -Dtest=} that are named whole. */
  static List<String> testsIn(String text) {
    return Words.all(TESTS, text).stream()
        .flatMap(tests -> Stream.of(tests.split(",")))
        .filter(test -> !test.contains("*"))
        .map(test -> test.substring(test.lastIndexOf('.') + 1))
        .toList();
  }
}
