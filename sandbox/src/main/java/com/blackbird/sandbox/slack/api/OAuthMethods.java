package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.BotTokens;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Organisation;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turning the code of an installation into a bot token: one that lasts, or where the app has
 * switched token rotation on, one that expires and a token that refreshes it.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing</a>
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Token rotation</a>
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
    methods.put("oauth.v2.exchange", this::exchange);
  }

  private ObjectNode access(Call call) {
    SlackApp app = ClientCredentials.app(world, call);
    boolean refreshes = given(call, "grant_type").equals("refresh_token");
    return refreshes ? refreshed(call, app) : installed(call, app);
  }

  private static String given(Call call, String name) {
    return call.arguments().hasNonNull(name) ? call.text(name) : "";
  }

  private ObjectNode installed(Call call, SlackApp app) {
    InstallCode code = codes.remove(call.text("code"));
    if (code == null || code.app() != app) {
      throw new Refusal("invalid_code");
    }
    if (call.arguments().hasNonNull("redirect_uri")
        && !call.text("redirect_uri").equals(code.redirectUri())) {
      throw new Refusal("bad_redirect_uri");
    }
    Installation installation = install(code);
    ObjectNode answer =
        app.config().tokenRotation()
            ? expiring(installation.rotate(world.clock().instant()))
            : Json.object().put("access_token", installation.botToken());
    describe(answer, installation);
    answer.putObject("authed_user").put("id", code.user());
    return answer;
  }

  private ObjectNode refreshed(Call call, SlackApp app) {
    Instant now = world.clock().instant();
    String token = given(call, "refresh_token");
    for (Installation installation : world.installations().toList()) {
      if (installation.app() == app && installation.isActive()) {
        Optional<BotTokens.Pair> next = installation.refresh(token, now);
        if (next.isPresent()) {
          return describe(expiring(next.get()), installation);
        }
      }
    }
    throw new Refusal("invalid_refresh_token");
  }

  /** See <a href="https://docs.slack.dev/reference/methods/oauth.v2.exchange">exchange</a>. */
  private ObjectNode exchange(Call call) {
    SlackApp app = ClientCredentials.app(world, call);
    Installation installation =
        world
            .withBotToken(given(call, "token"))
            .filter(found -> found.app() == app && found.isActive())
            .orElseThrow(() -> new Refusal("invalid_token"));
    if (!app.config().tokenRotation()) {
      throw new Refusal("token_rotation_not_enabled");
    }
    if (installation.rotates()) {
      throw new Refusal("token_already_exchanged");
    }
    return describe(expiring(installation.rotate(world.clock().instant())), installation);
  }

  private static ObjectNode expiring(BotTokens.Pair pair) {
    return Json.object()
        .put("access_token", pair.access())
        .put("refresh_token", pair.refresh())
        .put("expires_in", BotTokens.LIFE.toSeconds());
  }

  private static ObjectNode describe(ObjectNode answer, Installation installation) {
    answer.put("token_type", "bot").put("scope", String.join(",", installation.scopes()));
    answer.put("bot_user_id", installation.bot().id()).put("app_id", installation.app().id());
    Workspace workspace = installation.workspace();
    Optional<Organisation> organisation = workspace.organisation();
    if (organisation.isPresent()) {
      Organisation org = organisation.get();
      answer.putNull("team").putObject("enterprise").put("id", org.id()).put("name", org.name());
    } else {
      answer.putObject("team").put("id", workspace.id()).put("name", workspace.name());
      answer.putNull("enterprise");
    }
    return answer.put("is_enterprise_install", organisation.isPresent());
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
