package com.blackbird.bot.operations;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Brings the tables up to date and makes the runtime login, and ends: {@code java -jar bot.jar
 * migrate}. A bot does the same at its start; here it is a step of its own, such as a Kubernetes
 * job.
 */
@ImportAutoConfiguration({
  PropertyPlaceholderAutoConfiguration.class,
  DataSourceAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@Import({
  EmbeddedDatabaseConfiguration.class,
  MigrationConfiguration.class,
  TenantConfiguration.class
})
public final class MigrationRun {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationRun.class);
  private static final String WORD = "migrate";

  private MigrationRun() {}

  /** Whether somebody asks for it. */
  public static boolean isAskedFor(String... arguments) {
    return List.of(arguments).contains(WORD);
  }

  /** Migrates; throws when that failed, so that the process ends with an error. */
  public static void run(String... arguments) {
    try (var context =
        new SpringApplicationBuilder(MigrationRun.class)
            .web(WebApplicationType.NONE)
            .run(arguments)) {
      var version = context.getBean(Flyway.class).info().current();
      LOG.info("The tables are up to date: version {}", version == null ? 0 : version.getVersion());
    }
  }
}
