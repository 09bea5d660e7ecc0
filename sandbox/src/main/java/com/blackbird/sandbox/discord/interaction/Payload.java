package com.blackbird.sandbox.discord.interaction;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.interaction.Interaction.Act;
import com.blackbird.sandbox.discord.rule.Limits;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Origin;
import com.blackbird.sandbox.discord.world.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes interactions as bots are told of them, and as messages remember them. */
final class Payload {
  private static final String LOCALE = "en-US";

  private Payload() {}

  static ObjectNode of(Interaction interaction, String locale) {
    Act act = interaction.act();
    ObjectNode json =
        Json.object()
            .put("version", 1)
            .put("id", interaction.id())
            .put("application_id", act.app().id())
            .put("type", act.kind().number())
            .put("token", interaction.token())
            .put("channel_id", act.channel().id())
            .put("locale", locale)
            .put("app_permissions", permissions(act, act.app().bot()))
            .put("attachment_size_limit", Limits.FILE_BYTES);
    ObjectNode channel = act.channel().toJson(act.app().bot());
    json.set("channel", channel.put("permissions", permissions(act, act.user())));
    json.set("data", act.data());
    json.putArray("entitlements");
    json.putArray("entitlement_sku_ids");
    json.set("authorizing_integration_owners", owners(act));
    describePlace(json, act);
    Message source = act.source();
    if (source != null) {
      json.set("message", source.toJson(act.app().bot()));
    }
    return json;
  }

  private static String permissions(Act act, User user) {
    return Long.toString(Access.in(act.channel(), user));
  }

  private static void describePlace(ObjectNode json, Act act) {
    Guild guild = act.channel().guild();
    Member member = guild == null ? null : guild.members().get(act.user().id());
    if (guild == null || member == null) {
      json.put("context", 1).set("user", act.user().toJson());
      return;
    }
    json.put("context", 0).put("guild_id", guild.id()).put("guild_locale", LOCALE);
    json.putObject("guild").put("id", guild.id()).put("locale", LOCALE).putArray("features");
    json.set("member", member.toJson().put("permissions", permissions(act, act.user())));
  }

  private static ObjectNode owners(Act act) {
    Guild guild = act.channel().guild();
    return Json.object().put("0", guild == null ? "0" : guild.id());
  }

  /** How a message remembers what it answers. */
  static ObjectNode metadata(Interaction interaction, @Nullable Message original) {
    Act act = interaction.act();
    ObjectNode json = Json.object().put("id", interaction.id()).put("type", act.kind().number());
    json.set("user", act.user().toJson());
    json.set("authorizing_integration_owners", owners(act));
    Message source = act.source();
    if (act.kind() == Interaction.Kind.COMPONENT && source != null) {
      json.put("interacted_message_id", source.id());
    }
    if (act.kind() == Interaction.Kind.FORM) {
      json.set("triggering_interaction_metadata", trigger(interaction));
    }
    if (original != null) {
      json.put("original_response_message_id", original.id());
    }
    return json;
  }

  private static ObjectNode trigger(Interaction interaction) {
    Act act = interaction.act();
    Message source = act.source();
    ObjectNode json = Json.object().put("id", interaction.id()).put("type", source == null ? 2 : 3);
    json.set("user", act.user().toJson());
    json.set("authorizing_integration_owners", owners(act));
    if (source != null) {
      json.put("interacted_message_id", source.id());
    }
    return json;
  }

  /** How the message that answers an interaction came about. */
  static Origin origin(Interaction interaction, boolean ephemeral, @Nullable Message original) {
    Act act = interaction.act();
    Message answered = original == null ? act.source() : original;
    int type = answered == null ? commandType(act) : Origin.REPLY;
    return new Origin(
        type,
        act.app(),
        ephemeral ? act.user() : null,
        answered,
        answered == null ? null : Origin.referenceTo(answered),
        metadata(interaction, original),
        null);
  }

  private static int commandType(Act act) {
    return Json.integer(act.data(), "type", 1) == 1 ? Origin.COMMAND : Origin.CONTEXT_COMMAND;
  }
}
