package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.activity.References;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one list of activities in the chat shows: the filters as people gave them, and where in the
 * log it stands.
 *
 * @param filters the values by the names of the command's options; a relative time stays relative
 * @param from where the list stands
 * @param first the newest activity shown, in its text form; empty before it is shown or when none
 *     is
 * @param last the oldest activity shown or looked at, likewise
 * @param kind what the list is; a list that was remembered before there were kinds has none
 */
record ActivityView(
    Map<String, List<String>> filters, From from, String first, String last, Kind kind) {
  static final int PAGE = 10;
  static final String INTEGRATION = "integration";
  static final String STATUS = "status";
  static final String TYPE = "type";
  static final String DIRECTION = "direction";
  static final String REFERENCE = "reference";
  static final String TEXT = "text";
  static final String SINCE = "since";
  static final String UNTIL = "until";
  static final String PROBLEM = "problem";
  static final String CATEGORY = "category";

  /** A day or a range, which becomes since and until. */
  static final String WHEN = "when";

  /** The filters, the one first that most likely hides what is looked for. */
  static final List<String> IN_ORDER_OF_DOUBT =
      List.of(SINCE, TEXT, REFERENCE, CATEGORY, TYPE, DIRECTION, INTEGRATION, STATUS);

  /** What a list is. */
  enum Kind {
    /** A part of the log, newest first. */
    LOG,
    /** All that happened to some records, oldest first. */
    RECORD
  }

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
    // In one order whatever the process, so that equal lists have one name.
    filters = Collections.unmodifiableMap(new TreeMap<>(filters));
    kind = Objects.requireNonNullElse(kind, Kind.LOG);
  }

  /** The newest activities that fit what was asked for. */
  static ActivityView of(CommandInput input) {
    Map<String, List<String>> given = new TreeMap<>(input.values());
    List<String> when = given.remove(WHEN);
    ActivityView view = newest(given).withRanges();
    return when == null ? view : view.within(when.getFirst());
  }

  /** The same list where a range that stands for one of its ends has become both. */
  ActivityView withRanges() {
    ActivityView view = this;
    for (String end : List.of(SINCE, UNTIL)) {
      if (TimeWords.ends(view.single(end)).isPresent()) {
        view = view.within(view.single(end));
      }
    }
    return view;
  }

  /** The newest activities of these filters. */
  static ActivityView newest(Map<String, List<String>> filters) {
    return new ActivityView(filters, From.NEWEST, "", "", Kind.LOG);
  }

  /** All that happened to these records, from the beginning. */
  static ActivityView ofRecords(List<String> references) {
    return new ActivityView(Map.of(REFERENCE, references), From.NEWEST, "", "", Kind.RECORD);
  }

  /** The same list within this time: all of a day, from its beginning to its end. */
  ActivityView within(String time) {
    List<String> ends =
        TimeWords.ends(time).orElseGet(() -> List.of(time, TimeWords.isOpen(time) ? "" : time));
    return with(SINCE, values(ends.getFirst())).with(UNTIL, values(ends.getLast()));
  }

  private static List<String> values(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  /** The same list with one filter set anew, from the newest; no value takes the filter away. */
  ActivityView with(String filter, List<String> values) {
    Map<String, List<String>> changed = new TreeMap<>(filters);
    if (values.isEmpty()) {
      changed.remove(filter);
    } else {
      changed.put(filter, List.copyOf(values));
    }
    return new ActivityView(changed, From.NEWEST, "", "", Kind.LOG);
  }

  /** The same list without one filter; since and until are one. */
  ActivityView without(String filter) {
    ActivityView without = with(filter, List.of());
    return filter.equals(SINCE) ? without.with(UNTIL, List.of()) : without;
  }

  /** The same list with these filters set anew. */
  ActivityView refinedBy(Map<String, List<String>> others) {
    ActivityView view = this;
    for (Map.Entry<String, List<String>> filter : others.entrySet()) {
      view = view.with(filter.getKey(), filter.getValue());
    }
    return view;
  }

  /** The same list, knowing what it shows; paging goes on from there, whatever has come since. */
  ActivityView showing(ActivityPage page) {
    List<Activity> shown = page.activities();
    String newest = shown.isEmpty() ? "" : shown.getFirst().ref().text();
    ActivityCursor next = page.next();
    String oldest =
        next != null ? next.after().text() : shown.isEmpty() ? "" : shown.getLast().ref().text();
    return new ActivityView(filters, from, newest, oldest, kind);
  }

  /** The newest that fit the filters; of records, the oldest. */
  ActivityView newest() {
    return new ActivityView(filters, From.NEWEST, "", "", kind);
  }

  /** What comes after the oldest shown. */
  ActivityView older() {
    return last.isEmpty()
        ? newest()
        : new ActivityView(filters, new From(Side.OLDER, last), "", "", kind);
  }

  /** What comes before the newest shown. */
  ActivityView newer() {
    return first.isEmpty()
        ? newest()
        : new ActivityView(filters, new From(Side.NEWER, first), "", "", kind);
  }

  /** The values of a filter; none when it is not set. */
  List<String> all(String filter) {
    return filters.getOrDefault(filter, List.of());
  }

  /** The one value of a filter, or empty when it has none or several. */
  String single(String filter) {
    return all(filter).size() == 1 ? all(filter).getFirst() : "";
  }

  /** Whether the same words mean other times in another time zone. */
  boolean needsZone() {
    return Stream.of(SINCE, UNTIL)
        .map(this::single)
        .anyMatch(time -> !time.isEmpty() && !TimeWords.isAbsolute(time));
  }

  /**
   * The query for the log.
   *
   * @param words in whose time zone times are read
   * @throws com.blackbird.activity.command.CommandMistake when a time cannot be read
   */
  ActivityQuery query(TimeWords words) {
    return ActivityQuery.builder()
        .integrations(set(INTEGRATION, IntegrationKey::new))
        .statuses(set(STATUS, value -> ActivityStatus.valueOf(upper(value))))
        .types(set(TYPE, value -> ActivityType.valueOf(upper(value))))
        .directions(set(DIRECTION, value -> Direction.valueOf(upper(value))))
        .references(References.spellings(all(REFERENCE)))
        .problems(set(PROBLEM, UUID::fromString))
        .categories(Set.copyOf(all(CATEGORY)))
        .text(single(TEXT).isEmpty() ? null : single(TEXT))
        .since(single(SINCE).isEmpty() ? null : words.read(single(SINCE)).from())
        .until(until(words))
        .limit(PAGE)
        .build();
  }

  private @Nullable Instant until(TimeWords words) {
    String until = single(UNTIL);
    String since = single(SINCE);
    if (until.isEmpty()) {
      return null;
    }
    return since.isEmpty() ? words.read(until).to() : words.end(until, since);
  }

  private <T> Set<T> set(String filter, Function<String, T> reading) {
    return all(filter).stream().map(reading).collect(Collectors.toSet());
  }

  private static String upper(String value) {
    return value.toUpperCase(Locale.ROOT);
  }
}
