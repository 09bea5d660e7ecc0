package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who an app is, where it is, and its way to Socket Mode.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/auth.test">auth.test</a>
 */
final class TeamMethods implements Methods {
  private final SocketMode sockets;
  private final SandboxAddress address;

  TeamMethods(SocketMode sockets, SandboxAddress address) {
    this.sockets = sockets;
    this.address = address;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("api.test", call -> Json.object().set("args", call.arguments()));
    methods.put("auth.test", this::test);
    methods.put("team.info", this::team);
    methods.put("apps.connections.open", this::connect);
  }

  private ObjectNode test(Call call) {
    return switch (call.caller()) {
      case Caller.Bot(Installation installation) -> bot(installation);
      case Caller.App(SlackApp app) ->
          Json.object().put("app_name", app.name()).put("app_id", app.id());
      case Caller.Nobody() -> throw new Refusal("not_authed");
    };
  }

  private ObjectNode bot(Installation installation) {
    Workspace workspace = installation.workspace();
    return Json.object()
        .put("url", address.http("/"))
        .put("team", workspace.name())
        .put("user", installation.bot().name())
        .put("team_id", workspace.id())
        .put("user_id", installation.bot().id())
        .put("bot_id", installation.botId())
        .put("is_enterprise_install", workspace.organisation().isPresent());
  }

  private ObjectNode team(Call call) {
    call.needs("team:read");
    Workspace workspace = call.workspace();
    ObjectNode team = Json.object().put("id", workspace.id()).put("name", workspace.name());
    team.put("url", address.http("/")).put("domain", workspace.domain());
    team.put("email_domain", "").putObject("icon").put("image_default", true);
    return Json.object().set("team", team);
  }

  /**
   * See <a href="https://docs.slack.dev/reference/methods/apps.connections.open">its page</a>. It
   * takes the app-level token alone.
   */
  private ObjectNode connect(Call call) {
    if (call.caller() instanceof Caller.App(SlackApp app)) {
      return Json.object().put("url", sockets.open(app));
    }
    throw new Refusal("not_allowed_token_type");
  }
}
