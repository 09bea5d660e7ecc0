package com.blackbird.bot.operations;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The login that owns the tables: it migrates, and makes and drops the months of the log. */
public record TableOwner(DataSource source) {
  /** Statements of the owner. */
  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** Transactions of the owner. */
  public TransactionTemplate transaction() {
    return new TransactionTemplate(new DataSourceTransactionManager(source));
  }
}
