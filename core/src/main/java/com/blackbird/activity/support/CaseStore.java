package com.blackbird.activity.support;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.command.Who;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cases with their history. */
public final class CaseStore {
  private static final Sight FOR_SUPPORT = Sight.ofAll("support works for many accounts");

  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public CaseStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number, which nobody else gets; one that is not used is left out. */
  CaseNumber number() {
    return new CaseNumber(jdbc.sql("select nextval('case_number')").query(Long.class).single());
  }

  /** Stores a new case. */
  void add(Case added, @Nullable Instant lookAt) {
    Map<String, @Nullable Object> values = standing(added.standing(), lookAt);
    Case.Origin origin = added.origin();
    values.put("account_id", added.account().value());
    values.put("id", added.id().value());
    values.put("number", added.number().value());
    values.put("desk", added.desk());
    values.put("requester", origin.requester().key());
    values.put("requester_name", origin.requester().name());
    values.put("platform", origin.place().platform().name());
    values.put("workspace_id", origin.place().workspace());
    values.put("channel_id", origin.place().channel());
    values.put("is_private", origin.isPrivate());
    values.put("everybody_reads", origin.readers() == Readers.EVERYBODY);
    values.put("title", origin.title());
    values.put("quoted", origin.quoted());
    values.put("asked", origin.asked());
    values.put("integration", origin.integration());
    values.put("signature", origin.signature());
    values.put("guide", origin.guide());
    values.put("problem", origin.problem().orElse(null));
    values.put("activity", origin.activity().map(ActivityRef::text).orElse(""));
    values.put("opened_at", origin.openedAt().atOffset(UTC));
    values.put("revision", added.revision());
    String columns = String.join(", ", values.keySet());
    String names = ":" + String.join(", :", values.keySet());
    jdbc.sql("insert into support_case (" + columns + ") values (" + names + ")")
        .params(values)
        .update();
  }

  /** Takes the case for the caller's transaction: nobody else changes it until then. */
  Optional<Case> lock(CaseId id) {
    return jdbc.sql(
            "select "
                + CaseRow.COLUMNS
                + " from support_case c where account_id = ? and id = ? for update")
        .params(id.account().value(), id.value())
        .query(CaseRow::read)
        .optional();
  }

  /** The case of this id. */
  public Optional<Case> find(CaseId id) {
    return jdbc.sql(
            "select " + CaseRow.COLUMNS + " from support_case c where account_id = ? and id = ?")
        .params(id.account().value(), id.value())
        .query(CaseRow::read)
        .optional();
  }

  /** The case of this number, of whatever account: for support only. */
  public Optional<Case> find(CaseNumber number) {
    return FOR_SUPPORT.see(() ->
        jdbc.sql("select " + CaseRow.COLUMNS + " from support_case c where number = ?")
            .param(number.value())
            .query(CaseRow::read)
            .optional());
  }

  /** The account's case of this number. */
  public Optional<Case> find(AccountId account, CaseNumber number) {
    return jdbc.sql(
            "select "
                + CaseRow.COLUMNS
                + " from support_case c where account_id = ? and number = ?")
        .params(account.value(), number.value())
        .query(CaseRow::read)
        .optional();
  }

  /** Takes the opening of cases of this account for the caller's transaction. */
  void holdOpenings(AccountId account) {
    jdbc.sql("select 1 from account where id = ? for no key update")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  /**
   * The account's open case about the same error, if there is one that is read in this channel: its
   * thread is of no use to who is in another workspace.
   */
  Optional<Case> open(AccountId account, String signature, String integration, ChannelRef channel) {
    return jdbc.sql(
            "select "
                + CaseRow.COLUMNS
                + """
                 from support_case c
                where account_id = :account and signature = :signature and signature <> ''
                  and integration = :integration and state <> 'RESOLVED' and not is_private
                  and platform = :platform and workspace_id = :workspace
                  and (everybody_reads or channel_id = :channel)
                order by (channel_id = :channel) desc, number desc limit 1
                """)
        .param("account", account.value())
        .param("signature", signature)
        .param("integration", integration)
        .param("platform", channel.platform().name())
        .param("workspace", channel.workspace())
        .param("channel", channel.channel())
        .query(CaseRow::read)
        .optional();
  }

  /** What somebody has opened since then, the newest first. */
  List<Case> openedBy(AccountId account, Who requester, Instant since, int most) {
    return jdbc.sql(
            "select "
                + CaseRow.COLUMNS
                + """
                 from support_case c
                where account_id = ? and requester = ? and opened_at > ?
                order by opened_at desc limit ?
                """)
        .params(account.value(), requester.key(), since.atOffset(UTC), most)
        .query(CaseRow::read)
        .list();
  }

  /** Other cases about the same error at the same desk, of all accounts, the newest first. */
  List<Case> alike(Case one, int most) {
    return FOR_SUPPORT.see(() ->
        jdbc.sql(
                "select "
                    + CaseRow.COLUMNS
                    + """
                     from support_case c
                    where signature = ? and signature <> '' and desk = ? and id <> ?
                    order by number desc limit ?
                    """)
            .params(one.origin().signature(), one.desk(), one.id().value(), most)
            .query(CaseRow::read)
            .list());
  }

  /**
   * The open ones about the same error at the desk, of all accounts; first those under no master
   * case, of either the oldest first.
   */
  public List<Case> openAlike(UUID desk, String signature, int most) {
    return FOR_SUPPORT.see(() ->
        jdbc.sql(
                "select "
                    + CaseRow.COLUMNS
                    + """
                     from support_case c
                    where signature = ? and signature <> '' and desk = ? and state <> 'RESOLVED'
                    order by master is not null, number limit ?
                    """)
            .params(signature, desk, most)
            .query(CaseRow::read)
            .list());
  }

  /** Those that time has to look at by now, the longest waiting first. */
  List<CaseId> due(Instant now, int most) {
    return jdbc.sql(
            """
            select account_id, id from support_case where look_at <= ? order by look_at limit ?
            """)
        .params(now.atOffset(UTC), most)
        .query((row, number) -> CaseRow.id(row))
        .list();
  }

  /** Keeps where a case stands now, under which master, and when time has to look at it next. */
  void put(Case changed, @Nullable Instant lookAt) {
    Map<String, @Nullable Object> values = standing(changed.standing(), lookAt);
    values.put("master", changed.bond().map(bond -> bond.master().value()).orElse(null));
    values.put("master_holds", changed.master().isPresent());
    String sets =
        String.join(", ", values.keySet().stream().map(name -> name + " = :" + name).toList());
    values.put("account_id", changed.account().value());
    values.put("id", changed.id().value());
    jdbc.sql("update support_case set " + sets + " where account_id = :account_id and id = :id")
        .params(values)
        .update();
  }

  /** Writes something into the history of a case that the caller holds; its revision. */
  long write(CaseId id, CaseStep.What what, String why, Who who, Instant now) {
    return jdbc.sql(
            """
            with next as (
              update support_case set revision = revision + 1
              where account_id = :account and id = :id
              returning account_id, id, revision)
            insert into case_event (account_id, case_id, revision, at, what, why, who, who_name)
            select account_id, id, revision, :now, :what, :why, :who, :who_name from next
            returning revision
            """)
        .param("account", id.account().value())
        .param("id", id.value())
        .param("now", now.atOffset(UTC))
        .param("what", what.name())
        .param("why", why)
        .param("who", who.key())
        .param("who_name", who.name())
        .query(Long.class)
        .single();
  }

  /** What happened to a case, in order. */
  public List<CaseEntry> history(CaseId id) {
    return jdbc.sql(
            """
            select revision, at, what, why, who, who_name from case_event
            where account_id = ? and case_id = ? order by revision
            """)
        .params(id.account().value(), id.value())
        .query((row, number) ->
            new CaseEntry(
                row.getLong("revision"),
                StoredTime.of(row, "at"),
                CaseStep.What.valueOf(row.getString("what")),
                row.getString("why"),
                new Who(row.getString("who"), row.getString("who_name"))))
        .list();
  }

  private static Map<String, @Nullable Object> standing(
      Standing standing, @Nullable Instant lookAt) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    Wait wait = standing.waiting();
    Wait.Snooze snooze = wait.snooze();
    CaseTimes times = standing.times();
    values.put("state", standing.state().name());
    values.put("priority", standing.priority().name());
    values.put("owner", standing.owner().key());
    values.put("owner_name", standing.owner().name());
    values.put("waiting_since", utc(wait.since()));
    values.put("counted_from", utc(wait.from()));
    values.put("nudged_at", utc(wait.nudgedAt()));
    values.put("snoozed_until", utc(snooze == null ? null : snooze.until()));
    values.put("snoozed_why", snooze == null ? null : snooze.why());
    values.put("started_at", utc(times.startedAt()));
    values.put("answered_at", utc(times.answeredAt()));
    values.put("paused_seconds", times.paused().toSeconds());
    values.put("is_late", times.late());
    values.put("resolved_at", utc(times.resolvedAt()));
    values.put("proposal", standing.proposal());
    values.put("fix", standing.fix());
    values.put("survey", standing.survey().name());
    values.put("look_at", utc(lookAt));
    return values;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(UTC);
  }
}
