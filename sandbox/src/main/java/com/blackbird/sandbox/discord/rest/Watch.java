package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.interaction.Interactions;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.RequestTrouble;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records every request, and lets the faults happen to it that are asked for. */
final class Watch {
  private final World world;
  private final Interactions interactions;
  private final Faults faults;
  private final Recorder recorder;
  private final RequestTrouble trouble;
  private final RateLimits limits;

  Watch(
      World world,
      Interactions interactions,
      Faults faults,
      Recorder recorder,
      RequestTrouble trouble,
      RateLimits limits) {
    this.world = world;
    this.interactions = interactions;
    this.faults = faults;
    this.recorder = recorder;
    this.trouble = trouble;
    this.limits = limits;
  }

  /** Serves a request, watched; the path has the names of its parameters. */
  void over(Context http, String path, Runnable work) {
    String method = http.method().name() + " " + path;
    Set<String> places = places(http, path);
    long number = recorder.request(method, http.path(), places, body(http));
    Fault fault = faults.forRequest(method, places);
    if (trouble.endsBefore(http, fault)) {
      recorder.failed(number, fault);
      return;
    }
    if (!refuses(http, method, fault)) {
      work.run();
    }
    recorder.answered(number, http.statusCode(), parsed(http.result()));
    trouble.endsAfter(http, fault);
  }

  private boolean refuses(Context http, String bucket, @Nullable Fault fault) {
    if (fault instanceof Fault.RateLimited(int seconds)) {
      limits.refuse(http, bucket, seconds);
      return true;
    }
    if (fault instanceof Fault.Refused(String code)) {
      int number = code.matches("\\d{1,6}") ? Integer.parseInt(code) : 0;
      Routes.write(http, new Refusal(403, number, code));
      return true;
    }
    return false;
  }

  private Set<String> places(Context http, String path) {
    if (path.contains("{token}")) {
      String token = http.pathParam("token");
      return world.locked(() -> interactions.places(token));
    }
    if (!path.contains("{channel}")) {
      return Set.of();
    }
    String id = http.pathParam("channel");
    Channel channel = world.locked(() -> world.channels().get(id));
    return channel == null ? Set.of(id) : channel.places();
  }

  /** Files are named, not kept. */
  private static JsonNode body(Context http) {
    if (!http.isMultipartFormData()) {
      return parsed(http.body());
    }
    var form = Json.object();
    form.set("payload_json", parsed(http.formParam("payload_json")));
    var names = form.putArray("files");
    http.uploadedFiles().forEach(file -> names.add(file.filename()));
    return form;
  }

  private static JsonNode parsed(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return Json.object();
    }
    try {
      return Json.parse(text);
    } catch (Refusal notJson) {
      return Json.tree(text);
    }
  }
}
