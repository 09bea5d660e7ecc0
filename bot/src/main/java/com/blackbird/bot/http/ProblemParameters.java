package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemQuery;
import com.blackbird.activity.problem.ProblemState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of a request for problems, each checked; an empty value counts as none. */
final class ProblemParameters {
  static final List<String> ALLOWED = List.of("integration", "state", "limit", "cursor");

  private static final int LONGEST_PAGE = 200;
  private static final int DEFAULT_LIMIT = 50;

  private final Map<String, List<String>> sent;

  ProblemParameters(Map<String, List<String>> sent) {
    var unknown = new TreeSet<>(sent.keySet());
    ALLOWED.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw bad(
          "the parameter \"%s\" is unknown; use %s"
              .formatted(unknown.first(), String.join(", ", ALLOWED)));
    }
    this.sent = sent;
  }

  ProblemQuery query() {
    return new ProblemQuery(
        values("integration").map(ProblemParameters::integration).collect(toUnmodifiableSet()),
        values("state").map(ProblemParameters::state).collect(toUnmodifiableSet()));
  }

  int limit() {
    return single("limit").map(ProblemParameters::limit).orElse(DEFAULT_LIMIT);
  }

  @Nullable String cursor() {
    var cursor = single("cursor");
    if (cursor.isPresent() && ActivityRef.parse(cursor.get()).isEmpty()) {
      throw new Refusal(
          ProblemKind.BAD_CURSOR,
          "cursor: this is not one that was given out; use the \"next\" of a page as it is, or"
              + " start again without a cursor");
    }
    return cursor.orElse(null);
  }

  private static IntegrationKey integration(String text) {
    return IntegrationKey.parse(text)
        .orElseThrow(
            () -> bad("integration: \"%s\" is no key; %s".formatted(text, IntegrationKey.RULE)));
  }

  private static ProblemState state(String text) {
    return ProblemState.of(text)
        .orElseThrow(() ->
            bad("state: \"%s\" is not allowed; use %s".formatted(text, ProblemState.allowed())));
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= LONGEST_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw bad("limit: \"%s\" is not allowed; use 1 to %d".formatted(text, LONGEST_PAGE));
  }

  private Optional<String> single(String name) {
    var given = sent.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
    if (given.size() > 1) {
      throw bad(name + ": given twice; give it once");
    }
    return given.stream().findFirst();
  }

  private Stream<String> values(String name) {
    return sent.getOrDefault(name, List.of()).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemKind.BAD_REQUEST, detail);
  }
}
