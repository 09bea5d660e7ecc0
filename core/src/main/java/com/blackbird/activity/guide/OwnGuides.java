package com.blackbird.activity.guide;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The entries that accounts wrote themselves, with all their versions. */
public final class OwnGuides {
  private static final Logger LOG = LoggerFactory.getLogger(OwnGuides.class);
  private static final String COLUMNS = "version, state, definition, changed_by, changed_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public OwnGuides(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps the next version of an entry.
   *
   * @return its number, or nothing when somebody else kept one at the same moment
   */
  Optional<Integer> add(AccountId account, CatalogueEntry entry, OwnGuide.State state, String by) {
    return jdbc.sql(
            """
            insert into own_guide (account_id, entry_id, version, state, definition, changed_by,
              changed_at)
            select :account, :entry, coalesce(max(version), 0) + 1, :state, :definition, :by, :now
            from own_guide where account_id = :account and entry_id = :entry
            on conflict (account_id, entry_id, version) do nothing
            returning version
            """)
        .param("account", account.value())
        .param("entry", entry.guide().id())
        .param("state", state.name())
        .param("definition", EntryYaml.write(entry))
        .param("by", by)
        .param("now", clock.instant().atOffset(UTC))
        .query(Integer.class)
        .optional();
  }

  /** Puts a draft in force; false when it is no draft any more, or not the newest version. */
  boolean publish(AccountId account, String entry, int version) {
    return jdbc.sql(
                """
                update own_guide set state = 'IN_FORCE'
                where account_id = :account and entry_id = :entry and version = :version
                  and state = 'DRAFT'
                  and not exists (
                    select 1 from own_guide newer
                    where newer.account_id = :account and newer.entry_id = :entry
                      and newer.version > :version)
                """)
            .param("account", account.value())
            .param("entry", entry)
            .param("version", version)
            .update()
        == 1;
  }

  /** What is in force. */
  List<OwnGuide> inForce(AccountId account) {
    return jdbc
        .sql(
            "select distinct on (entry_id) "
                + COLUMNS
                + """
                 from own_guide where account_id = :account and state <> 'DRAFT'
                order by entry_id, version desc
                """)
        .param("account", account.value())
        .query(OwnGuides::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .filter(guide -> guide.state() == OwnGuide.State.IN_FORCE)
        .toList();
  }

  /** All versions of an entry, the newest first. */
  List<OwnGuide> versions(AccountId account, String entry) {
    return jdbc
        .sql(
            "select "
                + COLUMNS
                + """
                 from own_guide where account_id = :account and entry_id = :entry
                order by version desc
                """)
        .param("account", account.value())
        .param("entry", entry)
        .query(OwnGuides::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** One entry that this version of the bot cannot read must not take the others with it. */
  private static Optional<OwnGuide> read(ResultSet row, int number) throws SQLException {
    try {
      return Optional.of(
          new OwnGuide(
              EntryYaml.read(row.getString("definition")),
              row.getInt("version"),
              OwnGuide.State.valueOf(row.getString("state")),
              row.getString("changed_by"),
              row.getObject("changed_at", OffsetDateTime.class).toInstant()));
    } catch (BadCatalogue e) {
      LOG.warn("An account's own guide cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
