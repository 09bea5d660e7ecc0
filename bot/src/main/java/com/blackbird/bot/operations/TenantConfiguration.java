package com.blackbird.bot.operations;

import com.blackbird.activity.account.AccountConnections;
import com.blackbird.activity.account.Citus;
import com.blackbird.activity.account.Sight;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * Lets every statement of the bot run for the account that it is for. The pool itself is used by
 * nobody but those who look whether it is well.
 */
@Configuration(proxyBeanMethods = false)
public class TenantConfiguration {
  /** Whoever needs the tables gets them from here, so they are there by then. */
  @Bean
  TableOwner tableOwner(
      FlywayMigrationInitializer migrated,
      Flyway flyway,
      JdbcConnectionDetails login,
      DataSource pool) {
    var owner = new TableOwner(flyway.getConfiguration().getDataSource());
    new RuntimeLogin(owner, login).prepare(pool);
    return owner;
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource pool, TableOwner owner) {
    return new JdbcTransactionManager(new AccountConnections(pool, Citus.isThere(owner.jdbc())));
  }

  @Bean
  ProviderTables providerTables(DataSource pool, TableOwner owner) {
    return new ProviderTables(
        JdbcClient.create(
            new AccountConnections(pool, Sight.ofAll("these tables belong to no account"))));
  }

  @Bean
  JdbcClient jdbcClient(JdbcTransactionManager transactions) {
    return JdbcClient.create(Objects.requireNonNull(transactions.getDataSource()));
  }
}
