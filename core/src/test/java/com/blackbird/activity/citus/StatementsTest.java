package com.blackbird.activity.citus;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every statement on tables that are spread by account goes to the shard of one account, or is one
 * of the few that look over all; and none says what Citus refuses. The rules:
 * docs/adr/0054-citus.md.
 */
class StatementsTest {
  private static final Distribution WHERE = Distribution.read();
  private static final List<SourceStatement> ALL = SourceStatement.of(WHERE.all());
  private static final List<SourceStatement> SPREAD =
      ALL.stream().filter(one -> !WHERE.spreadOf(one.tables()).isEmpty()).toList();

  private static final Pattern OF_ONE_ACCOUNT =
      Pattern.compile(
          "account_id\\s*=\\s*(?:\\?|:\\w)|insert into \\w+(?: as \\w+)? \\((?:account_id|%s)\\b");

  /** Pieces that are not whole: the account stands in what is put in or stands around. */
  private static final Set<String> PIECES =
      Set.of(
          "ActivityCounts [activity]",
          "ActivitySelect [activity]",
          "OpenDayStore [activity_count, activity_day]",
          "ProblemRow [problem]",
          "TextSearch [activity]");

  /** What looks over all accounts, on every shard, and why nobody who waits is held up by it. */
  private static final Map<String, String> OVER_ALL =
      Map.ofEntries(
          entry("ActivityDays [activity_day]", "housekeeping: days to be counted or forgotten"),
          entry("ActivityDays [activity_count]", "housekeeping: counts that are forgotten"),
          entry("HourStore [problem_hour]", "housekeeping: hours that are forgotten"),
          entry(
              "LookStore [problem, problem_look]",
              "the worker's list of what is due, read without a lock"),
          entry("OpenDayStore [activity_batch]", "housekeeping: days to be counted or forgotten"),
          entry(
              "OpenDayStore [activity_batch, activity_open]",
              "housekeeping: batches that are forgotten"),
          entry("OpenDayStore [activity_open]", "housekeeping: days to be counted or forgotten"),
          entry("ProblemBacklog [problem_look]", "a metric, every 15 seconds"),
          entry(
              "RecordStore [problem_record]",
              "housekeeping: problems with records to be forgotten"),
          entry("RetryStore [retry]", "the worker's list of what is due, and housekeeping"),
          entry(
              "SilenceLooks [silence_look]",
              "the worker's list of what is due, read without a lock"),
          entry("UnknownErrors [problem]", "the admin's page of errors without a guide"));

  private static final Pattern LOCKS = Pattern.compile("\\bfor (?:update|share)\\b");

  /** Each with what Citus says of it. */
  private static final Map<Pattern, String> REFUSED =
      Map.of(
          Pattern.compile(
              "\\b(?:now|clock_timestamp|random|gen_random_uuid|nextval)\\(|current_(?:timestamp|date)"),
          "a function that is not the same everywhere",
          Pattern.compile("\\bdo update set\\b.*\\(\\s*select\\b"),
          "a question inside of what a conflict does",
          Pattern.compile("\\bvalues \\([^)]*\\(\\s*select\\b"),
          "a question inside of values",
          Pattern.compile("\\b(?:grouping sets|cube|rollup) ?\\("),
          "grouping sets",
          Pattern.compile("\\bwith recursive\\b|\\btablesample\\b"),
          "recursion, or a sample",
          Pattern.compile("\\bctid\\b"),
          "the place of a row, which is another on each machine",
          Pattern.compile("\\bset account_id\\b"),
          "a row that moves to another account");

  @Test
  void theStatementsOfTheSourcesAreFound() {
    assertThat(ALL).hasSizeGreaterThan(300);
    assertThat(SPREAD).hasSizeGreaterThan(70);
    assertThat(SPREAD).extracting(SourceStatement::where).contains("ActivityStore", "Sightings");
  }

  @Test
  void eachNamesItsAccountOrIsKnownToLookOverAll() {
    Set<String> known = new TreeSet<>(PIECES);
    known.addAll(OVER_ALL.keySet());

    assertThat(SPREAD.stream().filter(one -> !one.says(OF_ONE_ACCOUNT)))
        .extracting(one -> one.where() + " " + one.tables())
        .as("statements that would ask every shard")
        .isSubsetOf(known)
        .containsAll(known);
  }

  @Test
  void noneTouchesWhatIsSpreadAndWhatLiesOnTheCoordinatorTogether() {
    assertThat(SPREAD).filteredOn(one -> !WHERE.localsOf(one.tables()).isEmpty()).isEmpty();
  }

  @Test
  void whatIsLockedIsOfOneAccount() {
    assertThat(SPREAD.stream().filter(one -> one.says(LOCKS) && !one.says(OF_ONE_ACCOUNT)))
        .isEmpty();
  }

  @Test
  void nobodyQueuesAtWhatIsEverywhere() {
    assertThat(
            ALL.stream()
                .filter(one -> one.says(LOCKS))
                .filter(one -> WHERE.references().containsAll(one.tables())))
        .isEmpty();
  }

  @Test
  void noneSaysWhatCitusRefuses() {
    REFUSED.forEach((pattern, what) ->
        assertThat(SPREAD.stream().filter(one -> one.says(pattern))).as(what).isEmpty());
  }
}
