package com.blackbird.bot.operations;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the tables need of the server that they are to be made on.
 *
 * @param version as PostgreSQL counts it, 150004 for 15.4
 * @param encoding in which the database keeps its texts
 */
record DatabaseServer(int version, String encoding) {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
  private static final String HOW = "create database blackbird template template0 encoding 'UTF8';";
  private static final int OLDEST = 15;
  private static final int MAJOR = 10_000;

  static DatabaseServer of(DataSource database) {
    return JdbcClient.create(database)
        .sql(
            """
            select current_setting('server_version_num')::int as version,
              current_setting('server_encoding') as encoding
            """)
        .query(
            (row, number) -> new DatabaseServer(row.getInt("version"), row.getString("encoding")))
        .single();
  }

  /**
   * Looks before anything is made there.
   *
   * @throws StartRefused when the bot would stumble over it later
   */
  void check() {
    if (version / MAJOR < OLDEST) {
      throw new StartRefused(
          "The database is PostgreSQL %d, and I need %d or newer."
              .formatted(version / MAJOR, OLDEST),
          "Upgrade the server, or name another one in SPRING_DATASOURCE_URL.");
    }
    if (encoding.equals("SQL_ASCII")) {
      LOG.warn(
          "The database has no encoding (SQL_ASCII), so what is not ASCII may be cut within a"
              + " letter. Better move to one that is made with: {}",
          HOW);
    } else if (!encoding.equals("UTF8")) {
      throw new StartRefused(
          "The database keeps its texts as %s, which has no place for what people write."
              .formatted(encoding),
          "Make one with: " + HOW + " and name it in SPRING_DATASOURCE_URL.");
    }
  }
}
