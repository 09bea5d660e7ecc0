package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Grant;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Guilds, channels, roles and who may use commands, over HTTP. */
final class SettingsRoutes {
  private final Stage stage;
  private final Population population;

  SettingsRoutes(Stage stage, Population population) {
    this.stage = stage;
    this.population = population;
  }

  private Guild guild(Ask ask) {
    return stage.world().locked(() -> stage.find().guild(ask.optional("guild")));
  }

  private Member memberOf(Ask ask) {
    Guild guild = guild(ask);
    return stage.world().locked(() -> stage.find().member(guild, ask.text("user")));
  }

  JsonNode addGuild(Ask ask) {
    String name = ask.text("name");
    return Json.object().put("id", stage.world().locked(() -> population.addGuild(name)).id());
  }

  JsonNode addChannel(Ask ask) {
    String name = ask.text("name");
    int type = "forum".equals(ask.optional("type")) ? Channel.FORUM : Channel.TEXT;
    Guild guild = guild(ask);
    Channel channel = stage.world().locked(() -> population.addChannel(guild, name, type));
    return Json.object().put("id", channel.id());
  }

  JsonNode role(Ask ask) {
    return Json.object()
        .put(
            "id",
            stage.settings().role(guild(ask), ask.text("name"), ask.texts("permissions")).id());
  }

  JsonNode roles(Ask ask) {
    stage.settings().give(guild(ask), memberOf(ask), ask.texts("roles"));
    return Json.object().put("ok", true);
  }

  /** Hides a channel from a user or bot; with {@code remove} it is shown again. */
  JsonNode hide(Ask ask) {
    stage.hides(
        ask.optional("guild"), ask.text("channel"), ask.text("user"), !ask.isTrue("remove"));
    return Json.object().put("ok", true);
  }

  /** Lets a user or bot in; with {@code remove} it is sent out. */
  JsonNode member(Ask ask) {
    if (ask.isTrue("remove")) {
      stage.kicks(ask.optional("guild"), ask.text("user"));
    } else {
      stage.invites(ask.optional("guild"), ask.text("user"));
    }
    return Json.object().put("ok", true);
  }

  JsonNode permissions(Ask ask) {
    Map<String, Boolean> permissions = new LinkedHashMap<>();
    ask.map("permissions").forEach((name, allowed) -> permissions.put(name, allowed.asBoolean()));
    User user = memberOf(ask).user();
    stage.settings().permit(guild(ask), user, ask.text("command"), permissions);
    return Json.object().put("ok", true);
  }

  JsonNode authorize(Ask ask) {
    User user = memberOf(ask).user();
    String wanted = ask.optional("app");
    App app =
        stage
            .world()
            .locked(() ->
                stage.world().apps().stream()
                    .filter(known ->
                        wanted.isEmpty()
                            || known.id().equals(wanted)
                            || known.bot().displayName().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> CannotPlay.missing("There is no app \"" + wanted + "\".")));
    List<String> asked = ask.texts("scopes");
    List<String> scopes = asked.isEmpty() ? List.of(Grant.COMMAND_PERMISSIONS) : asked;
    return Json.object().put("access_token", stage.settings().authorize(user, app, scopes));
  }
}
