package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters behind a path's question mark; an empty value counts as none. */
final class QueryParameters {
  private static final Pattern PLATFORM_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final Map<String, List<String>> sent;

  /** Refuses a parameter that is none of those allowed. */
  QueryParameters(Map<String, List<String>> sent, List<String> allowed) {
    var unknown = new TreeSet<>(sent.keySet());
    allowed.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw bad(
          "the parameter \"%s\" is unknown; use %s"
              .formatted(unknown.first(), String.join(", ", allowed)));
    }
    this.sent = sent;
  }

  /** The value of a parameter that takes one. */
  Optional<String> single(String name) {
    var given = sent.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
    if (given.size() > 1) {
      throw bad(name + ": given twice; give it once");
    }
    return given.stream().findFirst();
  }

  /** The values of a parameter that takes several, with commas or repeated. */
  Stream<String> values(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * The values of a parameter that takes several, each one of its words.
   *
   * @param allowed all of them, for whoever knows none
   */
  <T> Set<T> words(String name, Function<String, Optional<T>> words, String allowed) {
    return values(name)
        .map(value ->
            words
                .apply(value)
                .orElseThrow(
                    () -> bad("%s: \"%s\" is not allowed; use %s".formatted(name, value, allowed))))
        .collect(toUnmodifiableSet());
  }

  /** How many are asked for on a page. */
  int limit(int usual, int longest) {
    return single("limit").map(text -> limit(text, longest)).orElse(usual);
  }

  private static int limit(String text, int longest) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= longest) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw bad("limit: \"%s\" is not allowed; use 1 to %d".formatted(text, longest));
  }

  /** What a body says is the id of something at a chat platform. */
  static String platformId(String name, @Nullable String given) {
    if (given == null || !PLATFORM_ID.matcher(given).matches()) {
      throw bad(name + ": give the platform's own id of it");
    }
    return given;
  }

  static Refusal bad(String detail) {
    return new Refusal(ProblemKind.BAD_REQUEST, detail);
  }
}
