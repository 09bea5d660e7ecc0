package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskOpening;
import com.blackbird.bot.desk.DeskTrouble;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot asks Chatwoot for.
 *
 * <p>https://developers.chatwoot.com/api-reference/conversations/create-new-conversation and the
 * pages beside it; what those leave open is read in chatwoot/chatwoot, app/controllers/api/v1.
 */
final class ChatwootConversations {
  /** The custom attribute that marks a conversation of the bot's. */
  static final String KEY = "blackbird";

  private static final String TITLE = "blackbird_title";
  private static final int MOST_PAGES = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final DeskClient client;
  private final String account;

  ChatwootConversations(DeskClient client, String account) {
    this.client = client;
    this.account = "api/v1/accounts/" + account;
  }

  /** Who the bot is. */
  long self() {
    return client.get("api/v1/profile").json().path("id").asLong(0);
  }

  /** The contact for whoever asks; made when there is none. */
  long contact(@Nullable Speaker speaker, String inbox) {
    String mark = DeskOpening.personMark(speaker);
    return known(mark).orElseGet(() -> make(speaker, mark, inbox));
  }

  private Optional<Long> known(String mark) {
    return payload(client.get(account + "/contacts/search?q=" + encoded(mark)).json()).stream()
        .filter(contact -> contact.path("identifier").asString("").equals(mark))
        .map(contact -> contact.path("id").asLong(0))
        .findFirst();
  }

  private long make(@Nullable Speaker speaker, String mark, String inbox) {
    ObjectNode contact = JSON.objectNode();
    contact.put("inbox_id", Long.parseLong(inbox));
    contact.put("name", DeskOpening.personName(speaker));
    contact.put("identifier", mark);
    if (speaker != null && speaker.picture() != null) {
      contact.put("avatar_url", speaker.picture().toString());
    }
    try {
      return client
          .post(account + "/contacts", contact)
          .json()
          .path("payload")
          .path("contact")
          .path("id")
          .asLong(0);
    } catch (DeskTrouble e) {
      // Somebody has just made the same one.
      return e.answer().status() == 422 ? known(mark).orElseThrow(() -> e) : rethrown(e);
    }
  }

  private static long rethrown(DeskTrouble e) {
    throw e;
  }

  /** The conversation of a contact that was opened under a mark. */
  Optional<String> find(long contact, String mark) {
    return payload(client.get(account + "/contacts/" + contact + "/conversations").json()).stream()
        .filter(one -> one.path("custom_attributes").path(KEY).asString("").equals(mark))
        .map(one -> one.path("id").asString())
        .findFirst();
  }

  String open(long contact, String inbox, String mark, DeskOpening opening) {
    ObjectNode conversation = JSON.objectNode();
    conversation.put("inbox_id", Long.parseLong(inbox));
    conversation.put("contact_id", contact);
    conversation.put("source_id", mark);
    conversation.put("status", "open");
    ObjectNode attributes = conversation.putObject("custom_attributes");
    attributes.put(KEY, mark);
    attributes.put(TITLE, opening.title());
    return client.post(account + "/conversations", conversation).json().path("id").asString();
  }

  JsonNode conversation(String id) {
    return client.get(account + "/conversations/" + id).json();
  }

  /** Says something; {@code mark} is how it is found again. */
  String say(String conversation, Map<String, String> message, List<ChatFile> files) {
    String path = account + "/conversations/" + conversation + "/messages";
    if (!files.isEmpty()) {
      return client.submit(path, message, "attachments[]", files).json().path("id").asString();
    }
    ObjectNode body = JSON.objectNode();
    message.forEach((name, value) -> {
      if (name.equals("private")) {
        body.put(name, Boolean.parseBoolean(value));
      } else {
        body.put(name, value);
      }
    });
    return client.post(path, body).json().path("id").asString();
  }

  /** What a message consists of. */
  static Map<String, String> message(String content, boolean isPrivate, String mark) {
    Map<String, String> message = new LinkedHashMap<>();
    message.put("content", content);
    message.put("message_type", isPrivate ? "outgoing" : "incoming");
    message.put("private", Boolean.toString(isPrivate));
    message.put("source_id", mark);
    return message;
  }

  /** The newest message that is so. */
  Optional<JsonNode> newest(String conversation, Predicate<JsonNode> wanted) {
    long before = 0;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<JsonNode> messages = page(conversation, before);
      for (JsonNode message : messages.reversed()) {
        if (wanted.test(message)) {
          return Optional.of(message);
        }
      }
      if (messages.isEmpty()) {
        return Optional.empty();
      }
      before = messages.getFirst().path("id").asLong(0);
    }
    return Optional.empty();
  }

  /** All messages after one, oldest first. */
  List<JsonNode> after(String conversation, long last) {
    List<JsonNode> all = new ArrayList<>();
    newest(
        conversation,
        message -> {
          boolean isOld = message.path("id").asLong(0) <= last;
          if (!isOld) {
            all.addFirst(message);
          }
          return isOld;
        });
    return all;
  }

  /** Twenty messages, oldest first. */
  private List<JsonNode> page(String conversation, long before) {
    String path = account + "/conversations/" + conversation + "/messages";
    return payload(client.get(before == 0 ? path : path + "?before=" + before).json());
  }

  void delete(String conversation, String message) {
    client.delete(account + "/conversations/" + conversation + "/messages/" + message);
  }

  void status(String conversation, boolean isDone) {
    ObjectNode body = JSON.objectNode();
    body.put("status", isDone ? "resolved" : "open");
    client.post(account + "/conversations/" + conversation + "/toggle_status", body);
  }

  void priority(String conversation, String priority) {
    ObjectNode body = JSON.objectNode();
    body.put("priority", priority.equals("normal") ? "medium" : priority);
    client.post(account + "/conversations/" + conversation + "/toggle_priority", body);
  }

  void labels(String conversation, List<String> labels) {
    ObjectNode body = JSON.objectNode();
    ArrayNode all = body.putArray("labels");
    labels.forEach(all::add);
    client.post(account + "/conversations/" + conversation + "/labels", body);
  }

  /** Gives the conversation a title; what else it has been given stays. */
  void title(String conversation, JsonNode present, String title) {
    ObjectNode body = JSON.objectNode();
    ObjectNode attributes = body.putObject("custom_attributes");
    present.properties().forEach(entry -> attributes.set(entry.getKey(), entry.getValue()));
    attributes.put(TITLE, title);
    client.post(account + "/conversations/" + conversation + "/custom_attributes", body);
  }

  static String title(JsonNode conversation) {
    return conversation.path("custom_attributes").path(TITLE).asString("");
  }

  private static List<JsonNode> payload(JsonNode answer) {
    return answer.path("payload").valueStream().toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
