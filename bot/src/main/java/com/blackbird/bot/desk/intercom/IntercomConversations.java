package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskOpening;
import com.blackbird.bot.desk.DeskTrouble;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot asks Intercom for, in version 2.11 of its API.
 *
 * <p>https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations
 */
final class IntercomConversations {
  static final String VERSION = "2.11";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** What a refusal of a contact that exists says; Intercom's search may not know it yet. */
  private static final Pattern EXISTING = Pattern.compile("id=([0-9a-f]+)");

  private final DeskClient client;
  private final IntercomProperties properties;

  IntercomConversations(DeskClient client, IntercomProperties properties) {
    this.client = client;
    this.properties = properties;
  }

  /**
   * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/admins/identifyadmin
   */
  IntercomSelf self() {
    JsonNode me = client.get("me").json();
    String admin = properties.admin().isEmpty() ? me.path("id").asString("") : properties.admin();
    return new IntercomSelf(me.path("app").path("id_code").asString(""), admin);
  }

  /** The contact for whoever asks; made when there is none. */
  String contact(@Nullable Speaker speaker) {
    String mark = DeskOpening.personMark(speaker);
    ObjectNode search = JSON.objectNode();
    search.set("query", condition("external_id", "=", mark));
    JsonNode found = client.post("contacts/search", search).json().path("data");
    return found.isEmpty() ? make(speaker, mark) : found.get(0).path("id").asString();
  }

  private String make(@Nullable Speaker speaker, String mark) {
    ObjectNode contact = JSON.objectNode();
    contact.put("role", "user");
    contact.put("external_id", mark);
    contact.put("name", DeskOpening.personName(speaker));
    if (speaker != null && speaker.picture() != null) {
      contact.put("avatar", speaker.picture().toString());
    }
    try {
      return client.post("contacts", contact).json().path("id").asString();
    } catch (DeskTrouble e) {
      Matcher existing = EXISTING.matcher(e.answer().json().toString());
      if (e.answer().status() == 409 && existing.find()) {
        return existing.group(1);
      }
      throw e;
    }
  }

  /** The conversation whose first words hold a text. */
  Optional<String> find(String text) {
    ObjectNode search = JSON.objectNode();
    search.set("query", condition("source.body", "~", text));
    return client
        .post("conversations/search", search)
        .json()
        .path("conversations")
        .valueStream()
        .filter(one -> one.path("source").path("body").asString("").contains(text))
        .map(one -> one.path("id").asString())
        .findFirst();
  }

  private static ObjectNode condition(String field, String operator, String value) {
    ObjectNode condition = JSON.objectNode();
    condition.put("field", field);
    condition.put("operator", operator);
    condition.put("value", value);
    return condition;
  }

  /** Begins a conversation in a contact's name; the words are plain text. */
  String open(String contact, String words) {
    ObjectNode body = JSON.objectNode();
    ObjectNode from = body.putObject("from");
    from.put("type", "user");
    from.put("id", contact);
    body.put("body", words);
    return client.post("conversations", body).json().path("conversation_id").asString();
  }

  JsonNode conversation(String id) {
    return client.get("conversations/" + id).json();
  }

  /** The first words of a conversation and what was said after them, oldest first. */
  static Stream<JsonNode> parts(JsonNode conversation) {
    return conversation.path("conversation_parts").path("conversation_parts").valueStream();
  }

  static String contact(JsonNode conversation) {
    return conversation.path("contacts").path("contacts").path(0).path("id").asString("");
  }

  /** Writes a note that no customer sees; returns the conversation. */
  JsonNode note(String conversation, String admin, String html, List<ChatFile> files) {
    ObjectNode reply = JSON.objectNode();
    reply.put("message_type", "note");
    reply.put("type", "admin");
    reply.put("admin_id", admin);
    reply.put("body", html);
    return reply(conversation, reply, files);
  }

  /** Writes a comment in a contact's name; the words are plain text. */
  JsonNode comment(String conversation, String contact, String words, List<ChatFile> files) {
    ObjectNode reply = JSON.objectNode();
    reply.put("message_type", "comment");
    reply.put("type", "user");
    reply.put("intercom_user_id", contact);
    reply.put("body", words);
    return reply(conversation, reply, files);
  }

  private JsonNode reply(String conversation, ObjectNode reply, List<ChatFile> files) {
    if (!files.isEmpty()) {
      ArrayNode attached = reply.putArray("attachment_files");
      for (ChatFile file : files) {
        ObjectNode one = attached.addObject();
        one.put("content_type", file.mediaType());
        one.put("name", file.name());
        one.put("data", Base64.getEncoder().encodeToString(file.bytes()));
      }
    }
    return client.post("conversations/" + conversation + "/reply", reply).json();
  }

  void title(String conversation, String title) {
    ObjectNode body = JSON.objectNode();
    body.put("title", title);
    client.put("conversations/" + conversation, body);
  }

  void tag(String conversation, String admin, String tag) {
    ObjectNode made = JSON.objectNode();
    made.put("name", tag);
    ObjectNode body = JSON.objectNode();
    body.put("id", client.post("tags", made).json().path("id").asString());
    body.put("admin_id", admin);
    client.post("conversations/" + conversation + "/tags", body);
  }

  void assign(String conversation, String admin, String team) {
    ObjectNode body = JSON.objectNode();
    body.put("message_type", "assignment");
    body.put("type", "team");
    body.put("admin_id", admin);
    body.put("assignee_id", team);
    client.post("conversations/" + conversation + "/parts", body);
  }

  void state(String conversation, String admin, boolean isDone) {
    ObjectNode body = JSON.objectNode();
    body.put("message_type", isDone ? "close" : "open");
    if (isDone) {
      body.put("type", "admin");
    }
    body.put("admin_id", admin);
    client.post("conversations/" + conversation + "/parts", body);
  }

  /**
   * https://developers.intercom.com/docs/references/2.11/rest-api/api.intercom.io/conversations/redactconversation
   */
  void redact(String conversation, String part) {
    ObjectNode body = JSON.objectNode();
    body.put("type", "conversation_part");
    body.put("conversation_id", conversation);
    body.put("conversation_part_id", part);
    client.post("conversations/redact", body);
  }
}
