package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page on which a user allows an app, with the user's consent taken for granted.
 *
 * <p>{@code team} names the workspace; without it the first one is meant. The first admin allows.
 */
final class InstallPage {
  private static final String PATH = "/slack/oauth/v2/authorize";
  private final World world;
  private final Map<String, InstallCode> codes;

  InstallPage(World world, Map<String, InstallCode> codes) {
    this.world = world;
    this.codes = codes;
  }

  void register(RoutesConfig routes) {
    routes.get(PATH, this::allow);
  }

  private void allow(Context context) {
    String client = given(context, "client_id");
    Optional<SlackApp> app =
        world.apps().stream().filter(found -> found.clientId().equals(client)).findFirst();
    String team = given(context, "team");
    Optional<Workspace> workspace =
        team.isEmpty() ? world.workspaces().stream().findFirst() : world.workspace(team);
    String back = given(context, "redirect_uri");
    if (app.isEmpty() || workspace.isEmpty() || back.isEmpty()) {
      context.status(400).result("client_id, team or redirect_uri is wrong");
      return;
    }
    String admin =
        workspace.get().users().stream().filter(User::isAdmin).findFirst().orElseThrow().id();
    String code = Ids.secret();
    codes.put(code, new InstallCode(app.get(), workspace.get(), admin, scopes(context), back));
    String state = URLEncoder.encode(given(context, "state"), StandardCharsets.UTF_8);
    String glue = back.contains("?") ? "&" : "?";
    context.redirect(back + glue + "code=" + code + "&state=" + state);
  }

  private static Set<String> scopes(Context context) {
    return Arrays.stream(given(context, "scope").split("[,\\s]+", -1))
        .filter(scope -> !scope.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String given(Context context, String name) {
    String value = context.queryParam(name);
    return value == null ? "" : value;
  }
}
