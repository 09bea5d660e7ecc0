package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case is read from a row of {@code support_case c}. */
final class CaseRow {
  static final String COLUMNS =
      """
      c.account_id, c.id, c.number, c.desk, c.requester, c.requester_name, c.platform,
      c.workspace_id, c.channel_id, c.is_private, c.everybody_reads, c.title, c.quoted, c.asked,
      c.integration, c.signature, c.guide, c.problem, c.activity, c.opened_at, c.state, c.priority,
      c.owner, c.owner_name, c.waiting_since, c.counted_from, c.nudged_at, c.snoozed_until,
      c.snoozed_why, c.started_at, c.answered_at, c.paused_seconds, c.is_late, c.resolved_at,
      c.proposal, c.fix, c.survey, c.revision, c.master, c.master_holds
      """;

  private CaseRow() {}

  static Case read(ResultSet row, int number) throws SQLException {
    return new Case(
        id(row),
        new CaseNumber(row.getLong("number")),
        row.getObject("desk", UUID.class),
        new Case.Origin(
            new Who(row.getString("requester"), row.getString("requester_name")),
            new ChannelRef(
                ChatPlatform.valueOf(row.getString("platform")),
                row.getString("workspace_id"),
                row.getString("channel_id")),
            Readers.of(row.getBoolean("is_private"), row.getBoolean("everybody_reads")),
            row.getString("title"),
            row.getString("quoted"),
            row.getString("asked"),
            row.getString("integration"),
            row.getString("signature"),
            row.getString("guide"),
            Optional.ofNullable(row.getObject("problem", UUID.class)),
            ActivityRef.parse(row.getString("activity")),
            StoredTime.of(row, "opened_at")),
        standing(row),
        row.getLong("revision"),
        bond(row));
  }

  private static Optional<Case.Bond> bond(ResultSet row) throws SQLException {
    Long master = row.getObject("master", Long.class);
    return master == null
        ? Optional.empty()
        : Optional.of(new Case.Bond(new MasterNumber(master), row.getBoolean("master_holds")));
  }

  static CaseId id(ResultSet row) throws SQLException {
    return new CaseId(
        new AccountId(row.getObject("account_id", UUID.class)), row.getObject("id", UUID.class));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        CaseState.valueOf(row.getString("state")),
        Priority.valueOf(row.getString("priority")),
        new Who(row.getString("owner"), row.getString("owner_name")),
        new Wait(
            StoredTime.of(row, "waiting_since"),
            StoredTime.of(row, "counted_from"),
            StoredTime.orNull(row, "nudged_at"),
            snooze(row)),
        new CaseTimes(
            StoredTime.of(row, "started_at"),
            StoredTime.orNull(row, "answered_at"),
            Duration.ofSeconds(row.getLong("paused_seconds")),
            row.getBoolean("is_late"),
            StoredTime.orNull(row, "resolved_at")),
        row.getString("proposal"),
        row.getString("fix"),
        Survey.valueOf(row.getString("survey")));
  }

  private static Wait.@Nullable Snooze snooze(ResultSet row) throws SQLException {
    Instant until = StoredTime.orNull(row, "snoozed_until");
    return until == null ? null : new Wait.Snooze(until, row.getString("snoozed_why"));
  }
}
