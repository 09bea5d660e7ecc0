package com.blackbird.activity.stats;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.stats.Failure.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads numbers out of the log. */
final class StatsStore {
  private final JdbcClient jdbc;

  StatsStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An exchange that worked. */
  record Success(Subject subject, Instant at) {}

  /** When these records worked, since the moment and oldest first. */
  List<Success> successes(AccountId account, Collection<String> references, Instant since) {
    return jdbc.sql(
            """
            select integration, type, direction, reference, created_at
            from activity
            where account_id = :account and reference = any(:references) and status = 'SUCCESS'
              and created_at >= :since
            order by created_at
            """)
        .param("account", account.value())
        .param("references", references.toArray(String[]::new))
        .param("since", since.atOffset(UTC))
        .query((row, number) -> new Success(subject(row), StoredTime.of(row, "created_at")))
        .list();
  }

  private static Subject subject(ResultSet row) throws SQLException {
    return new Subject(
        new IntegrationKey(row.getString("integration")),
        ActivityType.valueOf(row.getString("type")),
        Direction.valueOf(row.getString("direction")),
        row.getString("reference"));
  }
}
