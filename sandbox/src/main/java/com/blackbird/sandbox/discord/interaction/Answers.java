package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.Interaction.Act;
import com.blackbird.sandbox.discord.interaction.Interaction.Kind;
import com.blackbird.sandbox.discord.interaction.Interaction.State;
import com.blackbird.sandbox.discord.rule.FormRules;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Mentions;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A bot's first answer to an interaction:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response.
 */
public final class Answers {
  private static final int MESSAGE = 4;
  private static final int DEFER = 5;
  private static final int DEFER_UPDATE = 6;
  private static final int UPDATE = 7;
  private static final int CHOICES = 8;
  private static final int FORM = 9;
  private final World world;
  private final Interactions interactions;
  private final Conversations conversations;
  private final MessageDraft draft;

  /** Answers to these interactions. */
  public Answers(
      World world, Interactions interactions, Conversations conversations, MessageDraft draft) {
    this.world = world;
    this.interactions = interactions;
    this.conversations = conversations;
    this.draft = draft;
  }

  /** Takes an answer; the result describes what came of it. The world is locked. */
  public ObjectNode take(String id, String token, JsonNode callback, List<Upload> uploads) {
    Interaction interaction = interactions.toAnswer(id, token);
    int type = Json.integer(callback, "type", 0);
    checkType(interaction.act(), callback, type);
    JsonNode data = callback.path("data");
    Message message =
        switch (type) {
          case MESSAGE -> reply(interaction, data, uploads);
          case DEFER -> defer(interaction, data);
          case DEFER_UPDATE -> settleOn(interaction, State.DEFERRED);
          case UPDATE -> update(interaction, data, uploads);
          case CHOICES -> offer(interaction, callback);
          default -> showForm(interaction, callback);
        };
    world.wake();
    return result(interaction, type, message);
  }

  private static void checkType(Act act, JsonNode callback, int type) {
    boolean hasMessage = act.source() != null;
    List<Integer> allowed =
        switch (act.kind()) {
          case COMMAND -> List.of(MESSAGE, DEFER, FORM);
          case COMPONENT -> List.of(MESSAGE, DEFER, DEFER_UPDATE, UPDATE, FORM);
          case AUTOCOMPLETE -> List.of(CHOICES);
          case FORM ->
              hasMessage ? List.of(MESSAGE, DEFER, DEFER_UPDATE, UPDATE) : List.of(MESSAGE, DEFER);
        };
    if (!allowed.contains(type)) {
      FormErrors errors = new FormErrors();
      Cursor field = Cursor.of(callback, errors).field("type");
      field.wrong("BASE_TYPE_CHOICES", "Value must be one of " + allowed + ".");
      errors.refuse();
    }
  }

  private Message reply(Interaction interaction, JsonNode data, List<Upload> uploads) {
    Act act = interaction.act();
    int ephemeral = Json.integer(data, "flags", 0) & Message.EPHEMERAL;
    Body body =
        draft.compose(data, "data", uploads, act.channel(), act.app().bot(), null, ephemeral);
    return posted(interaction, body, State.ANSWERED);
  }

  private Message defer(Interaction interaction, JsonNode data) {
    int flags = Message.LOADING | (Json.integer(data, "flags", 0) & Message.EPHEMERAL);
    Body body = new Body("", Json.array(), Json.array(), List.of(), flags, Mentions.NONE);
    return posted(interaction, body, State.DEFERRED);
  }

  private Message posted(Interaction interaction, Body body, State state) {
    Act act = interaction.act();
    boolean ephemeral = (body.flags() & Message.EPHEMERAL) != 0;
    Message message =
        conversations.post(
            act.channel(), act.app().bot(), Payload.origin(interaction, ephemeral, null), body);
    interaction.answered(state, message);
    return message;
  }

  private static @Nullable Message settleOn(Interaction interaction, State state) {
    Message source = interaction.act().source();
    interaction.answered(state, source);
    return source;
  }

  private @Nullable Message update(Interaction interaction, JsonNode data, List<Upload> uploads) {
    Message source = interaction.act().source();
    if (source != null) {
      conversations.edit(source, draft.revise(source, data, "data", uploads), true);
    }
    return settleOn(interaction, State.ANSWERED);
  }

  private static @Nullable Message offer(Interaction interaction, JsonNode callback) {
    FormErrors errors = new FormErrors();
    Cursor choices =
        Cursor.of(callback, errors)
            .field("data")
            .field("choices")
            .required()
            .count(0, Limits.CHOICES);
    for (Cursor choice : choices.items()) {
      choice.field("name").required().length(1, Limits.CHOICE_TEXT);
      choice.field("value").required();
      if (choice.field("value").node().isString()) {
        choice.field("value").length(0, Limits.CHOICE_TEXT);
      }
    }
    errors.refuse();
    interaction.offered(Json.items(callback.path("data"), "choices"));
    return null;
  }

  private @Nullable Message showForm(Interaction interaction, JsonNode callback) {
    FormRules.check(callback);
    interaction.answered(State.FORM_SHOWN, null);
    interactions.show(new OpenForm(interaction, callback.path("data")));
    return null;
  }

  private static ObjectNode result(Interaction interaction, int type, @Nullable Message message) {
    Act act = interaction.act();
    ObjectNode json = Json.object();
    ObjectNode about =
        json.putObject("interaction")
            .put("id", interaction.id())
            .put("type", act.kind().number())
            .put("channel_id", act.channel().id());
    Guild guild = act.channel().guild();
    if (guild != null) {
      about.put("guild_id", guild.id());
    }
    if (message != null && act.kind() != Kind.AUTOCOMPLETE) {
      about
          .put("response_message_id", message.id())
          .put("response_message_loading", message.isLoading())
          .put("response_message_ephemeral", message.onlyFor() != null);
      ObjectNode resource = json.putObject("resource").put("type", type);
      resource.set("message", message.toJson(act.app().bot()));
    }
    return json;
  }
}
