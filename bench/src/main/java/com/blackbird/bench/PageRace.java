package com.blackbird.bench;

import com.blackbird.activity.activity.ActivityCursor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways to get a page, each of which gets the first one and deep ones. */
final class PageRace {
  private static final String FIRST = ", first";
  private static final String DEEP = ", deep";
  private static final String BARE = "bare SQL";

  /** Held to the rows of its account by PostgreSQL, as the bot is. */
  static final String HELD = "bare SQL, held";

  private final int requests;
  private final int rounds;
  private final List<ActivityCursor> deep;
  private final Map<String, PageTurn> turns = new LinkedHashMap<>();
  private final Rounds race = new Rounds();

  PageRace(Settings settings, List<ActivityCursor> deep) {
    this.requests = settings.get("requests");
    this.rounds = settings.get("rounds");
    this.deep = List.copyOf(deep);
  }

  PageRace enter(String way, Pages pages) {
    enter(way + FIRST, new PageTurn(pages, List.of(), requests));
    enter(way + DEEP, new PageTurn(pages, deep, requests));
    return this;
  }

  private void enter(String side, PageTurn turn) {
    turns.put(side, turn);
    race.side(side, turn::take);
  }

  void run() throws Exception {
    for (int i = 0; i < 3; i++) {
      race.warmUp();
    }
    turns.values().forEach(PageTurn::warm);
    race.run(rounds);
  }

  /** How much longer the median deep page takes than the median first page. */
  Series deepOverFirst(String way) {
    return race.of(way + DEEP).over(race.of(way + FIRST));
  }

  /** How much of the speed is left when policies look at the rows of the same statement. */
  Series leftByPolicies() {
    return race.of(BARE + FIRST).over(race.of(HELD + FIRST));
  }

  void report(Report report) {
    turns.forEach((side, turn) -> report.latencies(side, turn.latencies()));
    for (var page : List.of(FIRST, DEEP)) {
      for (var way : List.of("ActivityLog", "HTTP")) {
        report.ratio(way + " / bare SQL" + page, race.of(way + page).over(race.of(BARE + page)));
      }
    }
    report.ratio("deep / first, HTTP", deepOverFirst("HTTP"));
  }
}
