package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.signature.Signatures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links a problem that a newer version of the signature found to the one that an older version had
 * found, so that what people decided about it stays decided, also when the newer one tells apart
 * what the older one took for the same.
 */
final class Versions {
  /** Of so many older problems it is looked at more than the first thing that they said. */
  private static final int WIDEST = 50;

  /** So many of the last errors of each of these. */
  private static final int DEEPEST = 5;

  private final JdbcClient jdbc;
  private final ProblemStore problems;
  private final LifeStore lives;
  private final TransactionTemplate transaction;

  /** Links through this connection. */
  Versions(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.problems = new ProblemStore(jdbc);
    this.lives = new LifeStore(jdbc);
    this.transaction = transaction;
  }

  /**
   * What an older problem said.
   *
   * @param id that of the problem, or of the one that it was merged into
   */
  private record Older(UUID id, String platform, String message) {}

  /** Merges a new problem into an older one that said what has its signature today. */
  void link(AccountId accountId, UUID id, Instant now) {
    jdbc.sql(
            """
            select signature from problem
            where account_id = ? and id = ? and merged_into is null and revision = 0
              and signature_version = ?
            """)
        .params(accountId.value(), id, Signatures.VERSION)
        .query(String.class)
        .optional()
        .flatMap(signature ->
            same(first(accountId, id), signature).or(() -> same(last(accountId, id), signature)))
        .ifPresent(older -> merge(accountId, id, older, now));
  }

  private static Optional<UUID> same(List<Older> said, String signature) {
    return said.stream()
        .filter(older -> Signatures.of(older.platform(), older.message()).id().equals(signature))
        .map(Older::id)
        .findFirst();
  }

  /** The first error of each older problem of the integration. */
  private List<Older> first(AccountId accountId, UUID id) {
    return jdbc.sql(
            """
            select coalesce(older.merged_into, older.id) as id, older.platform,
              older.sample as message
            from problem older join problem newer
              on newer.account_id = older.account_id and newer.integration = older.integration
            where newer.account_id = :account and newer.id = :id
              and older.signature_version <> :version
            order by older.last_seen desc, older.id
            """)
        .param("account", accountId.value())
        .param("id", id)
        .param("version", Signatures.VERSION)
        .query(Versions::older)
        .list();
  }

  /** The last errors of those that failed last. */
  private List<Older> last(AccountId accountId, UUID id) {
    return jdbc.sql(
            """
            select coalesce(older.merged_into, older.id) as id, older.platform, said.message
            from (
              select one.account_id, one.id, one.merged_into, one.platform, one.last_seen
              from problem one join problem newer
                on newer.account_id = one.account_id and newer.integration = one.integration
              where newer.account_id = :account and newer.id = :id
                and one.signature_version <> :version
              order by one.last_seen desc, one.id limit :widest) older
            cross join lateral (
              select message from activity
              where account_id = :account and problem = older.id
              order by created_at desc limit :deepest) said
            order by older.last_seen desc, older.id
            """)
        .param("account", accountId.value())
        .param("id", id)
        .param("version", Signatures.VERSION)
        .param("widest", WIDEST)
        .param("deepest", DEEPEST)
        .query(Versions::older)
        .list();
  }

  private static Older older(ResultSet row, int number) throws SQLException {
    return new Older(
        row.getObject("id", UUID.class), row.getString("platform"), row.getString("message"));
  }

  private void merge(AccountId accountId, UUID id, UUID older, Instant now) {
    transaction.executeWithoutResult(status -> {
      lives.lock(accountId, List.of(id, older));
      var newer = problems.find(accountId, id);
      var whole = problems.find(accountId, older);
      if (newer.isPresent() && newer.get().revision() == 0 && whole.isPresent()) {
        lives.mergeInto(whole.get(), List.of(id));
        lives.write(
            whole.get(),
            LifeStep.What.MERGED,
            whole.get().state(),
            "the same error, told apart in a newer way",
            Who.ITSELF,
            now);
      }
    });
  }
}
