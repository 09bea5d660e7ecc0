package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Organisation;
import com.blackbird.sandbox.slack.world.User;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The parts that every interaction payload has. Where an organisation has installed the app they
 * name no workspace.
 *
 * @see <a href="https://docs.slack.dev/reference/interaction-payloads">Interaction payloads</a>
 */
final class Payloads {
  private Payloads() {}

  static ObjectNode interaction(String type, Installation installation, User user) {
    ObjectNode payload = Json.object().put("type", type);
    Optional<Organisation> organisation = installation.workspace().organisation();
    payload.set("team", organisation.isPresent() ? null : team(installation));
    payload.set("user", user(user));
    payload.put("api_app_id", installation.app().id());
    payload.put("token", installation.app().verificationToken());
    payload.putNull("enterprise");
    organisation.ifPresent(
        org -> payload.putObject("enterprise").put("id", org.id()).put("name", org.name()));
    payload.put("is_enterprise_install", organisation.isPresent());
    return payload;
  }

  static ObjectNode channel(Channel channel) {
    String name =
        switch (channel.kind()) {
          case PUBLIC -> channel.name();
          case PRIVATE, MPIM -> "privategroup";
          case IM -> "directmessage";
        };
    return Json.object().put("id", channel.id()).put("name", name);
  }

  private static ObjectNode team(Installation installation) {
    return Json.object()
        .put("id", installation.workspace().id())
        .put("domain", installation.workspace().domain());
  }

  private static ObjectNode user(User user) {
    return Json.object()
        .put("id", user.id())
        .put("username", user.name())
        .put("name", user.name())
        .put("team_id", user.team());
  }
}
