package com.blackbird.activity.fix;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.signature.Signature;
import com.blackbird.activity.signature.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Keeps fixes; each change is one statement, with its line in the history. */
final class FixStore {
  /** As much of a message as its signature reads. */
  private static final int LONGEST_SAMPLE = 65_536;

  private static final int AT_ONCE = 500;

  private static final String SELECT =
      """
      select f.account_id, f.id, f.platform, f.title, f.line, f.reason, f.told_by, f.told_by_name,
        f.from_case, f.used_at, f.times, f.retired_at is not null as retired,
        (select count(*) from fix_vote v
          where v.account_id = f.account_id and v.fix = f.id and v.helped) as helped,
        (select count(*) from fix_vote v
          where v.account_id = f.account_id and v.fix = f.id and not v.helped) as not_helped
      from fix f
      where f.account_id = :account
      """;

  private static final String EVENT =
      """
      insert into fix_event (account_id, fix, id, at, what, who, who_name, note)
      select account_id, id, :event, :now, :what, :who, :who_name, :note from changed
      """;

  private final JdbcClient jdbc;

  FixStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A fix whose signature was found by older rules, with the error that it is for. */
  record Older(AccountId account, UUID id, String platform, String sample) {}

  List<Fix> of(AccountId owner, Collection<String> signatures) {
    return jdbc.sql(
            SELECT
                + """
                and f.id in (
                  select k.fix from fix_key k
                  where k.account_id = :account and k.signature in (:signatures))
                """)
        .param("account", owner.value())
        .param("signatures", signatures)
        .query(FixStore::read)
        .list();
  }

  Optional<Fix> find(AccountId owner, UUID id) {
    return jdbc.sql(SELECT + "and f.id = :id")
        .param("account", owner.value())
        .param("id", id)
        .query(FixStore::read)
        .optional();
  }

  List<Fix> search(AccountId owner, String words, int limit, int without) {
    return jdbc.sql(
            SELECT
                + """
                and (strpos(lower(f.line), lower(:words)) > 0
                  or strpos(lower(f.title), lower(:words)) > 0
                  or strpos(lower(f.platform), lower(:words)) > 0)
                order by retired, f.used_at desc, f.id limit :limit offset :without
                """)
        .param("account", owner.value())
        .param("words", words)
        .param("limit", limit)
        .param("without", without)
        .query(FixStore::read)
        .list();
  }

  List<String> signatures(Fix fix) {
    return jdbc.sql("select signature from fix_key where account_id = ? and fix = ?")
        .params(fix.account().value(), fix.id())
        .query((row, number) -> row.getString("signature"))
        .list();
  }

  UUID remember(AccountId account, String platform, String message, FixNote note, Instant now) {
    Signature signature = Signatures.of(platform, message);
    UUID id = id(account, signature.id(), FixNote.words(note.line()));
    event(
            """
            with changed as (
              insert into fix as f (account_id, id, platform, title, sample, signature_version,
                line, reason, told_by, told_by_name, from_case, times, used_at)
              values (:account, :id, :platform, :title, :sample, :version, :line, :reason, :who,
                :who_name, :case, 1, :now)
              on conflict (account_id, id) do update set times = f.times + 1,
                used_at = greatest(f.used_at, excluded.used_at),
                reason = case when excluded.reason = '' then f.reason else excluded.reason end
              returning account_id, id),
            key as (
              insert into fix_key (account_id, signature, fix)
              select account_id, :signature, id from changed on conflict do nothing)
            """,
            FixEvent.What.TOLD,
            note.by(),
            note.fromCase().map(number -> "in case " + number).orElse(""),
            now)
        .param("account", account.value())
        .param("id", id)
        .param("platform", platform)
        .param("title", signature.title())
        .param("sample", message.substring(0, Math.min(message.length(), LONGEST_SAMPLE)))
        .param("version", Signatures.VERSION)
        .param("signature", signature.id())
        .param("line", note.line())
        .param("reason", note.reason())
        .param("case", note.fromCase().orElse(null))
        .update();
    return id;
  }

  /** A copy in words for all, found under the same signatures. */
  UUID share(Fix fix, List<String> signatures, String title, String line, Who who, Instant now) {
    UUID id = id(Fixes.EVERYBODY, fix.id().toString(), FixNote.words(line));
    event(
            """
            with changed as (
              insert into fix as f (account_id, id, platform, title, sample, signature_version,
                line, reason, told_by, told_by_name, times, used_at, origin_account, origin_fix)
              values (:everybody, :id, :platform, :title, '', :version, :line, '', :who, :who_name,
                :times, :now, :account, :fix)
              on conflict (account_id, id) do update set retired_at = null
              returning account_id, id),
            key as (
              insert into fix_key (account_id, signature, fix)
              select account_id, signature, id from changed
              cross join unnest(:signatures::text[]) as known (signature) on conflict do nothing)
            """,
            FixEvent.What.SHARED,
            who,
            "",
            now)
        .param("everybody", Fixes.EVERYBODY.value())
        .param("id", id)
        .param("platform", fix.platform())
        .param("title", title)
        .param("version", Signatures.VERSION)
        .param("line", line)
        .param("times", fix.tally().times())
        .param("account", fix.account().value())
        .param("fix", fix.id())
        .param("signatures", signatures.toArray(String[]::new))
        .update();
    return id;
  }

  boolean vote(Fix fix, Who who, boolean helped, Instant now) {
    return jdbc.sql(
                """
                insert into fix_vote (account_id, fix, voter, helped, voted_at)
                values (?, ?, ?, ?, ?)
                on conflict (account_id, fix, voter) do update
                  set helped = excluded.helped, voted_at = excluded.voted_at
                """)
            .params(fix.account().value(), fix.id(), who.key(), helped, now.atOffset(UTC))
            .update()
        > 0;
  }

  Optional<Boolean> voteOf(Fix fix, Who who) {
    return jdbc.sql("select helped from fix_vote where account_id = ? and fix = ? and voter = ?")
        .params(fix.account().value(), fix.id(), who.key())
        .query(Boolean.class)
        .optional();
  }

  boolean retire(Fix fix, Who who, String why, Instant now) {
    return change(
        fix, "retired_at = :now", "retired_at is null", FixEvent.What.RETIRED, who, why, now);
  }

  boolean restore(Fix fix, Who who, Instant now) {
    return change(
        fix, "retired_at = null", "retired_at is not null", FixEvent.What.RESTORED, who, "", now);
  }

  private boolean change(
      Fix fix, String change, String when, FixEvent.What what, Who who, String note, Instant now) {
    return event(
                """
                with changed as (
                  update fix set %s where account_id = :account and id = :id and %s
                  returning account_id, id)
                """
                    .formatted(change, when),
                what,
                who,
                note,
                now)
            .param("account", fix.account().value())
            .param("id", fix.id())
            .update()
        > 0;
  }

  List<FixEvent> history(Fix fix, int most) {
    return jdbc.sql(
            """
            select at, what, who, who_name, note from fix_event
            where account_id = ? and fix = ? order by at desc, id limit ?
            """)
        .params(fix.account().value(), fix.id(), most)
        .query((row, number) ->
            new FixEvent(
                StoredTime.of(row, "at"),
                FixEvent.What.valueOf(row.getString("what")),
                new Who(row.getString("who"), row.getString("who_name")),
                row.getString("note")))
        .list();
  }

  /** What is for all accounts has its error where it comes from. */
  List<Older> older() {
    return jdbc.sql(
            """
            select f.account_id, f.id, f.platform, coalesce(o.sample, f.sample) as sample
            from fix f
            left join fix o on o.account_id = f.origin_account and o.id = f.origin_fix
            where f.signature_version <> ? limit ?
            """)
        .params(Signatures.VERSION, AT_ONCE)
        .query((row, number) ->
            new Older(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("platform"),
                row.getString("sample")))
        .list();
  }

  void renew(Older older, String signature) {
    jdbc.sql(
            """
            with changed as (
              update fix set signature_version = :version
              where account_id = :account and id = :id
              returning account_id, id)
            insert into fix_key (account_id, signature, fix)
            select account_id, :signature, id from changed on conflict do nothing
            """)
        .param("version", Signatures.VERSION)
        .param("account", older.account().value())
        .param("id", older.id())
        .param("signature", signature)
        .update();
  }

  /** The statement with its line in the history. */
  private StatementSpec event(
      String statement, FixEvent.What what, Who who, String note, Instant now) {
    return jdbc.sql(statement + EVENT)
        .param("event", UUID.randomUUID())
        .param("now", now.atOffset(UTC))
        .param("what", what.name())
        .param("who", who.key())
        .param("who_name", who.name())
        .param("note", note);
  }

  private static UUID id(AccountId account, String error, String words) {
    return DerivedUuid.of("fix/" + account.value() + "/" + error + "/" + words);
  }

  private static Fix read(ResultSet row, int number) throws SQLException {
    return new Fix(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("id", UUID.class),
        row.getString("platform"),
        row.getString("title"),
        row.getString("line"),
        row.getString("reason"),
        new Who(row.getString("told_by"), row.getString("told_by_name")),
        Optional.ofNullable(row.getString("from_case")),
        StoredTime.of(row, "used_at"),
        new FixTally(row.getInt("times"), row.getLong("helped"), row.getLong("not_helped")),
        row.getBoolean("retired"));
  }
}
