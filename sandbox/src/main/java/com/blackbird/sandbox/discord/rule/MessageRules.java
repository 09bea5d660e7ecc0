package com.blackbird.sandbox.discord.rule;

import com.blackbird.sandbox.discord.form.Cursor;
import com.blackbird.sandbox.discord.form.FormErrors;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Checks what is sent as a message:
 * https://discord.com/developers/docs/resources/message#create-message.
 */
final class MessageRules {
  private static final Set<String> MENTION_KINDS = Set.of("users", "roles", "everyone");

  private MessageRules() {}

  /** Refuses a request that breaks a limit; the path is where the message stands in the body. */
  static void check(JsonNode message, String path, boolean versionTwo) {
    FormErrors errors = new FormErrors();
    Cursor body = new Cursor(message, path, errors);
    if (!message.isObject()) {
      body.wrong("DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
      errors.refuse();
    }
    body.field("content").length(0, Limits.CONTENT);
    EmbedRules.check(body.field("embeds"));
    ComponentRules.check(body.field("components"), versionTwo);
    body.field("attachments").count(0, Limits.FILES);
    body.field("flags").range(0, Integer.MAX_VALUE);
    if (body.field("nonce").node().isString()) {
      body.field("nonce").length(0, Limits.NONCE);
    }
    checkMentions(body.field("allowed_mentions"));
    if (versionTwo) {
      refuseLegacyFields(body);
    }
    if (Json.has(message, "poll")) {
      body.field("poll").wrong("POLL_NOT_SUPPORTED", "This sandbox does not know polls.");
    }
    if (!Json.items(message, "sticker_ids").isEmpty()) {
      body.field("sticker_ids")
          .wrong("STICKERS_NOT_SUPPORTED", "This sandbox does not know stickers.");
    }
    errors.refuse();
  }

  private static void refuseLegacyFields(Cursor body) {
    for (String name : List.of("content", "embeds", "poll", "sticker_ids")) {
      Cursor field = body.field(name);
      boolean empty =
          !field.isPresent()
              || (field.node().isString() && field.node().stringValue().isEmpty())
              || (field.node().isArray() && field.node().isEmpty());
      if (!empty) {
        field.wrong(
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The '" + name + "' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
      }
    }
  }

  private static void checkMentions(Cursor mentions) {
    mentions.field("users").count(0, Limits.ALLOWED_MENTIONS);
    mentions.field("roles").count(0, Limits.ALLOWED_MENTIONS);
    for (Cursor kind : mentions.field("parse").items()) {
      String name = kind.node().asString();
      if (!MENTION_KINDS.contains(name)) {
        kind.wrong("BASE_TYPE_CHOICES", "Value must be one of ('users', 'roles', 'everyone').");
      } else if (mentions.field(name).isPresent() && !mentions.field(name).node().isEmpty()) {
        mentions.wrong(
            "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
            "parse:[\"" + name + "\"] and " + name + ": [ids...] are mutually exclusive.");
      }
    }
  }

  static Refusal empty() {
    return new Refusal(400, 50006, "Cannot send an empty message");
  }
}
