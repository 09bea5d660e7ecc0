package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.dispatch.Removals;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.World;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** An app that gives back its token, or leaves a workspace. */
final class RevocationMethods implements Methods {
  private final World world;
  private final Removals removals;

  RevocationMethods(World world, Removals removals) {
    this.world = world;
    this.removals = removals;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("auth.revoke", this::revoke);
    methods.put("apps.uninstall", this::uninstall);
  }

  /** See <a href="https://docs.slack.dev/reference/methods/auth.revoke">auth.revoke</a>. */
  private ObjectNode revoke(Call call) {
    if (call.flag("test")) {
      call.installation();
      return Json.object().put("revoked", false);
    }
    removals.revoke(call.installation());
    return Json.object().put("revoked", true);
  }

  /** See <a href="https://docs.slack.dev/reference/methods/apps.uninstall">apps.uninstall</a>. */
  private ObjectNode uninstall(Call call) {
    SlackApp app = ClientCredentials.app(world, call);
    if (call.installation().app() != app) {
      throw new Refusal("client_id_token_mismatch");
    }
    removals.uninstall(call.installation());
    return Json.object();
  }
}
