package com.blackbird.bot.slack;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.vault.CannotOpen;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews tokens that expire after twelve hours, each by one replica:
 * https://docs.slack.dev/authentication/using-token-rotation
 */
final class SlackRenewal {
  private static final Logger LOG = LoggerFactory.getLogger(SlackRenewal.class);

  /** Early enough for a Slack that is away for some hours. */
  private static final Duration AHEAD = Duration.ofHours(4);

  private final SlackProperties properties;
  private final SlackInstalls installs;
  private final SlackOAuth oauth;
  private final SlackTokens tokens;
  private final Clock clock;

  SlackRenewal(
      SlackProperties properties,
      SlackInstalls installs,
      SlackOAuth oauth,
      SlackTokens tokens,
      Clock clock) {
    this.properties = properties;
    this.installs = installs;
    this.oauth = oauth;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** Renews the token that expires next, if that is soon; returns how many were renewed. */
  int renewOne() {
    if (!properties.installable()) {
      return 0;
    }
    try {
      return renew(clock.instant());
    } catch (CannotOpen e) {
      // It was taken for a minute, so the next one is another's turn.
      LOG.error("{}. Install the app there again.", e.getMessage());
      return 1;
    }
  }

  private int renew(Instant now) {
    Optional<SlackInstall> due = installs.takeExpiring(now.plus(AHEAD), now);
    Secret refresh = due.map(install -> install.tokens().refresh()).orElse(null);
    if (due.isEmpty() || refresh == null) {
      return 0;
    }
    SlackInstall install = due.get();
    try {
      installs.renewed(install, oauth.renew(refresh));
      tokens.forget(install.workspace());
      return 1;
    } catch (SlackOAuth.Refused e) {
      LOG.error(
          "Slack does not renew the token of {}: {}. If that goes on, install the app there again.",
          install.workspace(),
          e.getMessage());
    } catch (IOException | SlackApiException e) {
      LOG.warn("The token of {} is not renewed yet: {}", install.workspace(), e.toString());
    }
    return 0;
  }
}
