package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.integration.IntegrationKey;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A filter that is added is a filter everywhere, or one of these says where it is forgotten. */
class ActivityQueryTest {
  private static final ActivityQuery EVERYTHING = ActivityQuery.builder().build();

  /** What tells one query from another when pages are turned. */
  private static final Map<String, Consumer<ActivityQuery.Builder>> FILTERS =
      Map.of(
          "integrations", query -> query.integration(new IntegrationKey("shop")),
          "statuses", query -> query.statuses(Set.of(ActivityStatus.ERROR)),
          "types", query -> query.types(Set.of(ActivityType.ORDER)),
          "directions", query -> query.directions(Set.of(Direction.PULL)),
          "references", query -> query.references(Set.of("#1021")),
          "problems", query -> query.problems(Set.of(new UUID(1, 2))),
          "categories", query -> query.categories(Set.of("outage")),
          "text", query -> query.text("timed out"));

  /** How much is seen, and of which time: a cursor may go on with another. */
  private static final Map<String, Consumer<ActivityQuery.Builder>> WINDOW =
      Map.of(
          "since", query -> query.since(ActivityRef.FIRST.createdAt()),
          "until", query -> query.until(ActivityRef.FIRST.createdAt().plus(Duration.ofDays(1))),
          "limit", query -> query.limit(7));

  static Stream<String> filters() {
    return FILTERS.keySet().stream();
  }

  static Stream<String> components() {
    return Arrays.stream(ActivityQuery.class.getRecordComponents()).map(RecordComponent::getName);
  }

  private static ActivityQuery with(String component) {
    ActivityQuery.Builder builder = ActivityQuery.builder();
    Consumer<ActivityQuery.Builder> filter =
        FILTERS.getOrDefault(component, WINDOW.getOrDefault(component, query -> {}));
    Objects.requireNonNull(filter).accept(builder);
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("components")
  void everyPartOfAQueryIsTriedAndKeptWhenAnotherIsMadeOfIt(String component) {
    ActivityQuery query = with(component);

    assertThat(query).as("a query with " + component + ", tried here").isNotEqualTo(EVERYTHING);
    assertThat(query.toBuilder().build()).isEqualTo(query);
  }

  @ParameterizedTest
  @MethodSource("filters")
  void aPageIsNotGoneOnWithAnotherFilter(String filter) {
    ActivityCursor cursor = ActivityCursor.after(ActivityRef.FIRST, with(filter));

    assertThatThrownBy(() -> cursor.checkBelongsTo(EVERYTHING)).isInstanceOf(BadCursor.class);
    assertThatCode(() -> cursor.checkBelongsTo(with(filter))).doesNotThrowAnyException();
  }

  @Test
  void aPageMayBeGoneOnWithAnotherWindow() {
    ActivityCursor cursor = ActivityCursor.after(ActivityRef.FIRST, EVERYTHING);

    assertThat(WINDOW.keySet())
        .allSatisfy(part ->
            assertThatCode(() -> cursor.checkBelongsTo(with(part))).doesNotThrowAnyException());
  }
}
