package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.signature.Signatures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links a problem that a newer version of the signature found to the one that an older version had
 * found, so that what people decided about it stays decided.
 */
final class Versions {
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

  private record Older(UUID id, String platform, String sample) {}

  /** Merges a new problem into an older one whose sample has its signature today. */
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
        .flatMap(signature -> sameOf(accountId, id, signature))
        .ifPresent(older -> merge(accountId, id, older, now));
  }

  private Optional<UUID> sameOf(AccountId accountId, UUID id, String signature) {
    return jdbc
        .sql(
            """
            select older.id, older.platform, older.sample
            from problem older join problem newer
              on newer.account_id = older.account_id and newer.integration = older.integration
            where newer.account_id = ? and newer.id = ? and older.signature_version <> ?
              and older.merged_into is null
            order by older.last_seen desc, older.id
            """)
        .params(accountId.value(), id, Signatures.VERSION)
        .query((row, number) ->
            new Older(
                row.getObject("id", UUID.class),
                row.getString("platform"),
                row.getString("sample")))
        .list()
        .stream()
        .filter(older -> Signatures.of(older.platform(), older.sample()).id().equals(signature))
        .map(Older::id)
        .findFirst();
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
