package com.blackbird.bot.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alarm finds what it means and what to do. */
class OperationsTest {
  @Test
  void everyAlarmHasItsSectionAndEverySectionItsAlarm() {
    assertThat(OperationsPage.alarms()).hasSizeGreaterThan(5);
    assertThat(OperationsPage.explainedAlarms())
        .containsExactlyInAnyOrderElementsOf(OperationsPage.alarms());
  }

  @Test
  void everyAlarmSaysHowBadItIsAndWhereToRead() {
    assertThat(OperationsPage.rules())
        .allSatisfy(rule -> {
          String name = OperationsPage.text(rule, "alert");
          assertThat(OperationsPage.text(rule, "labels/severity")).isIn("critical", "warning");
          assertThat(OperationsPage.text(rule, "annotations/summary")).isNotBlank();
          assertThat(OperationsPage.text(rule, "annotations/runbook"))
              .endsWith("docs/operations.md#" + name.toLowerCase(Locale.ROOT));
        });
  }

  /** The others are Spring Boot's; a running bot is asked for all of them in AlertsSmokeTest. */
  @Test
  void ourMetricsThatAreAskedForAreExplained() {
    var ours =
        OperationsPage.askedFor().stream().filter(name -> name.startsWith("blackbird_")).toList();

    assertThat(ours).hasSizeGreaterThan(4);
    assertThat(ours)
        .allSatisfy(name ->
            assertThat(OperationsPage.explained())
                .contains(name.replaceFirst("_(?:bucket|count|sum|max)$", "")));
  }
}
