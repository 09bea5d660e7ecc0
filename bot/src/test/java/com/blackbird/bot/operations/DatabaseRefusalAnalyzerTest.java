package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Who starts the bot with the wrong database reads what to do, and no stack trace. */
class DatabaseRefusalAnalyzerTest {
  private static @Nullable FailureAnalysis analysis(String url, Throwable failure) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("spring.datasource.url", url)));
    return new DatabaseRefusalAnalyzer(environment).analyze(failure);
  }

  private static @Nullable FailureAnalysis analysis(String state) {
    var refused = new SQLException("FATAL: no", state, new java.net.ConnectException("refused"));
    return analysis(
        "jdbc:postgresql://db.example.com/blackbird", new IllegalStateException("bean", refused));
  }

  @ParameterizedTest
  @CsvSource({
    "08001, PostgreSQL runs",
    "57P03, PostgreSQL runs",
    "53300, PostgreSQL runs",
    "28P01, SPRING_DATASOURCE_PASSWORD",
    "3D000, Make the database",
    "42501, own the database",
    "25006, Name the primary"
  })
  void whatTheServerSaysIsShownWithWhatToDo(String state, String advice) {
    assertThat(analysis(state))
        .satisfies(shown -> {
          assertThat(shown.getDescription()).contains("FATAL: no", "refused");
          assertThat(shown.getAction()).contains(advice);
        });
  }

  @Test
  void anythingElseIsLeftToOthers() {
    assertThat(analysis("42P01")).isNull();
    assertThat(analysis("", new IllegalStateException("something else"))).isNull();
  }

  @Test
  void anAddressOfAnotherFormIsRefusedAndNotShown() {
    assertThat(analysis("postgres://me:hush@db/blackbird", new IllegalArgumentException("url")))
        .satisfies(shown -> {
          assertThat(shown.getDescription()).contains("SPRING_DATASOURCE_URL");
          assertThat(shown.getDescription() + shown.getAction()).doesNotContain("hush");
        });
  }
}
