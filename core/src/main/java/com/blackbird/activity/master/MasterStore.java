package com.blackbird.activity.master;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.MasterNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The master cases of desks, and what is still to be done to the cases under them. */
public final class MasterStore {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  public MasterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number; masters and cases share theirs. */
  MasterNumber number() {
    return new MasterNumber(jdbc.sql("select nextval('case_number')").query(Long.class).single());
  }

  /** Stores a new one; false when one about the same error is open at the desk already. */
  boolean add(MasterCase added) {
    return jdbc.sql(
                """
                insert into case_master
                  (desk, number, id, signature, title, quoted, opened_at, fix, touched, shown)
                values (?, ?, ?, ?, ?, ?, ?, '', 1, 0)
                on conflict (desk, signature) where resolved_at is null do nothing
                """)
            .params(
                added.desk(),
                added.number().value(),
                added.id(),
                added.signature(),
                added.title(),
                added.quoted(),
                added.openedAt().atOffset(UTC))
            .update()
        > 0;
  }

  /** The desk's master case of this number. */
  Optional<MasterCase> find(UUID desk, MasterNumber number) {
    return jdbc.sql("select * from case_master where desk = ? and number = ?")
        .params(desk, number.value())
        .query(MasterStore::master)
        .optional();
  }

  /** The open one about this error. */
  Optional<MasterCase> open(UUID desk, String signature) {
    return jdbc.sql(
            "select * from case_master where desk = ? and signature = ? and resolved_at is null")
        .params(desk, signature)
        .query(MasterStore::master)
        .optional();
  }

  /** It is done with; false when it was already. */
  boolean resolve(MasterCase master, String fix, Instant now) {
    return jdbc.sql(
                """
                update case_master set resolved_at = ?, fix = ?, touched = touched + 1
                where desk = ? and number = ? and resolved_at is null
                """)
            .params(now.atOffset(UTC), fix, master.desk(), master.number().value())
            .update()
        > 0;
  }

  /** Notes that it is to be shown anew. */
  void touch(UUID desk, MasterNumber number) {
    jdbc.sql("update case_master set touched = touched + 1 where desk = ? and number = ?")
        .params(desk, number.value())
        .update();
  }

  /** Those that are to be shown anew. */
  List<MasterCase> touched() {
    return jdbc.sql("select * from case_master where shown < touched")
        .query(MasterStore::master)
        .list();
  }

  /** Takes it for the caller's transaction, as it is, to be shown. */
  MasterCase showing(MasterCase master) {
    MasterCase now =
        jdbc.sql("select * from case_master where desk = ? and number = ? for update")
            .params(master.desk(), master.number().value())
            .query(MasterStore::master)
            .single();
    jdbc.sql("update case_master set shown = touched where desk = ? and number = ?")
        .params(master.desk(), master.number().value())
        .update();
    return now;
  }

  /** Notes what a message's reaction says; false when it says so already. */
  boolean mark(MasterCase master, String message, MasterMark mark) {
    return jdbc.sql(
                """
                insert into case_master_mark as m (desk, master, message, mark)
                values (?, ?, ?, ?)
                on conflict (desk, master, message) do update set mark = excluded.mark
                  where m.mark <> excluded.mark
                """)
            .params(master.desk(), master.number().value(), message, mark.name())
            .update()
        > 0;
  }

  /** Something is to be done to each of these. */
  void ask(List<MasterDeed> deeds) {
    for (MasterDeed deed : deeds) {
      jdbc.sql(
              """
              insert into case_master_deed
                (desk, master, account_id, case_id, what, text, reason, who, who_name)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              deed.desk(),
              deed.master().value(),
              deed.about().account().value(),
              deed.about().value(),
              deed.what().name(),
              deed.text(),
              deed.reason(),
              deed.who().key(),
              deed.who().name())
          .update();
    }
  }

  /** Whether something is still to be done to cases of this one. */
  boolean isAsked(MasterCase master) {
    return jdbc.sql("select exists (select from case_master_deed where desk = ? and master = ?)")
        .params(master.desk(), master.number().value())
        .query(Boolean.class)
        .single();
  }

  /** What names what is to be done, the oldest first. */
  List<Long> asked(int most) {
    return jdbc.sql("select id from case_master_deed order by id limit ?")
        .param(most)
        .query((row, number) -> row.getLong("id"))
        .list();
  }

  /** Takes it out, unless somebody else has, or something comes before it in the same case. */
  Optional<MasterDeed> take(long deed) {
    return jdbc.sql(
            """
            delete from case_master_deed where (desk, id) in (
              select desk, id from case_master_deed d where id = ? and not exists (
                select from case_master_deed e
                where e.account_id = d.account_id and e.case_id = d.case_id and e.id < d.id)
              for update skip locked)
            returning *
            """)
        .param(deed)
        .query((row, number) ->
            new MasterDeed(
                row.getObject("desk", UUID.class),
                new MasterNumber(row.getLong("master")),
                new CaseId(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    row.getObject("case_id", UUID.class)),
                MasterDeed.What.valueOf(row.getString("what")),
                row.getString("text"),
                row.getString("reason"),
                new Who(row.getString("who"), row.getString("who_name"))))
        .optional();
  }

  private static MasterCase master(ResultSet row, int number) throws SQLException {
    OffsetDateTime resolvedAt = row.getObject("resolved_at", OffsetDateTime.class);
    return new MasterCase(
        row.getObject("desk", UUID.class),
        new MasterNumber(row.getLong("number")),
        row.getObject("id", UUID.class),
        row.getString("signature"),
        row.getString("title"),
        row.getString("quoted"),
        row.getObject("opened_at", OffsetDateTime.class).toInstant(),
        resolvedAt == null ? null : resolvedAt.toInstant(),
        row.getString("fix"));
  }
}
