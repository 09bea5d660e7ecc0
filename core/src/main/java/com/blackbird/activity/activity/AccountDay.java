package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** A day of an account's log, one of UTC. */
record AccountDay(AccountId accountId, LocalDate date) {
  static AccountDay read(ResultSet row, int number) throws SQLException {
    return new AccountDay(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("day", LocalDate.class));
  }

  static LocalDate dateOf(Instant time) {
    return LocalDate.ofInstant(time, UTC);
  }

  OffsetDateTime begin() {
    return date.atStartOfDay().atOffset(UTC);
  }

  OffsetDateTime end() {
    return date.plusDays(1).atStartOfDay().atOffset(UTC);
  }
}
