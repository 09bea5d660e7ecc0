package com.blackbird.activity.activity;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever changes how a day of an account is counted is alone with it until the commit; whoever
 * only stores into it may be there with others who do. Older versions take the same locks.
 */
final class DayLock {
  private final JdbcClient jdbc;

  DayLock(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void shared(AccountDay day) {
    take("pg_advisory_xact_lock_shared", day);
  }

  void alone(AccountDay day) {
    take("pg_advisory_xact_lock", day);
  }

  private void take(String function, AccountDay day) {
    jdbc.sql("select %s(hashtextextended(?, 0))::text".formatted(function))
        .param("activity_day " + day.accountId().value() + " " + day.date())
        .query()
        .singleValue();
  }
}
