package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.rest.RateLimits;
import com.blackbird.sandbox.discord.world.Population;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Playing users over HTTP; what each address takes is described in the README. */
public final class PlayRoutes {
  private static final String BASE = "/sandbox/discord/";
  private final SeenFiles files;
  private final Directory directory;
  private final AppRoutes apps;
  private final TalkRoutes talk;
  private final SettingsRoutes settings;
  private final GatewayFaults faults;

  /** Plays the users of this stage. */
  public PlayRoutes(Stage stage, Population population, Gateway gateway, RateLimits limits) {
    files = new SeenFiles(stage);
    directory = new Directory(stage, gateway, files);
    apps = new AppRoutes(stage);
    talk = new TalkRoutes(stage);
    settings = new SettingsRoutes(stage, population);
    faults = new GatewayFaults(gateway, limits);
  }

  /** Adds all addresses. */
  public void register(RoutesConfig routes) {
    files.register(routes);
    routes.get(BASE + "guilds", http -> answer(http, ask -> directory.guilds()));
    routes.get(BASE + "messages", http -> answer(http, directory::messages));
    routes.get(BASE + "modals", http -> answer(http, directory::modals));
    post(routes, "guild", settings::addGuild);
    post(routes, "channel", settings::addChannel);
    post(routes, "role", settings::role);
    post(routes, "roles", settings::roles);
    post(routes, "hide", settings::hide);
    post(routes, "member", settings::member);
    post(routes, "permissions", settings::permissions);
    post(routes, "authorize", settings::authorize);
    post(routes, "command", apps::command);
    post(routes, "autocomplete", apps::autocomplete);
    post(routes, "click", apps::click);
    post(routes, "submit", apps::submit);
    post(routes, "close", apps::close);
    post(routes, "message", talk::message);
    post(routes, "typing", talk::typing);
    post(routes, "edit", talk::edit);
    post(routes, "delete", talk::delete);
    post(routes, "react", talk::react);
    post(routes, "pin", talk::pin);
    post(routes, "thread", talk::thread);
    post(routes, "fault", faults::cause);
  }

  private static void post(RoutesConfig routes, String name, Function<Ask, JsonNode> endpoint) {
    routes.post(BASE + name, http -> answer(http, endpoint));
  }

  private static void answer(Context http, Function<Ask, JsonNode> endpoint) {
    http.contentType("application/json");
    try {
      http.result(Json.write(endpoint.apply(Ask.read(http))));
    } catch (CannotPlay e) {
      http.status(e.isMissing() ? 404 : 400).result(error(String.valueOf(e.getMessage())));
    } catch (Refusal e) {
      http.status(400).result(error(String.valueOf(e.getMessage())));
    }
  }

  private static String error(String message) {
    return Json.write(Json.object().put("error", message));
  }
}
