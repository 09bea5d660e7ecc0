package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.request.UrlVerification;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** The addresses at which the people of a workspace are played over HTTP. */
public final class PlayRoutes {
  private static final String PATH = "/sandbox/slack/";
  private final PlayReads reads;
  private final PlayActions actions;
  private final PlayForms forms;
  private final PlaySetup setup;
  private final PlayApps apps;
  private final PlayFiles files;

  /** Plays in this Slack. */
  public PlayRoutes(
      Interactions slack, SocketMode sockets, UrlVerification settings, SlackApp app) {
    Finder finder = new Finder(slack.world());
    reads = new PlayReads(slack, sockets, finder);
    actions = new PlayActions(slack, finder);
    forms = new PlayForms(slack, finder);
    setup = new PlaySetup(slack, sockets, finder, app);
    apps = new PlayApps(slack, settings, finder);
    files = new PlayFiles(slack, finder);
  }

  /** Adds the addresses. */
  public void register(RoutesConfig routes) {
    get(routes, "workspaces", reads::workspaces);
    get(routes, "messages", reads::messages);
    get(routes, "views", reads::views);
    get(routes, "draft", reads::draft);
    post(routes, "draft", actions::draft);
    post(routes, "typing", actions::typing);
    post(routes, "command", actions::command);
    post(routes, "message", actions::message);
    post(routes, "upload", files::upload);
    files.register(routes);
    post(routes, "edit", actions::edit);
    post(routes, "delete", actions::delete);
    post(routes, "reaction", actions::reaction);
    post(routes, "shortcut", actions::shortcut);
    post(routes, "home", actions::home);
    post(routes, "click", forms::click);
    post(routes, "suggest", forms::suggest);
    post(routes, "submit", forms::submit);
    post(routes, "close", forms::close);
    post(routes, "workspaces", setup::workspace);
    post(routes, "users", setup::user);
    post(routes, "groups", setup::group);
    post(routes, "channels", setup::channel);
    post(routes, "members", setup::member);
    post(routes, "connection", setup::connection);
    post(routes, "apps", apps::add);
    post(routes, "configure", apps::configure);
    post(routes, "install", apps::install);
    post(routes, "uninstall", apps::uninstall);
  }

  private static void get(
      RoutesConfig routes, String name, Function<PlayRequest, ObjectNode> answer) {
    routes.get(
        PATH + name,
        context -> {
          ObjectNode query = Json.object();
          context
              .queryParamMap()
              .forEach((parameter, values) -> query.put(parameter, values.getFirst()));
          answer(context, query, answer);
        });
  }

  private static void post(
      RoutesConfig routes, String name, Function<PlayRequest, ObjectNode> answer) {
    routes.post(
        PATH + name,
        context -> {
          if (Json.read(body(context)) instanceof ObjectNode body) {
            answer(context, body, answer);
          } else {
            context.status(400);
            write(context, Json.object().put("error", "the body must be a JSON object"));
          }
        });
  }

  private static String body(Context context) throws IOException {
    return new String(context.bodyInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static void answer(
      Context context, ObjectNode request, Function<PlayRequest, ObjectNode> answer) {
    try {
      write(context, answer.apply(new PlayRequest(request)));
    } catch (NotThere missing) {
      context.status(404);
      write(context, Json.object().put("error", missing.getMessage()));
    } catch (IllegalArgumentException | Refusal wrong) {
      context.status(400);
      write(context, Json.object().put("error", wrong.getMessage()));
    }
  }

  private static void write(Context context, ObjectNode answer) {
    context.contentType("application/json; charset=utf-8").result(Json.write(answer));
  }
}
