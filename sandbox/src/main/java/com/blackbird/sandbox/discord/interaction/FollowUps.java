package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.interaction.Interaction.Act;
import com.blackbird.sandbox.discord.interaction.Interaction.State;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Body;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Message;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bot says after its first answer, and how it changes that:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages.
 */
public final class FollowUps {
  private static final String ORIGINAL = "@original";
  private final Interactions interactions;
  private final Conversations conversations;
  private final MessageDraft draft;

  /** Follow-ups to these interactions. */
  public FollowUps(Interactions interactions, Conversations conversations, MessageDraft draft) {
    this.interactions = interactions;
    this.conversations = conversations;
    this.draft = draft;
  }

  /** One more message; the first one after a deferral fills the loading message instead. */
  public ObjectNode create(String app, String token, JsonNode body, List<Upload> uploads) {
    Interaction interaction = interactions.toFollow(app, token);
    Message original = interaction.original();
    if (interaction.state() == State.DEFERRED && original != null && original.isLoading()) {
      return edit(app, token, ORIGINAL, body, uploads);
    }
    Act act = interaction.act();
    int ephemeral = Json.integer(body, "flags", 0) & Message.EPHEMERAL;
    Body content =
        draft.compose(body, "", uploads, act.channel(), act.app().bot(), null, ephemeral);
    Message message =
        conversations.post(
            act.channel(),
            act.app().bot(),
            Payload.origin(interaction, ephemeral != 0, original),
            content);
    return message.toJson(act.app().bot());
  }

  /** The message as it is now. */
  public ObjectNode get(String app, String token, String id) {
    Interaction interaction = interactions.toFollow(app, token);
    return message(interaction, id).toJson(interaction.act().app().bot());
  }

  /** Changes a message; the loading of a deferral ends. */
  public ObjectNode edit(String app, String token, String id, JsonNode body, List<Upload> uploads) {
    Interaction interaction = interactions.toFollow(app, token);
    Message message = message(interaction, id);
    boolean wasLoading = message.isLoading();
    conversations.edit(message, draft.revise(message, body, "", uploads), !wasLoading);
    if (message.equals(interaction.original())) {
      interaction.settle();
    }
    return message.toJson(interaction.act().app().bot());
  }

  /** Takes a message away. */
  public void delete(String app, String token, String id) {
    conversations.delete(message(interactions.toFollow(app, token), id));
  }

  private static Message message(Interaction interaction, String id) {
    Act act = interaction.act();
    Message original = interaction.original();
    String wanted = id.equals(ORIGINAL) && original != null ? original.id() : id;
    Message message = act.channel().message(wanted);
    if (message == null || !message.author().equals(act.app().bot())) {
      throw Refusal.unknown(Unknown.MESSAGE);
    }
    return message;
  }
}
