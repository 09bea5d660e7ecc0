package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.World;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turning the code of an installation into a bot token. Token rotation is off, as it is in an app
 * that has not asked for it: the answer has no {@code expires_in} and no {@code refresh_token}.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing</a>
 */
final class OAuthMethods implements Methods {
  private final World world;
  private final Map<String, InstallCode> codes;

  /**
   * Exchanges the codes in this map, each once.
   *
   * @param codes what users have allowed so far, by code
   */
  OAuthMethods(World world, Map<String, InstallCode> codes) {
    this.world = world;
    this.codes = codes;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("oauth.v2.access", this::access);
  }

  private ObjectNode access(Call call) {
    SlackApp app =
        world.apps().stream()
            .filter(found -> found.clientId().equals(call.text("client_id")))
            .findFirst()
            .orElseThrow(() -> new Refusal("invalid_client_id"));
    if (!app.clientSecret().equals(call.text("client_secret"))) {
      throw new Refusal("bad_client_secret");
    }
    InstallCode code = codes.remove(call.text("code"));
    if (code == null || code.app() != app) {
      throw new Refusal("invalid_code");
    }
    if (call.arguments().hasNonNull("redirect_uri")
        && !call.text("redirect_uri").equals(code.redirectUri())) {
      throw new Refusal("bad_redirect_uri");
    }
    Installation installation = install(code);
    ObjectNode answer = Json.object().put("access_token", installation.botToken());
    answer.put("token_type", "bot").put("scope", String.join(",", installation.scopes()));
    answer.put("bot_user_id", installation.bot().id()).put("app_id", app.id());
    answer.putObject("authed_user").put("id", code.user());
    answer
        .putObject("team")
        .put("id", installation.workspace().id())
        .put("name", installation.workspace().name());
    return answer.putNull("enterprise").put("is_enterprise_install", false);
  }

  /** Scopes add up while an app stays installed. */
  private Installation install(InstallCode code) {
    Set<String> scopes = new HashSet<>(code.scopes());
    code.workspace()
        .installation(code.app().id())
        .filter(Installation::isActive)
        .ifPresent(before -> scopes.addAll(before.scopes()));
    Installation installation = world.install(code.app(), code.workspace());
    installation.grant(scopes.isEmpty() ? code.app().config().scopes() : scopes);
    return installation;
  }
}
