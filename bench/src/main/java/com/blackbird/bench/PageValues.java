package com.blackbird.bench;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityCursor;
import com.blackbird.activity.activity.ActivityQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the statement of an integration's page asks for, in the statement's order. */
final class PageValues {
  private PageValues() {}

  static List<Object> of(AccountId account, ActivityQuery query, @Nullable ActivityCursor cursor) {
    var values = new ArrayList<Object>();
    values.add(account.value());
    values.add(query.integrations().iterator().next().text());
    values.add(monthOf(cursor == null ? Instant.now() : cursor.after().createdAt()));
    if (cursor != null) {
      var time = cursor.after().createdAt().atOffset(UTC);
      values.addAll(List.of(time, time, cursor.after().id()));
    }
    return values;
  }

  /** Where the first window of the log begins that {@code ActivityLog} looks at. */
  private static OffsetDateTime monthOf(Instant from) {
    return from.minus(Duration.ofDays(3))
        .atOffset(UTC)
        .withDayOfMonth(1)
        .truncatedTo(ChronoUnit.DAYS);
  }
}
