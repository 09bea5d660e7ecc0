package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import org.jspecify.annotations.Nullable;

/** Shows how pages are found, and refuses one for which a whole partition is read. */
final class PagePlans {
  private final BenchDatabase database;
  private final Report report;

  PagePlans(BenchDatabase database, Report report) {
    this.database = database;
    this.report = report;
  }

  PageStatement of(
      String page, AccountId account, ActivityQuery query, @Nullable ActivityCursor cursor) {
    var statement = PageStatement.of(database, account, query, cursor);
    report.say(
        "plan of the %s (%s; %d more partitions in the plan needed no look):"
            .formatted(
                page,
                statement.plannedForGood() ? "planned once" : "planned anew each time",
                statement.untouched()));
    statement.steps().forEach(step -> report.say("    " + step));
    var scanned = statement.scanned().filter(this::hasRows).toList();
    if (!scanned.isEmpty()) {
      throw new IllegalStateException(
          "the %s reads all of %s:\n%s"
              .formatted(page, scanned, String.join("\n", statement.plan())));
    }
    return statement;
  }

  /** An empty partition is read from end to end in no time, and rightly so. */
  private boolean hasRows(String partition) {
    return database
        .owner()
        .sql("select exists (select from " + partition + ")")
        .query(Boolean.class)
        .single();
  }
}
