package com.blackbird.activity.planned;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Planned work of all accounts; what is over is kept. */
public final class PlannedWorkStore {
  private static final String COLUMNS =
      "account_id, id, integration, begins_at, ends_at, reason, made_by, made_by_name";
  private static final String ALL = "";

  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public PlannedWorkStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds work; the same again changes nothing. */
  public void add(PlannedWork work, Instant now) {
    jdbc.sql(
            "insert into planned_work ("
                + COLUMNS
                + ", made_at) values (:account, :id, :integration, :begins, :ends, :reason, :by,"
                + " :name, :now) on conflict (account_id, id) do nothing")
        .param("account", work.account().value())
        .param("id", work.id())
        .param("integration", work.integration().map(IntegrationKey::text).orElse(ALL))
        .param("begins", work.begins().atOffset(UTC))
        .param("ends", work.ends().atOffset(UTC))
        .param("reason", work.reason())
        .param("by", work.by().key())
        .param("name", work.by().name())
        .param("now", now.atOffset(UTC))
        .update();
  }

  /** Ends work that goes on, or will, at this moment; false when it is over already. */
  public boolean end(AccountId account, UUID id, Who by, Instant now) {
    return jdbc.sql(
                """
                update planned_work set begins_at = least(begins_at, :now), ends_at = :now,
                  stopped_by_name = :name
                where account_id = :account and id = :id and ends_at > :now
                """)
            .param("account", account.value())
            .param("id", id)
            .param("now", now.atOffset(UTC))
            .param("name", by.name())
            .update()
        > 0;
  }

  /** What goes on or is to come, in the order in which it begins. */
  public List<PlannedWork> ahead(AccountId account, Instant now, int most) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from planned_work where account_id = ? and ends_at > ?"
                + " order by begins_at, id limit ?")
        .params(account.value(), now.atOffset(UTC), most)
        .query(PlannedWorkStore::read)
        .list();
  }

  /** Until when there is work on this integration; empty when there is none now. */
  public Optional<Instant> until(AccountId account, IntegrationKey integration, Instant now) {
    return until(account, integration.text(), now);
  }

  /** Until when there is work on all integrations; empty when there is none now. */
  public Optional<Instant> untilOfAll(AccountId account, Instant now) {
    return until(account, ALL, now);
  }

  private Optional<Instant> until(AccountId account, String integration, Instant now) {
    return jdbc.sql(
            """
            select max(ends_at) as until from planned_work
            where account_id = :account and ends_at > :now and begins_at <= :now
              and integration in (:integration, '')
            """)
        .param("account", account.value())
        .param("now", now.atOffset(UTC))
        .param("integration", integration)
        .query((row, number) -> Optional.ofNullable(row.getObject("until", OffsetDateTime.class)))
        .single()
        .map(OffsetDateTime::toInstant);
  }

  /**
   * Takes one that ended before this moment and is not summed up yet, or not in channels that were
   * quiet until now, within the caller's transaction; nobody else gets it. One that never began is
   * over and nothing to sum up.
   *
   * @param but what is left alone
   */
  public Optional<PlannedWork> claim(Instant endedBefore, Collection<UUID> but, Instant now) {
    return jdbc.sql(
            """
            with next as materialized (
              select account_id as next_account, id as next_id from planned_work
              where summed_at is null and ends_at <= :before and begins_at < ends_at
                and id <> all (cast(:but as uuid[]))
                and coalesce(quiet_until, ends_at) <= :now
              order by ends_at limit 1 for update skip locked)
            update planned_work set summed_at = :now
            from next where account_id = next_account and id = next_id
            returning %s
            """
                .formatted(COLUMNS))
        .param("now", now.atOffset(UTC))
        .param("before", endedBefore.atOffset(UTC))
        .param("but", but.stream().map(UUID::toString).toArray(String[]::new))
        .query(PlannedWorkStore::read)
        .optional();
  }

  /** Channels are quiet, so it is to be summed up once more then. */
  public void sumUpAgain(PlannedWork work, Instant then) {
    jdbc.sql(
            """
            update planned_work set summed_at = null, quiet_until = :then
            where account_id = :account and id = :id
            """)
        .param("account", work.account().value())
        .param("id", work.id())
        .param("then", then.atOffset(UTC))
        .update();
  }

  private static PlannedWork read(ResultSet row, int number) throws SQLException {
    String integration = row.getString("integration");
    return new PlannedWork(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        integration.equals(ALL) ? Optional.empty() : Optional.of(new IntegrationKey(integration)),
        StoredTime.of(row, "begins_at"),
        StoredTime.of(row, "ends_at"),
        row.getString("reason"),
        new Who(row.getString("made_by"), row.getString("made_by_name")));
  }
}
