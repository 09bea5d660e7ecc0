package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.User;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What users do that bots have to answer, over HTTP. */
final class AppRoutes {
  private final Stage stage;

  AppRoutes(Stage stage) {
    this.stage = stage;
  }

  JsonNode command(Ask ask) {
    Scene scene = Scene.of(stage, ask);
    String message = ask.optional("message");
    String target = ask.optional("target_user");
    Play play = stage.play();
    Acknowledgement done;
    if (!message.isEmpty()) {
      done =
          play.messageCommand(
              scene.guild(),
              scene.channel(),
              scene.user(),
              ask.text("command"),
              scene.message(message));
    } else if (!target.isEmpty()) {
      done =
          play.userCommand(
              scene.guild(), scene.channel(), scene.user(), ask.text("command"), target);
    } else {
      done =
          play.command(
              scene.guild(), scene.channel(), scene.user(), words(ask), ask.map("options"));
    }
    return done.toJson();
  }

  private static List<String> words(Ask ask) {
    List<String> words = new ArrayList<>();
    for (String field : List.of("command", "group", "subcommand")) {
      String text = field.equals("command") ? ask.text(field) : ask.optional(field);
      for (String word : text.replaceFirst("^/", "").trim().split(" +", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  JsonNode autocomplete(Ask ask) {
    Scene scene = Scene.of(stage, ask);
    List<JsonNode> choices =
        stage
            .play()
            .complete(
                scene.guild(),
                scene.channel(),
                scene.user(),
                words(ask),
                ask.map("options"),
                ask.text("focused"));
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("choices");
    choices.forEach(list::add);
    return json;
  }

  JsonNode click(Ask ask) {
    Scene scene = Scene.of(stage, ask);
    return stage
        .play()
        .click(
            scene.guild(),
            scene.channel(),
            scene.user(),
            ask.text("message"),
            ask.text("custom_id"),
            ask.texts("values"))
        .toJson();
  }

  JsonNode submit(Ask ask) {
    Guild guild = stage.world().locked(() -> stage.find().guild(ask.optional("guild")));
    User user = stage.world().locked(() -> stage.find().member(guild, ask.text("user")).user());
    OpenForm form = stage.world().locked(() -> form(ask, user));
    Map<String, JsonNode> values = new LinkedHashMap<>(ask.map("values"));
    return stage.play().submit(guild, user, form, values).toJson();
  }

  JsonNode close(Ask ask) {
    stage
        .world()
        .locked(() -> {
          Guild guild = stage.find().guild(ask.optional("guild"));
          User user = stage.find().member(guild, ask.text("user")).user();
          stage.interactions().hide(form(ask, user));
        });
    return Json.object().put("ok", true);
  }

  private OpenForm form(Ask ask, User user) {
    for (OpenForm form : stage.interactions().formsOf(user)) {
      String interaction = ask.optional("interaction");
      String customId = ask.optional("custom_id");
      boolean meant = interaction.isEmpty() || form.shownBy().id().equals(interaction);
      if (meant && (customId.isEmpty() || form.customId().equals(customId))) {
        return form;
      }
    }
    throw CannotPlay.missing(user.name() + " has no such form open.");
  }
}
