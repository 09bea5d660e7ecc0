package com.blackbird.bot.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the tokens of a workspace that has removed the app or taken its token back:
 * https://docs.slack.dev/reference/events/app_uninstalled
 */
final class SlackFarewells {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFarewells.class);
  private final SlackInstalls installs;
  private final SlackTokens tokens;

  SlackFarewells(SlackInstalls installs, SlackTokens tokens) {
    this.installs = installs;
    this.tokens = tokens;
  }

  /** Acknowledges when it is forgotten, so that Slack tells it again until then. */
  void register(App app) {
    app.event(
        AppUninstalledEvent.class,
        (payload, context) -> {
          gone(payload, context);
          return context.ack();
        });
    app.event(
        TokensRevokedEvent.class,
        (payload, context) -> {
          List<String> bots = payload.getEvent().getTokens().getBot();
          if (bots != null && !bots.isEmpty()) {
            gone(payload, context);
          }
          return context.ack();
        });
  }

  private void gone(EventsApiPayload<? extends Event> payload, EventContext context) {
    String org = context.getEnterpriseId();
    String team = payload.getTeamId();
    boolean isOrg = org != null && (context.isEnterpriseInstall() || team == null);
    String where = isOrg ? org : String.valueOf(team);
    // Slack tells whole seconds; what was installed within this one may be what is over.
    Instant said = Instant.ofEpochSecond(payload.getEventTime() + 1L);
    if (installs.remove(where, said)) {
      LOG.info("No longer installed in the Slack workspace {}", where);
    }
    tokens.forget(where);
  }
}
