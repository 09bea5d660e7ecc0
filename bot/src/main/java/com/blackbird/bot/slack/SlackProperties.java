package com.blackbird.bot.slack;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Slack.
 *
 * @param botToken the app's bot token, {@code xoxb-...}; empty leaves Slack out
 * @param appToken the app-level token for Socket Mode, {@code xapp-...}
 * @param apiUrl where the Web API is, ending in a slash
 */
@ConfigurationProperties("slack")
public record SlackProperties(
    @DefaultValue("") String botToken,
    @DefaultValue("") String appToken,
    @DefaultValue("https://slack.com/api/") String apiUrl) {
  public SlackProperties {
    if (!botToken.isEmpty() && !botToken.startsWith("xoxb-")) {
      throw new IllegalArgumentException(
          "SLACK_BOT_TOKEN must be the bot token of your Slack app and start with xoxb-");
    }
    if (!botToken.isEmpty() && !appToken.startsWith("xapp-")) {
      throw new IllegalArgumentException(
          "SLACK_APP_TOKEN must be set beside SLACK_BOT_TOKEN: an app-level token that starts with"
              + " xapp- and has the scope connections:write");
    }
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  /** Whether there is a Slack to connect to. */
  public boolean configured() {
    return !botToken.isEmpty();
  }

  @Override
  public String toString() {
    return "SlackProperties[configured=" + configured() + ", apiUrl=" + apiUrl + "]";
  }
}
