package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shortcuts that users pick, and App Homes that they open.
 *
 * @see <a
 *     href="https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload">Shortcuts</a>
 */
public final class Shortcuts {
  private final AppLink link;
  private final Board board;
  private final Events events;
  private final Triggers triggers;
  private final ResponseUrls responseUrls;

  Shortcuts(
      AppLink link, Board board, Events events, Triggers triggers, ResponseUrls responseUrls) {
    this.link = link;
    this.board = board;
    this.events = events;
    this.triggers = triggers;
    this.responseUrls = responseUrls;
  }

  /** Picks a shortcut from the menu of the workspace. */
  public Outcome pick(Workspace workspace, User user, String callbackId) {
    Installation owner = owner(workspace, callbackId, Shortcut.Kind.GLOBAL);
    ObjectNode payload = payload("shortcut", owner, user, callbackId);
    return send(owner, payload);
  }

  /** Picks a shortcut from the menu of a message. */
  public Outcome pick(
      Workspace workspace, Channel channel, Message message, User user, String callbackId) {
    Installation owner = owner(workspace, callbackId, Shortcut.Kind.MESSAGE);
    ObjectNode payload = payload("message_action", owner, user, callbackId);
    payload.set("channel", Payloads.channel(channel));
    payload.put("message_ts", message.ts());
    payload.set("message", MessageJson.of(message, channel));
    payload.put("response_url", responseUrls.issue(owner, channel, user, message.ts()));
    return send(owner, payload);
  }

  /**
   * Opens the home of an app.
   *
   * @see <a href="https://docs.slack.dev/reference/events/app_home_opened">app_home_opened</a>
   */
  public void openHome(Installation installation, User user) {
    Workspace workspace = installation.workspace();
    Channel direct = workspace.directMessage(List.of(user, installation.bot()));
    ObjectNode event = Json.object().put("type", "app_home_opened").put("user", user.id());
    event.put("channel", direct.id()).put("tab", "home").put("event_ts", board.eventTime());
    @Nullable View home = workspace.screens().homeOf(user.id(), installation.app());
    if (home != null) {
      event.set("view", home.json());
    }
    if (installation.app().config().events().contains("app_home_opened")) {
      events.send(installation, event);
    }
  }

  private ObjectNode payload(String type, Installation installation, User user, String callbackId) {
    return Payloads.interaction(type, installation, user)
        .put("callback_id", callbackId)
        .put("action_ts", board.eventTime())
        .put("trigger_id", triggers.issue(installation, user.id(), null));
  }

  private Outcome send(Installation installation, ObjectNode payload) {
    Envelope envelope = Envelope.of("interactive", false, payload);
    return Outcome.of(link.send(installation.app(), envelope).join());
  }

  private static Installation owner(Workspace workspace, String callbackId, Shortcut.Kind kind) {
    return workspace.installations().stream()
        .filter(Installation::isActive)
        .filter(app ->
            app.app().config().shortcuts().stream()
                .anyMatch(s -> s.callbackId().equals(callbackId) && s.kind() == kind))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no app has a shortcut \"" + callbackId + "\""));
  }
}
