package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.World;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Ends what an app was allowed in a workspace, and tells the app of it. */
public final class Removals {
  private final World world;
  private final Events events;

  Removals(World world, Events events) {
    this.world = world;
    this.events = events;
  }

  /**
   * Makes a bot token worthless; the bot leaves its channels.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/auth.revoke">auth.revoke</a>
   * @see <a href="https://docs.slack.dev/reference/events/tokens_revoked">tokens_revoked</a>
   */
  public void revoke(Installation installation) {
    installation.revoke();
    for (Channel channel : installation.workspace().channels()) {
      channel.members().remove(installation.bot().id());
    }
    ObjectNode event = Json.object().put("type", "tokens_revoked");
    ObjectNode tokens = event.putObject("tokens");
    tokens.putArray("oauth");
    tokens.putArray("bot").add(installation.bot().id());
    tell(installation, event);
    String team = installation.workspace().id();
    world.changes().publish("member", Map.of("team", team, "user", installation.bot().id()));
  }

  /**
   * Removes an app from a workspace, with all its tokens.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/apps.uninstall">apps.uninstall</a>
   * @see <a href="https://docs.slack.dev/reference/events/app_uninstalled">app_uninstalled</a>
   */
  public void uninstall(Installation installation) {
    if (installation.isActive()) {
      revoke(installation);
    }
    tell(installation, Json.object().put("type", "app_uninstalled"));
  }

  private void tell(Installation installation, ObjectNode event) {
    if (installation.app().config().events().contains(Json.text(event, "type"))) {
      events.send(installation, event);
    }
  }
}
