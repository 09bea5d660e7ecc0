package com.blackbird.bench;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatPlatform;
import java.util.List;
import java.util.Map;

/**
 * A year of one busy account in minutes, by a moved clock: every day it reports, its problems come
 * and go, channels hear of them, and the bot keeps house. From the fourth month on nothing may grow
 * any more.
 */
final class YearBench implements Bench {
  static final int DAYS_A_MONTH = 30;

  /** The month with which the last one is compared: by then the oldest days have been dropped. */
  private static final int SETTLED = 4;

  private static final double FLAT = 1.25;

  @Override
  public String name() {
    return "year";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "days",
        365,
        "activities",
        3_000,
        "steps",
        4,
        "kept",
        90,
        "channels",
        6,
        "questions",
        100,
        "seed",
        12);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    var clock = new MovedClock();
    List<StormChat> chats = ChatPlatform.chats().stream().map(StormChat::new).toList();
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      // A day takes a second here, so autovacuum has to look as often as it does on a real day.
      database.owner().sql("alter system set autovacuum_naptime = '1s'").update();
      database.owner().sql("select pg_reload_conf()").query(Boolean.class).single();
      try (var bot = BenchBot.start(database, clock, settings.get("kept"));
          var worker = bot.sendTo(chats)) {
        worker.start();
        Sight.ofAll("a year is lived").run(() -> live(settings, report, database, bot, clock));
      }
      report.say(
          "  %,d posts, %,d edits"
              .formatted(
                  chats.stream().mapToInt(StormChat::allPosts).sum(),
                  chats.stream().mapToInt(StormChat::allEdits).sum()));
    }
  }

  private static void live(
      Settings settings, Report report, BenchDatabase database, BenchBot bot, MovedClock clock) {
    var year = new LivedYear(settings, database, bot, clock);
    year.begin();
    report.say(LivedMonth.header());
    report.say(LivedMonth.line());
    LivedMonth settled = null;
    LivedMonth last = null;
    for (int day = 1; day <= settings.get("days"); day++) {
      year.day();
      if (day % DAYS_A_MONTH == 0 || day == settings.get("days")) {
        last = year.look(day);
        report.say(last.row());
        settled = day == SETTLED * DAYS_A_MONTH ? last : settled;
      }
    }
    year.checkNothingIsLost(report);
    if (settled != null && last != null && !last.equals(settled)) {
      judge(report, settled, last);
    }
  }

  private static void judge(Report report, LivedMonth settled, LivedMonth last) {
    last.sizes().since(settled.sizes()).forEach(report::say);
    last.sizes()
        .grownSince(settled.sizes(), FLAT)
        .forEach(table -> report.say("    grows: " + table));
    report.atMost(
        "flat",
        "size, end / month 4",
        (double) last.sizes().bytes() / settled.sizes().bytes(),
        FLAT);
    report.atMost(
        "flat", "index bytes a row", last.indexBytesARow() / settled.indexBytesARow(), FLAT);
    report.atMost("flat", "page p50", last.page() / settled.page(), FLAT);
    report.atMost("flat", "find p50", last.find() / settled.find(), FLAT);
    report.atMost("flat", "stats p50", last.stats() / settled.stats(), FLAT);
  }
}
