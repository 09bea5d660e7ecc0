package com.blackbird.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What the table holds, whatever the order and whenever it was received. */
record Contents(long rows, String fingerprint) {
  static Contents of(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select count(*) as rows,
              coalesce(sum(hashtextextended(row(account_id, created_at, id, sender_id, integration,
                direction, type, status, reference, message, message_cut)::text, 0)::numeric), 0)
                ::text as fingerprint
            from activity
            """)
        .query((row, number) -> new Contents(row.getLong("rows"), row.getString("fingerprint")))
        .single();
  }

  /** Refuses figures of a side that did not do the work. */
  void mustEqual(Contents expected, String side) {
    if (!equals(expected)) {
      throw new IllegalStateException(
          "%s left %s in the table, and not %s".formatted(side, this, expected));
    }
  }
}
