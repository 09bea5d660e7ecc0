package com.blackbird.bot.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.TeamAccessRevokedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets the tokens of a workspace that has removed the app or taken its token back, and that a
 * workspace may be served with its organisation's token when the organisation takes the app out of
 * it: https://docs.slack.dev/reference/events/app_uninstalled and
 * https://docs.slack.dev/reference/events/team_access_revoked
 */
final class SlackFarewells {
  private static final Logger LOG = LoggerFactory.getLogger(SlackFarewells.class);
  private static final Set<String> FAREWELLS =
      Set.of(
          AppUninstalledEvent.TYPE_NAME,
          TokensRevokedEvent.TYPE_NAME,
          TeamAccessRevokedEvent.TYPE_NAME);

  private final SlackInstalls installs;
  private final SlackTokens tokens;

  SlackFarewells(SlackInstalls installs, SlackTokens tokens) {
    this.installs = installs;
    this.tokens = tokens;
  }

  /** Whether this kind of event says that the app is gone from somewhere. */
  static boolean isOne(String event) {
    return FAREWELLS.contains(event);
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
    app.event(
        TeamAccessRevokedEvent.class,
        (payload, context) -> {
          payload.getEvent().getTeamIds().forEach(team -> takenOut(team, said(payload)));
          return context.ack();
        });
  }

  /** A workspace of an organisation in which the organisation does not want the app any more. */
  private void takenOut(String team, Instant said) {
    installs.leaves(team);
    if (installs.remove(team, said)) {
      LOG.info("No longer installed in the Slack workspace {}", team);
    }
    tokens.leaves(team);
  }

  private void gone(EventsApiPayload<? extends Event> payload, EventContext context) {
    String org = context.getEnterpriseId();
    String team = payload.getTeamId();
    boolean isOrg = org != null && (team == null || isOfOrg(payload));
    String where = isOrg ? org : String.valueOf(team);
    if (installs.remove(where, said(payload))) {
      LOG.info("No longer installed in the Slack workspace {}", where);
    }
    tokens.forget(where);
  }

  /** The SDK's context does not tell it of events. */
  private static boolean isOfOrg(EventsApiPayload<? extends Event> payload) {
    List<Authorization> all = payload.getAuthorizations();
    return all != null
        && all.stream().anyMatch(one -> Boolean.TRUE.equals(one.getIsEnterpriseInstall()));
  }

  /** Slack tells whole seconds; what was installed within this one may be what is over. */
  private static Instant said(EventsApiPayload<? extends Event> payload) {
    return Instant.ofEpochSecond(payload.getEventTime() + 1L);
  }
}
