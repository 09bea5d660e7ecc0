package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.World;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Binds addresses to endpoints, with authorization, headers and refusals. */
final class Routes {
  private static final String BASE = "/discord/api/v10";
  private static final List<HandlerType> METHODS =
      List.of(
          HandlerType.GET,
          HandlerType.POST,
          HandlerType.PUT,
          HandlerType.PATCH,
          HandlerType.DELETE);
  private final RoutesConfig routes;
  private final World world;
  private final RateLimits limits;
  private final Watch watch;
  private final List<Pattern> known = new ArrayList<>();

  Routes(RoutesConfig routes, World world, RateLimits limits, Watch watch) {
    this.routes = routes;
    this.world = world;
    this.limits = limits;
    this.watch = watch;
  }

  /** An endpoint for bots. */
  void add(HandlerType method, String path, Endpoint endpoint) {
    add(method, path, endpoint, true);
  }

  /** An endpoint that needs no authorization: its address is the secret. */
  void open(HandlerType method, String path, Endpoint endpoint) {
    add(method, path, endpoint, false);
  }

  private void add(HandlerType method, String path, Endpoint endpoint, boolean authorized) {
    known.add(Pattern.compile(BASE + path.replaceAll("\\{[a-z]+}", "[^/]+")));
    routes.addHttpHandler(
        method,
        BASE + path,
        http -> watch.over(http, path, () -> serve(http, path, endpoint, authorized)));
  }

  /** What no endpoint takes is refused; called when all are added. */
  void refuseTheRest() {
    for (HandlerType method : METHODS) {
      routes.addHttpHandler(method, "/discord/api/<path>", this::refuseUnknown);
    }
  }

  private void refuseUnknown(Context http) {
    watch.over(http, "/" + http.pathParam("path"), () -> refuse(http));
  }

  private void refuse(Context http) {
    boolean otherMethod = known.stream().anyMatch(path -> path.matcher(http.path()).matches());
    write(http, otherMethod ? Refusal.methodNotAllowed() : Refusal.notFound());
  }

  private void serve(Context http, String path, Endpoint endpoint, boolean authorized) {
    try {
      App app = appOf(http);
      if (authorized && app == null) {
        throw Refusal.unauthorized();
      }
      if (!limits.allow(http, path)) {
        return;
      }
      Call call = Call.read(http, app);
      String body = world.locked(() -> text(endpoint.answer(call)));
      if (body == null) {
        write(http, 204, "");
      } else {
        write(http, call.status(), body);
      }
    } catch (Refusal refusal) {
      write(http, refusal);
    }
  }

  private static @Nullable String text(@Nullable JsonNode answer) {
    return answer == null ? null : Json.write(answer);
  }

  private @Nullable App appOf(Context http) {
    String header = http.header("Authorization");
    return header == null || !header.startsWith("Bot ")
        ? null
        : world.appWithToken(header.substring(4));
  }

  static void write(Context http, Refusal refusal) {
    write(http, refusal.status(), Json.write(refusal.toJson()));
  }

  private static void write(Context http, int status, String body) {
    http.status(status).header("via", "1.1 google");
    if (!body.isEmpty()) {
      http.contentType("application/json").result(body);
    }
  }
}
