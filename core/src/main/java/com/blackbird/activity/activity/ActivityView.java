package com.blackbird.activity.activity;

import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one list of activities in the chat shows: the filters as people gave them, and where in the
 * log it stands.
 *
 * @param filters the values by the names of the command's options; a relative time stays relative
 * @param from where the list stands
 * @param first the newest activity shown, in its text form; empty before it is shown or when none
 *     is
 * @param last the oldest activity shown, likewise
 */
record ActivityView(Map<String, List<String>> filters, From from, String first, String last) {
  static final int PAGE = 10;
  static final String INTEGRATION = "integration";
  static final String STATUS = "status";
  static final String TYPE = "type";
  static final String DIRECTION = "direction";
  static final String REFERENCE = "reference";
  static final String TEXT = "text";
  static final String SINCE = "since";
  static final String UNTIL = "until";

  /** Where a list stands in the log. */
  enum Side {
    NEWEST,
    OLDER,
    NEWER
  }

  /**
   * A place in the log.
   *
   * @param ref the text form of the activity that the list is next to; empty for the newest
   */
  record From(Side side, String ref) {
    static final From NEWEST = new From(Side.NEWEST, "");
  }

  ActivityView {
    filters = Map.copyOf(new TreeMap<>(filters));
  }

  /** The newest activities that fit what was asked for. */
  static ActivityView of(CommandInput input) {
    return new ActivityView(input.values(), From.NEWEST, "", "");
  }

  /** The same list with one filter set anew, from the newest; no value takes the filter away. */
  ActivityView with(String filter, List<String> values) {
    Map<String, List<String>> changed = new TreeMap<>(filters);
    if (values.isEmpty()) {
      changed.remove(filter);
    } else {
      changed.put(filter, List.copyOf(values));
    }
    return new ActivityView(changed, From.NEWEST, "", "");
  }

  /** The same list, knowing what it shows; paging goes on from there, whatever has come since. */
  ActivityView showing(ActivityPage page) {
    return page.activities().isEmpty()
        ? new ActivityView(filters, from, "", "")
        : new ActivityView(
            filters,
            from,
            page.activities().getFirst().ref().text(),
            page.activities().getLast().ref().text());
  }

  /** The newest that fit the filters. */
  ActivityView newest() {
    return new ActivityView(filters, From.NEWEST, "", "");
  }

  /** What comes after the oldest shown. */
  ActivityView older() {
    return last.isEmpty()
        ? newest()
        : new ActivityView(filters, new From(Side.OLDER, last), "", "");
  }

  /** What comes before the newest shown. */
  ActivityView newer() {
    return first.isEmpty()
        ? newest()
        : new ActivityView(filters, new From(Side.NEWER, first), "", "");
  }

  /** The values of a filter; none when it is not set. */
  List<String> all(String filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /** The one value of a filter, or empty when it has none or several. */
  String single(String filter) {
    return all(filter).size() == 1 ? all(filter).getFirst() : "";
  }

  /**
   * The query for the log.
   *
   * @throws IllegalArgumentException when a time cannot be read, with a sentence that says so
   */
  ActivityQuery query(Instant now) {
    return ActivityQuery.builder()
        .integrations(set(INTEGRATION, IntegrationKey::new))
        .statuses(set(STATUS, value -> ActivityStatus.valueOf(upper(value))))
        .types(set(TYPE, value -> ActivityType.valueOf(upper(value))))
        .directions(set(DIRECTION, value -> Direction.valueOf(upper(value))))
        .references(Set.copyOf(all(REFERENCE)))
        .text(single(TEXT).isEmpty() ? null : single(TEXT))
        .since(single(SINCE).isEmpty() ? null : Moment.parse(single(SINCE), now))
        .until(single(UNTIL).isEmpty() ? null : Moment.parse(single(UNTIL), now))
        .limit(PAGE)
        .build();
  }

  private <T> Set<T> set(String filter, Function<String, T> reading) {
    return all(filter).stream().map(reading).collect(Collectors.toSet());
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
