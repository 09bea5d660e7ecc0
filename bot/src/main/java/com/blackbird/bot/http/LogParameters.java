package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.activity.Moment;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request for the log asks for, each word checked; an empty value counts as none. */
final class LogParameters {
  static final List<String> ALLOWED =
      List.of(
          "status",
          "type",
          "direction",
          "category",
          "reference",
          "text",
          "since",
          "until",
          "limit",
          "cursor");

  private static final String CATEGORIES = Category.words() + ", " + ActivityQuery.UNKNOWN;
  private static final Set<String> PAGING = Set.of("limit", "cursor");
  static final List<String> OF_STATS = List.of("since", "until", "bucket");

  private final Map<String, List<String>> sent;
  private final Instant now;

  /** The parameters of a page of the log. */
  LogParameters(Map<String, List<String>> sent, Instant now) {
    this(sent, now, ALLOWED);
  }

  private LogParameters(Map<String, List<String>> sent, Instant now, List<String> allowed) {
    var unknown = new TreeSet<>(sent.keySet());
    allowed.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw bad(
          "the parameter \"%s\" is unknown; use %s"
              .formatted(unknown.first(), String.join(", ", allowed)));
    }
    this.sent = sent;
    this.now = now;
  }

  /** The parameters of all that fits, which has no pages. */
  static LogParameters ofWholeLog(Map<String, List<String>> sent, Instant now) {
    return new LogParameters(
        sent, now, ALLOWED.stream().filter(name -> !PAGING.contains(name)).toList());
  }

  ActivityQuery query(IntegrationKey integration) {
    var since = moment("since");
    var until = moment("until");
    if (since != null && until != null && !since.isBefore(until)) {
      throw bad("since: must be before until");
    }
    return ActivityQuery.builder()
        .integration(integration)
        .statuses(words("status", ActivityStatus::of, ActivityStatus.words()))
        .types(words("type", ActivityType::of, ActivityType.words()))
        .directions(words("direction", Direction::of, Direction.words()))
        .categories(words("category", LogParameters::category, CATEGORIES))
        .references(values("reference").collect(toUnmodifiableSet()))
        .text(single("text").orElse(null))
        .since(since)
        .until(until)
        .limit(single("limit").map(LogParameters::limit).orElse(ActivityQuery.DEFAULT_LIMIT))
        .build();
  }

  /**
   * The window of a chart and how it is cut: the last day by the hour, unless something is said.
   */
  static StatsWindow ofStats(Map<String, List<String>> sent, Instant now) {
    var parameters = new LogParameters(sent, now, OF_STATS);
    var until = parameters.moment("until");
    var end = until == null ? now : until;
    var since = parameters.moment("since");
    var begin = since == null ? end.minus(StatsWindow.USUAL) : since;
    if (!begin.isBefore(end)) {
      throw bad("since: must be before until");
    }
    var bucket = parameters.single("bucket").map(LogParameters::bucket);
    return new StatsWindow(begin, end, bucket.orElseGet(() -> StatsWindow.fitting(begin, end)));
  }

  private static Optional<String> category(String text) {
    return text.equalsIgnoreCase(ActivityQuery.UNKNOWN)
        ? Optional.of(ActivityQuery.UNKNOWN)
        : Category.of(text).map(Category::word);
  }

  private static Bucket bucket(String text) {
    return Arrays.stream(Bucket.values())
        .filter(bucket -> bucket.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> bad("bucket: \"%s\" is not allowed; use hour or day".formatted(text)));
  }

  @Nullable ActivityCursor cursor() {
    return single("cursor").map(ActivityCursor::parse).orElse(null);
  }

  private <T> Set<T> words(String name, Function<String, Optional<T>> words, String allowed) {
    return values(name)
        .map(value ->
            words
                .apply(value)
                .orElseThrow(
                    () -> bad("%s: \"%s\" is not allowed; use %s".formatted(name, value, allowed))))
        .collect(toUnmodifiableSet());
  }

  private @Nullable Instant moment(String name) {
    return single(name).map(text -> moment(name, text)).orElse(null);
  }

  private Instant moment(String name, String text) {
    try {
      // An unencoded + arrives as a space.
      return Moment.parse(text.replace(' ', '+'), now);
    } catch (IllegalArgumentException e) {
      throw bad(name + ": " + e.getMessage());
    }
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= ActivityQuery.LONGEST_PAGE) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw bad(
        "limit: \"%s\" is not allowed; use 1 to %d".formatted(text, ActivityQuery.LONGEST_PAGE));
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
