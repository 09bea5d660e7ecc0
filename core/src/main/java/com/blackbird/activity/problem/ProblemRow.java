package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** How a problem is read from a row of {@code problem p} with what was merged into it. */
final class ProblemRow {
  static final String COLUMNS =
      """
      p.account_id, p.id, p.integration, p.platform, p.template, p.title, p.sample, p.sample_at,
      p.sample_id, whole.count, p.counted_before, whole.first_seen, whole.last_seen, p.state,
      p.since, p.muted_until, p.ended_at, p.written_off, p.changed_at, p.changed_by,
      p.changed_by_name, p.reason, p.inferred, p.owner, p.owner_name, p.guide, p.category,
      p.silence, p.cause, p.revision
      """;

  /** Two selects, because an "or" over both columns would use neither index. */
  static final String FROM =
      """
      problem p
      cross join lateral (
        select cast(sum(part.count) as bigint) as count, min(part.first_seen) as first_seen,
          max(part.last_seen) as last_seen
        from (
          select p.count, p.first_seen, p.last_seen
          union all
          select m.count, m.first_seen, m.last_seen from problem m
          where m.account_id = p.account_id and m.merged_into = p.id) part) whole
      """;

  private ProblemRow() {}

  static Problem read(ResultSet row, int number) throws SQLException {
    return new Problem(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        new IntegrationKey(row.getString("integration")),
        row.getString("platform"),
        row.getString("template"),
        row.getString("title"),
        row.getString("sample"),
        new ActivityRef(StoredTime.of(row, "sample_at"), row.getObject("sample_id", UUID.class)),
        row.getLong("count"),
        row.getLong("counted_before"),
        StoredTime.of(row, "first_seen"),
        StoredTime.of(row, "last_seen"),
        new Life(
            ProblemState.valueOf(row.getString("state")),
            StoredTime.orNull(row, "since"),
            StoredTime.orNull(row, "muted_until"),
            StoredTime.orNull(row, "ended_at"),
            StoredTime.orNull(row, "written_off")),
        new Problem.Change(
            StoredTime.of(row, "changed_at"),
            new Who(row.getString("changed_by"), row.getString("changed_by_name")),
            row.getString("reason")),
        row.getBoolean("inferred"),
        new Who(row.getString("owner"), row.getString("owner_name")),
        Optional.ofNullable(row.getString("guide")),
        Optional.ofNullable(row.getString("category")),
        Silence.of(row.getString("silence")),
        row.getObject("cause", UUID.class),
        row.getLong("revision"));
  }

  static UUID id(ResultSet row, int number) throws SQLException {
    return row.getObject("id", UUID.class);
  }
}
