package com.blackbird.bot.discord;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Discord.
 *
 * @param botToken the bot's token; empty leaves Discord out
 * @param apiUrl where the REST API is, ending in {@code /api/v10/}
 * @param shards how many shards the gateway has for all replicas together; 0 for as many as Discord
 *     recommends
 */
@ConfigurationProperties("discord")
public record DiscordProperties(
    @DefaultValue("") String botToken,
    @DefaultValue("https://discord.com/api/v10/") String apiUrl,
    @DefaultValue("0") int shards) {
  public DiscordProperties {
    if (shards < 0) {
      throw new IllegalArgumentException(
          "DISCORD_SHARDS: " + shards + " is no number of shards; leave it away to take Discord's");
    }
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  /** Whether there is a Discord to connect to. */
  public boolean configured() {
    return !botToken.isEmpty();
  }

  @Override
  public String toString() {
    return "DiscordProperties[configured=" + configured() + ", apiUrl=" + apiUrl + "]";
  }
}
