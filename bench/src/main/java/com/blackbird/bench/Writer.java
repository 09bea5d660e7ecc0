package com.blackbird.bench;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityStore;
import java.sql.Connection;
import org.springframework.transaction.support.TransactionTemplate;

/** A way to get batches into the table; when it returns, the batch is durable. */
interface Writer {
  void write(Batch batch) throws Exception;

  /** The product's: idempotent, arrays, one transaction a batch. */
  static Writer store(ActivityStore store, TransactionTemplate transaction) {
    return batch ->
        Sight.of(batch.account())
            .run(() ->
                transaction.executeWithoutResult(status -> {
                  var stored = store.insert(batch.account(), batch.activities());
                  if (stored.size() != batch.size()) {
                    throw new IllegalStateException(
                        "stored " + stored.size() + " of " + batch.size());
                  }
                }));
  }

  /** PostgreSQL's own, which refuses a batch that holds anything twice. */
  static Writer copy(Connection connection) {
    var rows = new CopyRows();
    return batch -> {
      rows.add(batch);
      rows.send(connection);
    };
  }
}
