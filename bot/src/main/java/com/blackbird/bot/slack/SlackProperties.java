package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Slack, and how Slack reaches the bot.
 *
 * @param botToken the bot token of one workspace, {@code xoxb-...}; empty when there is none
 * @param appToken the app-level token for Socket Mode, {@code xapp-...}; empty for HTTP mode
 * @param signingSecret what Slack signs its requests with in HTTP mode
 * @param clientId the app's client id, for installing it in many workspaces; empty without
 * @param clientSecret the secret beside it
 * @param apiUrl where the Web API is, ending in a slash
 */
@ConfigurationProperties("slack")
public record SlackProperties(
    @DefaultValue("") Secret botToken,
    @DefaultValue("") Secret appToken,
    @DefaultValue("") Secret signingSecret,
    @DefaultValue("") String clientId,
    @DefaultValue("") Secret clientSecret,
    @DefaultValue("https://slack.com/api/") String apiUrl) {
  public SlackProperties {
    if (isSet(botToken) && !botToken.reveal().startsWith("xoxb-")) {
      throw new IllegalArgumentException(
          "SLACK_BOT_TOKEN must be the bot token of your Slack app and start with xoxb-");
    }
    if (isSet(appToken) && !appToken.reveal().startsWith("xapp-")) {
      throw new IllegalArgumentException(
          "SLACK_APP_TOKEN must be an app-level token of your Slack app: it starts with xapp- and"
              + " has the scope connections:write");
    }
    if (!clientId.isEmpty() && !isSet(clientSecret)) {
      throw new IllegalArgumentException(
          "SLACK_CLIENT_SECRET must be set beside SLACK_CLIENT_ID: both stand on the page Basic"
              + " Information of your Slack app");
    }
    if ((isSet(botToken) || !clientId.isEmpty()) && !isSet(appToken) && !isSet(signingSecret)) {
      throw new IllegalArgumentException(
          "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET must be set beside SLACK_BOT_TOKEN or"
              + " SLACK_CLIENT_ID: an app-level token with the scope connections:write for Socket"
              + " Mode, or the signing secret for requests to /slack/events");
    }
    apiUrl = apiUrl.endsWith("/") ? apiUrl : apiUrl + "/";
  }

  /** Whether there is a Slack to connect to. */
  public boolean configured() {
    return hasBotToken() || installable();
  }

  /** Whether one workspace's token was given. */
  boolean hasBotToken() {
    return isSet(botToken);
  }

  /** Whether workspaces may install the app by themselves. */
  boolean installable() {
    return !clientId.isEmpty();
  }

  /** Whether Slack sends requests instead of being connected to. */
  boolean isHttp() {
    return configured() && !isSet(appToken);
  }

  private static boolean isSet(Secret secret) {
    return !secret.reveal().isEmpty();
  }
}
