package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.Interaction;
import com.blackbird.sandbox.discord.interaction.Interaction.Act;
import com.blackbird.sandbox.discord.interaction.Interaction.Kind;
import com.blackbird.sandbox.discord.interaction.Interaction.State;
import com.blackbird.sandbox.discord.interaction.Interactions;
import com.blackbird.sandbox.discord.interaction.OpenForm;
import com.blackbird.sandbox.discord.rule.AttachedFiles;
import com.blackbird.sandbox.discord.rule.ComponentType;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.CommandAccess;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What users do that bots have to answer: commands, autocomplete, clicks, forms. */
final class Play {
  /** Longer than any limit on the bot's answer: the wait ends with the answer or with the limit. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final World world;
  private final Interactions interactions;
  private final Find find;
  private final AttachedFiles files;

  Play(World world, Interactions interactions, Find find, AttachedFiles files) {
    this.world = world;
    this.interactions = interactions;
    this.find = find;
    this.files = files;
  }

  private Entities entities(Guild guild, User user, Channel channel) {
    return new Entities(
        find, guild, user, upload -> files.keep(upload, Json.object(), channel, user));
  }

  /** Sends a slash command. */
  Acknowledgement command(
      Guild guild, Channel channel, User user, List<String> words, Map<String, JsonNode> options) {
    return acknowledged(
        world.locked(() -> {
          CommandCall call = allowed(guild, channel, user, 1, words);
          Entities entities = entities(guild, user, channel);
          ObjectNode data = call.data(options, entities, null);
          return begin(Kind.COMMAND, call.app(), channel, user, data, null);
        }));
  }

  /** Uses a command of a message's menu. */
  Acknowledgement messageCommand(
      Guild guild, Channel channel, User user, String name, Message target) {
    return acknowledged(
        world.locked(() -> {
          CommandCall call = allowed(guild, channel, user, 3, List.of(name));
          ObjectNode data = call.head().put("target_id", target.id());
          data.putObject("resolved")
              .putObject("messages")
              .set(target.id(), target.toJson(call.app().bot()));
          return begin(Kind.COMMAND, call.app(), channel, user, data, null);
        }));
  }

  /** Uses a command of a user's menu. */
  Acknowledgement userCommand(Guild guild, Channel channel, User user, String name, String target) {
    return acknowledged(
        world.locked(() -> {
          CommandCall call = allowed(guild, channel, user, 2, List.of(name));
          Entities entities = entities(guild, user, channel);
          ObjectNode data = call.head().put("target_id", entities.user(target));
          data.set("resolved", entities.resolved());
          return begin(Kind.COMMAND, call.app(), channel, user, data, null);
        }));
  }

  /** Types into an option and reads what the bot offers. */
  List<JsonNode> complete(
      Guild guild,
      Channel channel,
      User user,
      List<String> words,
      Map<String, JsonNode> options,
      String focused) {
    Interaction interaction =
        world.locked(() -> {
          CommandCall call = allowed(guild, channel, user, 1, words);
          Entities entities = entities(guild, user, channel);
          ObjectNode data = call.data(options, entities, focused);
          return begin(Kind.AUTOCOMPLETE, call.app(), channel, user, data, null);
        });
    if (!acknowledged(interaction).acknowledged()) {
      throw CannotPlay.wrong("Loading options failed: the application did not respond in time.");
    }
    return interaction.choices();
  }

  private CommandCall allowed(
      Guild guild, Channel channel, User user, int type, List<String> words) {
    if (!Access.may(user, Permission.USE_APPLICATION_COMMANDS, channel)) {
      throw CannotPlay.wrong(user.name() + " may not use commands in " + channel.name() + ".");
    }
    if (!channel.hasMessages()) {
      throw CannotPlay.wrong("Commands cannot be used in a forum, only in its posts.");
    }
    CommandCall call = CommandCall.find(world.apps(), guild.id(), type, words);
    String needed = Json.textOrNull(call.command(), "default_member_permissions");
    Long bits = needed == null ? null : Long.valueOf(needed);
    String id = Json.text(call.command(), "id");
    if (!CommandAccess.may(call.app(), id, bits, channel, user)) {
      throw CannotPlay.wrong(user.name() + " may not use this command here.");
    }
    return call;
  }

  /** Clicks a button, or picks values in a menu. */
  Acknowledgement click(
      Guild guild,
      Channel channel,
      User user,
      String messageId,
      String customId,
      List<String> values) {
    return acknowledged(
        world.locked(() -> {
          Message message = find.message(channel, user, messageId);
          JsonNode component = usable(message, customId);
          Entities entities = entities(guild, user, channel);
          ObjectNode data = clicked(component, customId, values, entities);
          App app = find.app(message);
          return begin(Kind.COMPONENT, app, channel, user, data, message);
        }));
  }

  private static JsonNode usable(Message message, String customId) {
    JsonNode component = ComponentTree.find(message.body().components(), customId);
    if (component == null) {
      throw CannotPlay.missing("The message has no component \"" + customId + "\".");
    }
    if (Json.isTrue(component, "disabled")) {
      throw CannotPlay.wrong("The component \"" + customId + "\" is disabled.");
    }
    return component;
  }

  private static ObjectNode clicked(
      JsonNode component, String customId, List<String> values, Entities entities) {
    int type = Json.integer(component, "type", 0);
    ObjectNode data =
        Json.object()
            .put("custom_id", customId)
            .put("component_type", type)
            .put("id", Json.integer(component, "id", 0));
    if (type == ComponentType.BUTTON) {
      return data;
    }
    data.set("values", Json.texts(MenuChoice.of(component, values, entities)));
    if (!entities.resolved().isEmpty()) {
      data.set("resolved", entities.resolved());
    }
    return data;
  }

  /** Sends a form. */
  Acknowledgement submit(Guild guild, User user, OpenForm form, Map<String, JsonNode> values) {
    Act shown = form.shownBy().act();
    Acknowledgement result =
        acknowledged(
            world.locked(() -> {
              Entities entities = entities(guild, user, shown.channel());
              ObjectNode data = new FormFilling(values, entities).data(form);
              return begin(Kind.FORM, shown.app(), shown.channel(), user, data, shown.source());
            }));
    if (result.acknowledged()) {
      world.locked(() -> interactions.hide(form));
    }
    return result;
  }

  private Interaction begin(
      Kind kind, App app, Channel channel, User user, ObjectNode data, @Nullable Message source) {
    return interactions.begin(new Act(kind, app, channel, user, data, source));
  }

  private Acknowledgement acknowledged(Interaction interaction) {
    State state =
        world.await(
            () -> interaction.state() == State.WAITING ? null : interaction.state(), PATIENCE);
    boolean answered = state != null && state.isAcknowledged();
    return new Acknowledgement(answered, answered ? null : "The application did not respond");
  }
}
