package com.blackbird.bot.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** What somebody may have written into the environment. */
class BotPropertiesTest {
  private static <T> T bound(Class<T> type, Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("blackbird", type);
  }

  @Test
  void whatIsLeftEmptyIsAsByDefault() {
    Map<String, String> empty =
        Stream.of(
                "public-url",
                "export-file-limit",
                "patience",
                "retention",
                "talk-kept",
                "requests-per-second",
                "wrong-keys-per-minute",
                "strangers-per-minute")
            .collect(Collectors.toMap(name -> "blackbird." + name, name -> ""));

    assertThat(bound(BotProperties.class, empty))
        .isEqualTo(bound(BotProperties.class, Map.of()))
        .isEqualTo(
            new BotProperties(
                "",
                DataSize.ofMegabytes(10),
                Duration.ofSeconds(10),
                Duration.ofDays(90),
                Duration.ofDays(400)));
    assertThat(bound(LimitProperties.class, empty))
        .isEqualTo(bound(LimitProperties.class, Map.of()))
        .isEqualTo(new LimitProperties(100, 60, 60));
  }

  @ParameterizedTest
  @CsvSource({
    "patience, 10, BLACKBIRD_PATIENCE", // milliseconds
    "patience, -1s, BLACKBIRD_PATIENCE",
    "patience, 1h, BLACKBIRD_PATIENCE",
    "patience, ten seconds, blackbird.patience",
    "retention, 90 days, blackbird.retention",
    "export-file-limit, 10, BLACKBIRD_EXPORT_FILE_LIMIT", // bytes
    "export-file-limit, -1MB, BLACKBIRD_EXPORT_FILE_LIMIT",
    "export-file-limit, 10 MiB, blackbird.export-file-limit",
    "public-url, bot.example.com, BLACKBIRD_PUBLIC_URL",
    "public-url, https://bot.example.com/?a=b, BLACKBIRD_PUBLIC_URL",
    "requests-per-second, -1, BLACKBIRD_REQUESTS_PER_SECOND",
    "requests-per-second, 10/s, blackbird.requests-per-second",
    "wrong-keys-per-minute, -1, BLACKBIRD_WRONG_KEYS_PER_MINUTE",
    "strangers-per-minute, 3000000000, blackbird.strangers-per-minute"
  })
  void whatCannotWorkIsRefusedByTheNameOfTheSetting(String name, String value, String named) {
    Map<String, String> settings = Map.of("blackbird." + name, value);
    assertThatThrownBy(
            () -> {
              bound(BotProperties.class, settings);
              bound(LimitProperties.class, settings);
            })
        .isInstanceOf(BindException.class)
        .hasStackTraceContaining(named);
  }

  @Test
  void anAddressIsTakenWithASlashAtItsEndOrWithout() {
    assertThat(
            bound(
                    BotProperties.class,
                    Map.of("blackbird.public-url", " https://example.com/bot// "))
                .publicUrl())
        .isEqualTo("https://example.com/bot");
  }

  @ParameterizedTest
  @CsvSource({"0", "2147483647"})
  void aLimitThatNobodyReachesRefusesNobody(String value) {
    int requests =
        bound(LimitProperties.class, Map.of("blackbird.requests-per-second", value))
            .requestsPerSecond();
    var buckets =
        new Buckets<String>(requests * 10L, requests, Duration.ofSeconds(1), new MutableClock());
    assertThat(buckets.count("somebody")).isZero();
  }
}
