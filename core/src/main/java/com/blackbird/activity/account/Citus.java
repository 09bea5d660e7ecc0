package com.blackbird.activity.account;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * PostgreSQL's extension that spreads tables over several machines by their account. The bot finds
 * out by itself whether it is there, and works the same; see {@code docs/how-to/citus.md}.
 */
public final class Citus {
  private Citus() {}

  /** Whether it is in this database. */
  public static boolean isThere(JdbcClient jdbc) {
    return jdbc.sql("select exists (select from pg_extension where extname = 'citus')")
        .query(Boolean.class)
        .single();
  }
}
