package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads pages, one window of the log after the other until the page is full. */
final class ActivityPages {
  /** The driver's word for no limit. */
  private static final int NO_LIMIT = 0;

  private final JdbcClient jdbc;
  private final ActivityPlaces places;
  private final Clock clock;

  ActivityPages(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.places = new ActivityPlaces(jdbc);
    this.clock = clock;
  }

  /** The newest page, or the one behind the cursor. */
  ActivityPage older(AccountId accountId, ActivityQuery query, @Nullable ActivityCursor cursor) {
    var after = cursor == null ? null : cursor.after();
    var from = after == null ? query.until().orElseGet(clock::instant) : after.createdAt();
    var windows = LogWindow.backFrom(from, query.since().orElse(null));
    var found = read(new Reading(accountId, query, after, "<", "desc"), windows);
    boolean more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    return new ActivityPage(
        page, more ? ActivityCursor.after(page.getLast().ref(), query) : null, cursor != null);
  }

  /** The page that ends just before this activity, the nearest ones that are newer. */
  ActivityPage newer(AccountId accountId, ActivityQuery query, ActivityRef than) {
    var windows = LogWindow.onFrom(than.createdAt());
    var found = read(new Reading(accountId, query, than, ">", "asc"), windows);
    boolean more = found.size() > query.limit();
    var page = (more ? found.subList(0, query.limit()) : found).reversed();
    var next = page.isEmpty() ? null : ActivityCursor.after(page.getLast().ref(), query);
    return new ActivityPage(page, next, more);
  }

  /** One more than the page holds, to know whether there are more. */
  private List<Activity> read(Reading reading, List<LogWindow> windows) {
    int wanted = reading.query().limit() + 1;
    if (reading.query().text().isPresent()) {
      for (int walked : TextSearch.WALKS) {
        var met = walk(reading, windows.getFirst(), walked, wanted);
        if (met.size() == wanted) {
          return met;
        }
      }
    }
    var found = new ArrayList<Activity>();
    for (var window : windows) {
      found.addAll(readOne(reading, window, wanted - found.size()));
      if (found.size() == wanted) {
        break;
      }
    }
    return found;
  }

  private List<Activity> walk(Reading reading, LogWindow window, int walked, int wanted) {
    var select = reading.select(window);
    reading.query().text().ifPresent(text -> TextSearch.bind(select.values(), text));
    return rows(TextSearch.walk(select, reading.order(), walked, wanted), select.values());
  }

  private List<Activity> readOne(Reading reading, LogWindow window, int wanted) {
    var text = reading.query().text();
    if (text.isEmpty()) {
      var select = reading.select(window);
      return rows(select.sql(reading.order(), wanted), select.values());
    }
    var found = places.find(reading.filter(window), text.get(), reading.order(), wanted, NO_LIMIT);
    return found.isEmpty()
        ? List.of()
        : rows(
            "select %s from %s order by created_at %s, id %s"
                .formatted(
                    ActivityRow.COLUMNS, ActivityPlaces.FROM, reading.order(), reading.order()),
            ActivityPlaces.bind(reading.accountId(), found));
  }

  private List<Activity> rows(String sql, MapSqlParameterSource values) {
    return jdbc.sql(sql).paramSource(values).query(ActivityRow::read).list();
  }

  /** Where to read from, and which way. */
  private record Reading(
      AccountId accountId,
      ActivityQuery query,
      @Nullable ActivityRef beyond,
      String way,
      String order) {

    ActivitySelect select(LogWindow window) {
      var select = new ActivitySelect(accountId, query);
      place(select.filter(), window);
      return select;
    }

    ActivityFilter filter(LogWindow window) {
      var filter = new ActivityFilter(accountId, query.toBuilder().text(null).build());
      place(filter, window);
      return filter;
    }

    private void place(ActivityFilter filter, LogWindow window) {
      filter.within(window);
      if (beyond != null) {
        filter.beyond(way, beyond);
      }
    }
  }
}
