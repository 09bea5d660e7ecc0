package com.blackbird.bot.discord;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Discord.
 *
 * @param botToken the bot's token; empty leaves Discord out
 * @param apiUrl where the REST API is, ending in {@code /api/v10/}
 */
@ConfigurationProperties("discord")
public record DiscordProperties(
    @DefaultValue("") String botToken,
    @DefaultValue("https://discord.com/api/v10/") String apiUrl) {
  public DiscordProperties {
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
