package com.blackbird.bot.operations;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the embedded database when no other is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
class EmbeddedDatabaseConfiguration {
  @Bean(destroyMethod = "close")
  EmbeddedDatabase embeddedDatabase(@Value("${blackbird.data-dir}") String home)
      throws IOException {
    return EmbeddedDatabase.start(
        home.isBlank() ? Path.of(System.getProperty("user.home"), ".blackbird") : Path.of(home));
  }

  @Bean
  FlywayConnectionDetails ownerOfEmbeddedDatabase(EmbeddedDatabase database) {
    return database.owner();
  }
}
