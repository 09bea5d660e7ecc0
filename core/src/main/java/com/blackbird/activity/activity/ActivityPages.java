package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads pages, one window of the log after the other until the page is full. */
final class ActivityPages {
  /** Whoever asks for a page waits for it; so long the index of trigrams may take to answer. */
  private static final int PATIENCE_SECONDS = 5;

  private static final int EVERY_ROW = Integer.MAX_VALUE;

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
    var reading = new Reading(accountId, query, after, "<", "desc");
    return read(reading, windows)
        .map(found -> page(reading, found, null))
        .orElseGet(() -> lookedThrough(reading));
  }

  /**
   * What the next of the log hold of a text that the index does not find. Where the look ends is
   * settled first, so that nothing which is stored meanwhile is passed over or met twice.
   */
  private ActivityPage lookedThrough(Reading reading) {
    var select = reading.select(LogWindow.ALL);
    var end = TextSearch.endOfWalk(jdbc, select, reading.order());
    end.ifPresent(select.filter()::downTo);
    return page(reading, walk(reading, select, EVERY_ROW), end.orElse(null));
  }

  private static ActivityPage page(
      Reading reading, List<Activity> found, @Nullable ActivityRef end) {
    var query = reading.query();
    boolean more = found.size() > query.limit();
    var page = more ? found.subList(0, query.limit()) : found;
    var last = more ? page.getLast().ref() : end;
    return new ActivityPage(
        page, last == null ? null : ActivityCursor.after(last, query), reading.beyond() != null);
  }

  /** The page that ends just before this activity, the nearest ones that are newer. */
  ActivityPage newer(AccountId accountId, ActivityQuery query, ActivityRef than) {
    var windows = LogWindow.onFrom(than.createdAt());
    var reading = new Reading(accountId, query, than, ">", "asc");
    var found =
        read(reading, windows)
            .orElseGet(() -> walk(reading, reading.select(LogWindow.ALL), TextSearch.LONGEST_WALK));
    boolean more = found.size() > query.limit();
    var page = (more ? found.subList(0, query.limit()) : found).reversed();
    var next = page.isEmpty() ? null : ActivityCursor.after(page.getLast().ref(), query);
    return new ActivityPage(page, next, more);
  }

  /**
   * One more than the page holds, to know whether there are more; nothing when a text would have to
   * be looked for in all of the log.
   */
  private Optional<List<Activity>> read(Reading reading, List<LogWindow> windows) {
    int wanted = reading.wanted();
    if (reading.query().text().isPresent()) {
      for (int walked : TextSearch.WALKS) {
        var met = walk(reading, reading.select(windows.getFirst()), walked);
        if (met.size() == wanted) {
          return Optional.of(met);
        }
        // What the newest have not even once is hardly frequent, and the index is quicker.
        if (met.isEmpty()) {
          break;
        }
      }
    }
    if (!reading.query().text().map(TextSearch::isIndexed).orElse(true)) {
      return Optional.empty();
    }
    var found = new ArrayList<Activity>();
    try {
      for (var window : windows) {
        found.addAll(readOne(reading, window, wanted - found.size()));
        if (found.size() == wanted) {
          break;
        }
      }
      return Optional.of(found);
    } catch (QueryTimeoutException tooManyPlaces) {
      return Optional.empty();
    }
  }

  private List<Activity> walk(Reading reading, ActivitySelect select, int walked) {
    reading.query().text().ifPresent(text -> TextSearch.bind(select.values(), text));
    return rows(
        TextSearch.walk(select, reading.order(), walked, reading.wanted()), select.values());
  }

  private List<Activity> readOne(Reading reading, LogWindow window, int wanted) {
    var text = reading.query().text();
    if (text.isEmpty()) {
      var select = reading.select(window);
      return rows(select.sql(reading.order(), wanted), select.values());
    }
    var found =
        places.find(reading.filter(window), text.get(), reading.order(), wanted, PATIENCE_SECONDS);
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

    int wanted() {
      return query.limit() + 1;
    }

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
