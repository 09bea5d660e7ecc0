package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.dispatch.ResponseUrls;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.wire.Fault;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The addresses at which apps answer what a user did. */
final class ResponseRoutes {
  /** All of them are faulted and recorded under this name. */
  private static final String METHOD = "response_url";

  private final ResponseUrls urls;
  private final Watch watch;

  ResponseRoutes(ResponseUrls urls, Watch watch) {
    this.urls = urls;
    this.watch = watch;
  }

  void register(RoutesConfig routes) {
    routes.post(ResponseUrls.PATH + "{key}", this::respond);
  }

  private void respond(Context context) {
    JsonNode request = Json.read(context.body());
    String key = context.pathParam("key");
    watch.over(
        context, METHOD, urls.places(key), request, fault -> answer(context, key, request, fault));
  }

  private JsonNode answer(Context context, String key, JsonNode request, @Nullable Fault fault) {
    try {
      if (!request.isObject()) {
        throw new Refusal("invalid_payload");
      }
      Watch.refuse(context, fault);
      urls.respond(key, request);
      context.result("ok");
      return Json.object();
    } catch (Refusal refusal) {
      boolean gone = refusal.error().endsWith("_url");
      if (context.statusCode() != 429) {
        context.status(gone ? 404 : 400);
      }
      JsonNode answer = WebApi.refused(refusal);
      context.contentType("application/json").result(Json.write(answer));
      return answer;
    }
  }
}
