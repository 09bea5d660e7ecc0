package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rest.RateLimits;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.User;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Playing users over HTTP; what each address takes is described in the README. */
public final class PlayRoutes {
  private static final String BASE = "/sandbox/discord/";
  private final Stage stage;
  private final Population population;
  private final Directory directory;
  private final GatewayFaults faults;

  /** Plays the users of this stage. */
  public PlayRoutes(Stage stage, Population population, Gateway gateway, RateLimits limits) {
    this.stage = stage;
    this.population = population;
    directory = new Directory(stage, gateway);
    faults = new GatewayFaults(gateway, limits);
  }

  /** Adds all addresses. */
  public void register(RoutesConfig routes) {
    routes.get(BASE + "guilds", http -> answer(http, ask -> directory.guilds()));
    routes.get(BASE + "messages", http -> answer(http, directory::messages));
    routes.get(BASE + "modals", http -> answer(http, directory::modals));
    post(routes, "guild", this::addGuild);
    post(routes, "channel", this::addChannel);
    post(routes, "command", this::command);
    post(routes, "autocomplete", this::autocomplete);
    post(routes, "message", this::message);
    post(routes, "edit", this::edit);
    post(routes, "delete", this::delete);
    post(routes, "react", this::react);
    post(routes, "thread", this::thread);
    post(routes, "click", this::click);
    post(routes, "submit", this::submit);
    post(routes, "close", this::close);
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

  private JsonNode addGuild(Ask ask) {
    String name = ask.text("name");
    return Json.object().put("id", stage.world().locked(() -> population.addGuild(name)).id());
  }

  private JsonNode addChannel(Ask ask) {
    String name = ask.text("name");
    int type = "forum".equals(ask.optional("type")) ? Channel.FORUM : Channel.TEXT;
    Channel channel = stage.world().locked(() -> population.addChannel(guild(ask), name, type));
    return Json.object().put("id", channel.id());
  }

  private JsonNode command(Ask ask) {
    Scene scene = scene(ask);
    String message = ask.optional("message");
    String target = ask.optional("target_user");
    if (!message.isEmpty()) {
      Message on = stage.world().locked(() -> message(scene, message));
      return stage
          .play()
          .messageCommand(scene.guild, scene.channel, scene.user, ask.text("command"), on)
          .toJson();
    }
    if (!target.isEmpty()) {
      return stage
          .play()
          .userCommand(scene.guild, scene.channel, scene.user, ask.text("command"), target)
          .toJson();
    }
    return stage
        .play()
        .command(scene.guild, scene.channel, scene.user, words(ask), ask.map("options"))
        .toJson();
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

  private JsonNode autocomplete(Ask ask) {
    Scene scene = scene(ask);
    List<JsonNode> choices =
        stage
            .play()
            .complete(
                scene.guild,
                scene.channel,
                scene.user,
                words(ask),
                ask.map("options"),
                ask.text("focused"));
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("choices");
    choices.forEach(list::add);
    return json;
  }

  private JsonNode message(Ask ask) {
    Scene scene = scene(ask);
    String replyTo = ask.optional("reply_to");
    Message answered =
        replyTo.isEmpty() ? null : stage.world().locked(() -> message(scene, replyTo));
    Message said =
        stage.talk().say(scene.channel, scene.user, ask.optional("content"), ask.files(), answered);
    return Json.object().put("id", said.id());
  }

  private JsonNode edit(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().edit(target(scene, ask), scene.user, ask.text("content"));
    return Json.object().put("ok", true);
  }

  private JsonNode delete(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().delete(target(scene, ask), scene.user);
    return Json.object().put("ok", true);
  }

  private JsonNode react(Ask ask) {
    Scene scene = scene(ask);
    stage.talk().react(target(scene, ask), scene.user, ask.text("emoji"), ask.isTrue("remove"));
    return Json.object().put("ok", true);
  }

  private JsonNode thread(Ask ask) {
    Scene scene = scene(ask);
    @Nullable Message from = ask.optional("message").isEmpty() ? null : target(scene, ask);
    return Json.object()
        .put(
            "id",
            stage
                .talk()
                .start(scene.channel, scene.user, ask.text("name"), from, ask.optional("content"))
                .id());
  }

  private JsonNode click(Ask ask) {
    Scene scene = scene(ask);
    return stage
        .play()
        .click(
            scene.guild,
            scene.channel,
            scene.user,
            ask.text("message"),
            ask.text("custom_id"),
            ask.texts("values"))
        .toJson();
  }

  private JsonNode submit(Ask ask) {
    Guild guild = stage.world().locked(() -> guild(ask));
    User user = stage.world().locked(() -> stage.find().member(guild, ask.text("user")).user());
    OpenForm form = stage.world().locked(() -> form(ask, user));
    Map<String, JsonNode> values = new LinkedHashMap<>(ask.map("values"));
    return stage.play().submit(guild, user, form, values).toJson();
  }

  private JsonNode close(Ask ask) {
    stage
        .world()
        .locked(() -> {
          User user = stage.find().member(guild(ask), ask.text("user")).user();
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

  private Message target(Scene scene, Ask ask) {
    return stage.world().locked(() -> message(scene, ask.text("message")));
  }

  private Message message(Scene scene, String id) {
    return stage.find().message(scene.channel, scene.user, id);
  }

  private Guild guild(Ask ask) {
    return stage.find().guild(ask.optional("guild"));
  }

  private Scene scene(Ask ask) {
    return stage
        .world()
        .locked(() -> {
          Guild guild = guild(ask);
          User user = stage.find().member(guild, ask.text("user")).user();
          Channel channel = stage.find().channel(guild, user, ask.text("channel"));
          return new Scene(guild, channel, user);
        });
  }

  private record Scene(Guild guild, Channel channel, User user) {}
}
