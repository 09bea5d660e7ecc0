package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What users say to each other, over HTTP. */
final class TalkRoutes {
  private final Stage stage;

  TalkRoutes(Stage stage) {
    this.stage = stage;
  }

  private Scene scene(Ask ask) {
    return Scene.of(stage, ask);
  }

  private static JsonNode done() {
    return Json.object().put("ok", true);
  }

  JsonNode message(Ask ask) {
    Scene scene = scene(ask);
    Message answered = named(scene, ask, "reply_to");
    Message said =
        stage
            .talk()
            .say(scene.channel(), scene.user(), ask.optional("content"), ask.files(), answered);
    return Json.object().put("id", said.id());
  }

  private static @Nullable Message named(Scene scene, Ask ask, String field) {
    String id = ask.optional(field);
    return id.isEmpty() ? null : scene.message(id);
  }

  JsonNode typing(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().type(scene.channel(), scene.user());
    return done();
  }

  JsonNode edit(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().edit(scene.message(ask.text("message")), scene.user(), ask.text("content"));
    return done();
  }

  JsonNode delete(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().delete(scene.message(ask.text("message")), scene.user());
    return done();
  }

  JsonNode react(Ask ask) {
    Scene scene = scene(ask);
    Message message = scene.message(ask.text("message"));
    stage.talk().react(message, scene.user(), ask.text("emoji"), ask.isTrue("remove"));
    return done();
  }

  JsonNode pin(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().pin(scene.message(ask.text("message")), scene.user(), ask.isTrue("remove"));
    return done();
  }

  JsonNode thread(Ask ask) {
    Scene scene = scene(ask);
    Message from = named(scene, ask, "message");
    return Json.object()
        .put(
            "id",
            stage
                .talk()
                .start(
                    scene.channel(),
                    scene.user(),
                    ask.text("name"),
                    from,
                    ask.optional("content"),
                    ask.texts("tags"))
                .id());
  }
}
