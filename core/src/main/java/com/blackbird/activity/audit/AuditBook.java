package com.blackbird.activity.audit;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the audit log, newest first. */
public final class AuditBook {
  /** What somebody is called of whom nothing is kept any more. */
  static final String FORGOTTEN = "(forgotten)";

  private final JdbcClient jdbc;
  private final AuditPeople people;

  /** Reads through this connection. */
  public AuditBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.people = new AuditPeople(jdbc);
  }

  /** The newest entries that fit. */
  public List<AuditEntry> newest(AccountId account, AuditQuery query, int most) {
    return Sight.of(account).see(() -> read(account, query, most));
  }

  private List<AuditEntry> read(AccountId account, AuditQuery query, int most) {
    List<String> conditions = new ArrayList<>(List.of("e.account_id = :account"));
    query
        .who()
        .ifPresent(who ->
            conditions.add(
                """
                (strpos(lower(coalesce(p.name, '')), :who) > 0 or strpos(lower(e.actor), :who) > 0
                  or lower(p.key) like :key)
                """));
    if (!query.acts().isEmpty()) {
      conditions.add("e.act in (:acts)");
    }
    query.since().ifPresent(since -> conditions.add("e.at >= :since"));
    query.until().ifPresent(until -> conditions.add("e.at < :until"));
    query.before().ifPresent(before -> conditions.add("e.number < :before"));
    var statement =
        jdbc.sql(
                """
                select e.* from audit_entry e
                left join audit_person p on p.account_id = e.account_id and p.id = e.person
                where %s order by e.number desc limit :most
                """
                    .formatted(String.join(" and ", conditions)))
            .param("account", account.value())
            .param("most", most);
    String who = query.who().orElse("").toLowerCase(Locale.ROOT);
    if (query.who().isPresent()) {
      statement = statement.param("who", who).param("key", "%/" + escaped(who));
    }
    if (!query.acts().isEmpty()) {
      statement = statement.param("acts", query.acts().stream().map(Act::word).toList());
    }
    if (query.since().isPresent()) {
      statement = statement.param("since", query.since().get().atOffset(UTC));
    }
    if (query.until().isPresent()) {
      statement = statement.param("until", query.until().get().atOffset(UTC));
    }
    if (query.before().isPresent()) {
      statement = statement.param("before", query.before().get());
    }
    Map<UUID, AuditPeople.Known> known = people.all(account);
    return statement.query((row, number) -> entry(row, known)).list();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }

  static AuditChain.Row row(ResultSet row) throws SQLException {
    return new AuditChain.Row(
        row.getLong("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("act"),
        row.getString("subject"),
        row.getString("place"),
        row.getObject("person", UUID.class),
        row.getString("actor"),
        row.getString("before"),
        row.getString("after"));
  }

  private static AuditEntry entry(ResultSet stored, Map<UUID, AuditPeople.Known> known)
      throws SQLException {
    AuditChain.Row row = row(stored);
    return new AuditEntry(
        row.number(),
        row.at(),
        row.act(),
        row.subject(),
        row.person() == null ? row.actor() : name(known, row.person()),
        row.place(),
        AuditJson.read(row.before(), id -> name(known, id)),
        AuditJson.read(row.after(), id -> name(known, id)),
        HexFormat.of().formatHex(stored.getBytes("hash")));
  }

  private static String name(Map<UUID, AuditPeople.Known> known, UUID id) {
    AuditPeople.Known person = known.get(id);
    return person == null || person.name() == null ? FORGOTTEN : person.name();
  }
}
