package com.blackbird.bot.operations;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set of the bot as a whole; what is left empty is as it is by default.
 *
 * @param publicUrl where people reach the HTTP server, without a slash at the end; empty for none
 * @param exportFileLimit how large one file of an export in a chat may be
 * @param patience how long people wait before they read that there is no answer
 * @param retention how long activities are kept
 * @param talkKept how long what people wrote in a case is kept after its end
 */
@ConfigurationProperties("blackbird")
public record BotProperties(
    @DefaultValue("") String publicUrl,
    @DefaultValue("10MB") DataSize exportFileLimit,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("90d") Duration retention,
    @DefaultValue("400d") Duration talkKept) {
  private static final DataSize SMALLEST_FILE = DataSize.ofKilobytes(1);
  private static final DataSize LARGEST_FILE = DataSize.ofGigabytes(1);
  private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(100);

  /** After this the platforms take no answer any more. */
  private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(14);

  public BotProperties {
    publicUrl = publicUrl.strip().replaceAll("/+$", "");
    if (!publicUrl.isEmpty() && !publicUrl.matches("https?://[^/\\s?#]+(/[^\\s?#]*)?")) {
      throw new IllegalArgumentException(
          "BLACKBIRD_PUBLIC_URL: '"
              + publicUrl
              + "' is not the address of a web server; use one such as https://bot.example.com");
    }
    if (exportFileLimit.compareTo(SMALLEST_FILE) < 0
        || exportFileLimit.compareTo(LARGEST_FILE) > 0) {
      throw new IllegalArgumentException(
          "BLACKBIRD_EXPORT_FILE_LIMIT: no file can be of "
              + exportFileLimit.toBytes()
              + " bytes; use 1KB to 1GB, such as 10MB");
    }
    if (patience.compareTo(SHORTEST_PATIENCE) < 0 || patience.compareTo(LONGEST_PATIENCE) > 0) {
      throw new IllegalArgumentException(
          "BLACKBIRD_PATIENCE: "
              + patience
              + " is no time to wait for an answer; use 100ms to 14m, such as 10s");
    }
  }
}
