package com.blackbird.activity.delivery;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transaction whose statements reach rows by their keys alone.
 *
 * <p>The tables of a queue are empty one moment and full the next, and a plan that was made and
 * kept while they were empty reads all of them for each row that it looks for. No statistics can
 * prevent that, and no statement here ever gains by another way.
 *
 * <p>When the line to PostgreSQL is cut without a word, the transaction's locks go after ten
 * seconds and not after the hours that the network takes to notice.
 */
final class KeyedTransaction {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  KeyedTransaction(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Does it in one transaction. */
  <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          jdbc.sql(
                  """
                  select set_config('enable_seqscan', 'off', true),
                    set_config('enable_bitmapscan', 'off', true),
                    set_config('enable_hashjoin', 'off', true),
                    set_config('enable_mergejoin', 'off', true),
                    set_config('jit', 'off', true),
                    set_config('idle_in_transaction_session_timeout', '10s', true)
                  """)
              .query()
              .singleRow();
          return work.get();
        }));
  }
}
