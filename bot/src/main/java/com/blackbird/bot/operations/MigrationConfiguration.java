package com.blackbird.bot.operations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Gives migrations a server that fits, and all the time they take: to make an index of a large log
 * takes longer than any question may.
 */
@Configuration(proxyBeanMethods = false)
public class MigrationConfiguration {
  @Bean
  FlywayConfigurationCustomizer migrationsWithoutHurry() {
    return flyway -> flyway.dataSource(new WithoutHurry(flyway.getDataSource()));
  }

  @Bean
  FlywayMigrationStrategy migrationsOnAServerThatFits() {
    return flyway -> {
      DatabaseServer.of(flyway.getConfiguration().getDataSource()).check();
      flyway.migrate();
    };
  }

  /** Connections that wait for PostgreSQL as long as it works; the pool resets them afterwards. */
  private static final class WithoutHurry extends DelegatingDataSource {
    private static final int FOR_EVER = 0;

    WithoutHurry(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      var connection = super.getConnection();
      connection.setNetworkTimeout(Runnable::run, FOR_EVER);
      return connection;
    }
  }
}
