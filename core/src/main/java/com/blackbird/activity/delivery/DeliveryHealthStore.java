package com.blackbird.activity.delivery;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells how deliveries are doing, and forgets what nobody needs any more. */
public final class DeliveryHealthStore {
  private static final Duration SENT_WITHIN = Duration.ofDays(1);
  private static final Duration DEAD_WITHIN = Duration.ofDays(7);
  private static final Duration DEAD_KEPT = Duration.ofDays(90);
  private static final int BATCH = 1_000;

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Reads through this connection. */
  public DeliveryHealthStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How the deliveries of an account are doing. */
  public DeliveryHealth of(AccountId account) {
    return jdbc.sql(
            """
            select count(*) as owed, min(d.asked_at) filter (where t.lane is null) as oldest,
              (select count(*) from delivery_message m
                where m.account_id = ? and m.sent_at >= ?) as sent
            from delivery d
            left join delivery_trouble t on t.account_id = d.account_id and t.lane = d.lane
            where d.account_id = ?
            """)
        .param(account.value())
        .param(clock.instant().minus(SENT_WITHIN).atOffset(UTC))
        .param(account.value())
        .query((row, number) ->
            new DeliveryHealth(
                row.getLong("owed"),
                StoredTime.orNull(row, "oldest"),
                row.getLong("sent"),
                troubles(account),
                dead(account)))
        .single();
  }

  /** What all accounts are owed. */
  public Backlog backlog() {
    return jdbc.sql(
            """
            select count(*) as owed, min(d.asked_at) filter (where t.lane is null) as oldest,
              (select count(*) from delivery_trouble) as channels
            from delivery d
            left join delivery_trouble t on t.account_id = d.account_id and t.lane = d.lane
            """)
        .query((row, number) ->
            new Backlog(
                row.getLong("owed"),
                age(StoredTime.orNull(row, "oldest")),
                row.getLong("channels")))
        .single();
  }

  /**
   * What all accounts are owed.
   *
   * @param owed how many wishes wait, held ones included
   * @param age of the oldest one that is not held
   * @param channels how many channels take no messages
   */
  public record Backlog(long owed, Duration age, long channels) {}

  /**
   * Forgets places of messages that nobody will change, and what is over: pauses, the dead, former
   * states of what is held.
   */
  public int forgetOld() {
    OffsetDateTime now = clock.instant().atOffset(UTC);
    jdbc.sql("delete from delivery_worker where alive_until < ?").param(now.minusDays(1)).update();
    jdbc.sql("delete from delivery_pause where paused_until < ?").param(now).update();
    return all(
            """
            delete from delivery_message where (account_id, handle) in (
              select account_id, handle from delivery_message where forget_at < ? limit ?)
            """,
            now)
        + all(
            """
            delete from delivery_dead where (account_id, id) in (
              select account_id, id from delivery_dead where died_at < ? limit ?)
            """,
            now.minus(DEAD_KEPT))
        + former()
        + jdbc.sql(
                """
                delete from delivery_file f
                where not exists (select 1 from delivery d
                    where d.account_id = f.account_id and d.handle = f.handle)
                  and not exists (select 1 from delivery_dead d
                    where d.account_id = f.account_id and d.handle = f.handle)
                """)
            .update();
  }

  /**
   * Of each message that is held the first wish says since when, and the newest what it will say; a
   * channel that never comes back would gather all between them.
   */
  private int former() {
    record Away(UUID account, UUID lane) {}
    return jdbc
        .sql("select account_id, lane from delivery_trouble")
        .query((row, number) ->
            new Away(row.getObject("account_id", UUID.class), row.getObject("lane", UUID.class)))
        .list()
        .stream()
        .mapToInt(away ->
            jdbc.sql(
                    """
                    delete from delivery
                    where account_id = :account and lane = :lane and id in (
                      select id from (
                        select id, tried_at, has_files,
                          row_number() over (partition by handle order by id) as place,
                          row_number() over (partition by handle order by id desc) as age
                        from delivery where account_id = :account and lane = :lane) wish
                      where place > 1 and age > 1 and tried_at is null and not has_files)
                    """)
                .param("account", away.account())
                .param("lane", away.lane())
                .update())
        .sum();
  }

  /** In batches, so that nobody waits for a long transaction. */
  private int all(String delete, OffsetDateTime before) {
    int all = 0;
    int deleted;
    do {
      deleted = jdbc.sql(delete).param(before).param(BATCH).update();
      all += deleted;
    } while (deleted == BATCH);
    return all;
  }

  private List<ChannelTrouble> troubles(AccountId account) {
    return jdbc.sql("select * from delivery_trouble where account_id = ? order by since, lane")
        .param(account.value())
        .query(ChannelTroubles::read)
        .list();
  }

  private List<DeliveryHealth.Dead> dead(AccountId account) {
    return jdbc.sql(
            """
            select * from delivery_dead where account_id = ? and died_at >= ?
            order by died_at desc, id desc limit 10
            """)
        .param(account.value())
        .param(clock.instant().minus(DEAD_WITHIN).atOffset(UTC))
        .query((row, number) ->
            new DeliveryHealth.Dead(
                new ChannelRef(
                    ChatPlatform.valueOf(row.getString("platform")),
                    row.getString("workspace"),
                    row.getString("channel")),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"),
                StoredTime.of(row, "died_at")))
        .list();
  }

  private Duration age(@Nullable Instant oldest) {
    return oldest == null ? Duration.ZERO : Duration.between(oldest, clock.instant());
  }
}
