package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Bucket;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  private final QueryParameters sent;
  private final Instant now;

  /** The parameters of a page of the log. */
  LogParameters(Map<String, List<String>> sent, Instant now) {
    this(sent, now, ALLOWED);
  }

  private LogParameters(Map<String, List<String>> sent, Instant now, List<String> allowed) {
    this.sent = new QueryParameters(sent, allowed);
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
      throw QueryParameters.bad("since: must be before until");
    }
    return ActivityQuery.builder()
        .integration(integration)
        .statuses(sent.words("status", ActivityStatus::of, ActivityStatus.words()))
        .types(sent.words("type", ActivityType::of, ActivityType.words()))
        .directions(sent.words("direction", Direction::of, Direction.words()))
        .categories(sent.words("category", LogParameters::category, CATEGORIES))
        .references(sent.values("reference").collect(toUnmodifiableSet()))
        .text(sent.single("text").orElse(null))
        .since(since)
        .until(until)
        .limit(sent.limit(ActivityQuery.DEFAULT_LIMIT, ActivityQuery.LONGEST_PAGE))
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
      throw QueryParameters.bad("since: must be before until");
    }
    var bucket = parameters.sent.single("bucket").map(LogParameters::bucket);
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
        .orElseThrow(() ->
            QueryParameters.bad("bucket: \"%s\" is not allowed; use hour or day".formatted(text)));
  }

  @Nullable ActivityCursor cursor() {
    return sent.single("cursor").map(ActivityCursor::parse).orElse(null);
  }

  private @Nullable Instant moment(String name) {
    return sent.single(name).map(text -> moment(name, text)).orElse(null);
  }

  private Instant moment(String name, String text) {
    try {
      // An unencoded + arrives as a space.
      return Moment.parse(text.replace(' ', '+'), now);
    } catch (IllegalArgumentException e) {
      throw QueryParameters.bad(name + ": " + e.getMessage());
    }
  }
}
