package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Goal P3: a page far down the log against its first page, and both against the bare SQL. */
final class PageBench implements Bench {
  private static final double OF_FIRST = 1.3;
  private static final double OF_BARE = 0.95;

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows",
        1_000_000,
        "accounts",
        1_000,
        "limit",
        50,
        "requests",
        300,
        "rounds",
        15,
        "seed",
        3);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    int rows = settings.get("rows");
    var sample = SampleActivities.of(settings, rows, YearOfLog.SPAN, Clock.systemUTC().instant());
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      new YearOfLog(database).fill(sample, rows);
      try (var bot = BenchBot.start(database)) {
        measure(settings, report, database, bot, sample.accounts().getFirst());
      }
    }
  }

  private void measure(
      Settings settings, Report report, BenchDatabase database, BenchBot bot, Account account)
      throws Exception {
    var integration = SampleActivities.INTEGRATIONS.getFirst();
    var query =
        ActivityQuery.builder().integration(integration).limit(settings.get("limit")).build();
    var deep = new DeepPlaces(database.jdbc(), account.id(), integration).cursors(query);
    var plans = new PagePlans(database, report);
    var firstStatement = plans.of("first page", account.id(), query, null);
    var deepStatement = plans.of("deep page", account.id(), query, deep.getFirst());

    try (var connection = database.dataSource().getConnection();
        var bare = new BarePages(connection, account.id(), query, firstStatement, deepStatement);
        var heldTo = held(database, account.id());
        var held = new BarePages(heldTo, account.id(), query, firstStatement, deepStatement);
        var http = new HttpPages(bot, bot.open(account), query)) {
      var log = bot.bean(ActivityLog.class);
      Pages pages =
          cursor ->
              Sight.of(account.id())
                  .see(() ->
                      log.page(account.id(), query, cursor).activities().stream()
                          .map(activity -> activity.senderId())
                          .toList());
      mustAgree(bare, pages, http, deep);
      var race = new PageRace(settings, deep);
      race.enter("bare SQL", bare)
          .enter(PageRace.HELD, held)
          .enter("ActivityLog", pages)
          .enter("HTTP", http);
      race.run();
      race.report(report);
      report.atLeast("P4", "speed with policies / without", race.leftByPolicies(), OF_BARE);
      report.atMost("P3", "deep / first, bare SQL", race.deepOverFirst("bare SQL"), OF_FIRST);
      report.atMost("P3", "deep / first, ActivityLog", race.deepOverFirst("ActivityLog"), OF_FIRST);
    }
  }

  private static Connection held(BenchDatabase database, AccountId account) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    try (var statement = connection.createStatement()) {
      statement.execute(
          "set role blackbird_account; set blackbird.account = '" + account.value() + "'");
    }
    return connection;
  }

  /** All ways must show the same activities, or comparing their speed means nothing. */
  private static void mustAgree(Pages bare, Pages log, Pages http, List<ActivityCursor> deep)
      throws Exception {
    mustAgree("the first page", bare.page(null), log.page(null), http.page(null));
    for (var cursor : deep) {
      mustAgree(
          "the page behind " + cursor.after(),
          bare.page(cursor),
          log.page(cursor),
          http.page(cursor));
    }
  }

  private static void mustAgree(
      String page, List<String> bare, List<String> log, List<String> http) {
    if (bare.isEmpty() || !bare.equals(log) || !bare.equals(http)) {
      throw new IllegalStateException(
          "%s differs: bare %s, log %s, HTTP %s".formatted(page, bare, log, http));
    }
  }
}
