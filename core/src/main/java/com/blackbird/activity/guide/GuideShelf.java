package com.blackbird.activity.guide;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The entries that an account wrote, or those that support wrote for all, with their versions. */
final class GuideShelf {
  /** So many in force that nobody misses more, and few enough to be read at each look. */
  static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(GuideShelf.class);
  private static final String COLUMNS = "version, state, definition, changed_by, changed_at";

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Whose they are; nobody's for those of all accounts. */
  private final Optional<AccountId> account;

  GuideShelf(JdbcClient jdbc, Audit audit, Clock clock, Optional<AccountId> account) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
    this.account = account;
  }

  /**
   * Keeps the next version of an entry.
   *
   * @return its number, or nothing when somebody else kept one at the same moment
   */
  Optional<Integer> add(CatalogueEntry entry, OwnGuide.State state, String by) {
    return audit.within(() -> {
      Optional<Integer> version = insert(entry, state, by);
      version.ifPresent(
          number -> note(entry.guide().id(), number, state.word(), entry.guide().title()));
      return version;
    });
  }

  /** Whether one more entry in force would be too many; one that is may be changed. */
  boolean isFull(String entry) {
    List<OwnGuide> inForce = inForce();
    return inForce.size() >= MOST && inForce.stream().noneMatch(one -> one.id().equals(entry));
  }

  private void note(String entry, int version, String state, String title) {
    audit.note(
        AuditNote.of(account.orElse(AuditNote.BOT), Act.GUIDE_WRITTEN, entry)
            .is("version", version)
            .is("state", state)
            .is("title", title));
  }

  private Optional<Integer> insert(CatalogueEntry entry, OwnGuide.State state, String by) {
    String owner = account.isPresent() ? "account_id, " : "";
    String ownerValue = account.isPresent() ? ":account, " : "";
    return sql("insert into "
            + table()
            + " ("
            + owner
            + "entry_id, version, state, definition, changed_by, changed_at) select "
            + ownerValue
            + ":entry, coalesce(max(version), 0) + 1, :state, :definition, :by, :now from "
            + table()
            + " where "
            + mine()
            + "entry_id = :entry on conflict ("
            + owner
            + "entry_id, version) do nothing returning version")
        .param("entry", entry.guide().id())
        .param("state", state.name())
        .param("definition", EntryYaml.write(entry))
        .param("by", by)
        .param("now", clock.instant().atOffset(UTC))
        .query(Integer.class)
        .optional();
  }

  /** What becomes of a draft that is to be put in force. */
  enum Published {
    DONE,
    /** It is no draft any more, or not the newest version. */
    GONE,
    TOO_MANY
  }

  /** Puts a draft in force. */
  Published publish(String entry, int version) {
    return audit.within(() -> {
      hold();
      if (isFull(entry)) {
        return Published.TOO_MANY;
      }
      if (!putInForce(entry, version)) {
        return Published.GONE;
      }
      note(entry, version, OwnGuide.State.IN_FORCE.word(), entry);
      return Published.DONE;
    });
  }

  /** Of several who publish at once each counts what the others have published. */
  private void hold() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
        .param(table() + account.map(id -> " " + id.value()).orElse(""))
        .query()
        .singleValue();
  }

  private boolean putInForce(String entry, int version) {
    return sql("update "
                + table()
                + " set state = 'IN_FORCE' where "
                + mine()
                + "entry_id = :entry and version = :version and state = 'DRAFT'"
                + " and not exists (select 1 from "
                + table()
                + " newer where "
                + mine().replace("account_id", "newer.account_id")
                + "newer.entry_id = :entry and newer.version > :version)")
            .param("entry", entry)
            .param("version", version)
            .update()
        == 1;
  }

  /** What is in force. */
  List<OwnGuide> inForce() {
    return newest("state <> 'DRAFT'").stream()
        .filter(guide -> guide.state() == OwnGuide.State.IN_FORCE)
        .toList();
  }

  /** The newest version of each entry, whatever its state. */
  List<OwnGuide> newest() {
    return newest("true");
  }

  /** The newest version of each entry about a platform, whatever its state. */
  List<OwnGuide> newestOf(String platform) {
    return newest().stream()
        .filter(guide -> guide.entry().guide().platform().equals(platform))
        .toList();
  }

  private List<OwnGuide> newest(String condition) {
    return sql(
            "select distinct on (entry_id) "
                + COLUMNS
                + " from "
                + table()
                + " where "
                + mine()
                + condition
                + " order by entry_id, version desc")
        .query(GuideShelf::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  /** The same entry by an id that no other has: two may have one title. */
  CatalogueEntry asNew(CatalogueEntry entry) {
    String id = entry.guide().id();
    int others = 1;
    while (!versions(id).isEmpty()) {
      others++;
      id = entry.guide().id() + "-" + others;
    }
    return entry.called(id);
  }

  /** All versions of an entry, the newest first. */
  List<OwnGuide> versions(String entry) {
    return sql(
            "select "
                + COLUMNS
                + " from "
                + table()
                + " where "
                + mine()
                + "entry_id = :entry order by version desc")
        .param("entry", entry)
        .query(GuideShelf::read)
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private String table() {
    return account.isPresent() ? "own_guide" : "common_guide";
  }

  private String mine() {
    return account.isPresent() ? "account_id = :account and " : "";
  }

  private StatementSpec sql(String statement) {
    StatementSpec spec = jdbc.sql(statement);
    return account.map(id -> spec.param("account", id.value())).orElse(spec);
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
      LOG.warn("A guide that somebody wrote cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
