package com.blackbird.bot.desk.standin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Intercom's conversations, as version 2.11 of its OpenAPI description
 * (https://github.com/intercom/Intercom-OpenAPI, descriptions/2.11) and
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations describe
 * them, with the notifications of
 * https://developers.intercom.com/docs/references/webhooks/webhook-models signed by {@code
 * X-Hub-Signature}.
 */
public final class IntercomStandIn extends StandIn {
  /** The access token of the app. */
  public static final String TOKEN = "intercom-token-of-the-stand-in";

  /** The id of the workspace. */
  public static final String WORKSPACE = "wsp12345";

  private static final String SECRET = "intercom-client-secret";
  private static final String BOT = "814860";
  private static final String AGENT = "814861";

  private final Map<String, ObjectNode> contacts = new LinkedHashMap<>();
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private final Map<String, String> tags = new LinkedHashMap<>();

  private static final class Conversation {
    final ObjectNode json = JSON.objectNode();
    final List<ObjectNode> parts = new ArrayList<>();
  }

  /** Starts it. */
  public IntercomStandIn() {
    route("GET", "/me", 200, (call, path) -> me());
    route("POST", "/contacts", 200, (call, path) -> createContact(call));
    route("POST", "/contacts/search", 200, (call, path) -> searchContacts(call));
    route("POST", "/conversations", 200, (call, path) -> open(call));
    route("POST", "/conversations/search", 200, (call, path) -> searchConversations(call));
    route("POST", "/conversations/redact", 200, (call, path) -> redact(call));
    route("GET", "/conversations/(\\d+)", 200, (call, path) -> shown(conversation(path)));
    route("PUT", "/conversations/(\\d+)", 200, this::update);
    route("POST", "/conversations/(\\d+)/reply", 200, this::reply);
    route("POST", "/conversations/(\\d+)/parts", 200, this::manage);
    route("POST", "/conversations/(\\d+)/tags", 200, this::attachTag);
    route("POST", "/tags", 200, (call, path) -> createTag(call));
  }

  @Override
  public String secret() {
    return SECRET;
  }

  /** All conversations with their parts, oldest first. */
  public synchronized List<ObjectNode> all() {
    return conversations.values().stream().map(this::shown).toList();
  }

  /** Kim, a teammate, writes a reply or a note in the inbox. */
  public synchronized String agentWrites(String conversation, String html, boolean isPublic) {
    return agentSends(conversation, html, isPublic, JSON.arrayNode());
  }

  /** Kim sends a file with a reply. */
  public synchronized String agentSends(
      String conversation, String html, String name, byte[] bytes) {
    ArrayNode attachments = JSON.arrayNode();
    attachments.add(attachment(name, "text/plain", bytes));
    return agentSends(conversation, html, true, attachments);
  }

  private String agentSends(String id, String html, boolean isPublic, ArrayNode attachments) {
    Conversation conversation = find(id);
    ObjectNode part =
        part(conversation, isPublic ? "comment" : "note", html, admin(AGENT, "Kim"), attachments);
    tell(conversation, isPublic ? "conversation.admin.replied" : "conversation.admin.noted", part);
    return part.path("id").asString();
  }

  /** Kim closes the conversation, or opens it again. */
  public synchronized void agentSettles(String id, boolean isDone) {
    settle(find(id), isDone, admin(AGENT, "Kim"));
  }

  /** Kim redacts a part. */
  public synchronized void agentRedacts(String id, String part) {
    Conversation conversation = find(id);
    tell(conversation, "conversation_part.redacted", redact(conversation, part));
  }

  @Override
  void admit(Call call) {
    if (!call.header("Authorization").equals("Bearer " + TOKEN)) {
      throw new Refusal(401, errors("unauthorized", "Access Token Invalid"));
    }
    if (!call.header("Intercom-Version").matches("\\d\\.\\d+")) {
      throw new Refusal(400, errors("intercom_version_invalid", "The version is not valid"));
    }
  }

  @Override
  Map<String, String> limited(int seconds) {
    return Map.of(
        "X-RateLimit-Limit", "167",
        "X-RateLimit-Remaining", "0",
        "X-RateLimit-Reset", Long.toString(Instant.now().getEpochSecond() + seconds));
  }

  @Override
  JsonNode error(int status, String words) {
    return errors(status == 429 ? "rate_limit_exceeded" : "not_found", words);
  }

  private static JsonNode errors(String code, String message) {
    ObjectNode error = JSON.objectNode();
    error.put("type", "error.list");
    error.putArray("errors").addObject().put("code", code).put("message", message);
    return error;
  }

  @Override
  Notice signed(byte[] body, String secret) {
    String signature = "sha1=" + HexFormat.of().formatHex(hmac("HmacSHA1", secret, body));
    return new Notice(
        body, Map.of("Content-Type", "application/json", "X-Hub-Signature", signature));
  }

  private static JsonNode me() {
    ObjectNode me = JSON.objectNode();
    me.put("type", "admin");
    me.put("id", BOT);
    me.put("name", "Blackbird");
    me.putObject("app").put("type", "app").put("id_code", WORKSPACE);
    return me;
  }

  private JsonNode createContact(Call call) {
    String external = call.json().path("external_id").asString("");
    if (external.isEmpty() && call.json().path("email").asString("").isEmpty()) {
      throw new Refusal(400, errors("parameter_invalid", "One of email, external_id is needed"));
    }
    for (ObjectNode known : contacts.values()) {
      if (known.path("external_id").asString("").equals(external)) {
        throw new Refusal(
            409,
            errors(
                "conflict",
                "A contact matching those details already exists with id="
                    + known.path("id").asString()));
      }
    }
    ObjectNode contact = JSON.objectNode();
    contact.put("type", "contact");
    contact.put("id", HexFormat.of().toHexDigits(next()));
    contact.put("external_id", external);
    contact.put("name", call.json().path("name").asString(""));
    contacts.put(contact.path("id").asString(), contact);
    return contact;
  }

  private JsonNode searchContacts(Call call) {
    JsonNode query = call.json().path("query");
    String field = query.path("field").asString("");
    ObjectNode found = JSON.objectNode();
    found.put("type", "list");
    ArrayNode data = found.putArray("data");
    contacts.values().stream()
        .filter(one -> one.path(field).asString("").equals(query.path("value").asString("")))
        .forEach(data::add);
    return found;
  }

  private JsonNode searchConversations(Call call) {
    JsonNode query = call.json().path("query");
    if (!query.path("field").asString("").equals("source.body")
        || !query.path("operator").asString("").equals("~")) {
      throw new Refusal(400, errors("invalid_field", "This stand-in searches source.body ~"));
    }
    ObjectNode found = JSON.objectNode();
    found.put("type", "conversation.list");
    ArrayNode list = found.putArray("conversations");
    String wanted = query.path("value").asString("");
    for (Conversation one : conversations.values()) {
      if (one.json.path("source").path("body").asString("").contains(wanted)) {
        list.add(one.json.deepCopy());
      }
    }
    return found;
  }

  private JsonNode open(Call call) {
    ObjectNode contact = contacts.get(call.json().path("from").path("id").asString(""));
    String body = call.json().path("body").asString("");
    if (contact == null) {
      throw new Refusal(404, errors("not_found", "User Not Found"));
    }
    if (body.isBlank()) {
      throw new Refusal(400, errors("parameter_invalid", "Body is needed"));
    }
    Conversation conversation = new Conversation();
    String id = Long.toString(next());
    ObjectNode json = conversation.json;
    json.put("type", "conversation");
    json.put("id", id);
    json.put("state", "open");
    json.put("open", true);
    json.putNull("title");
    json.putObject("tags").put("type", "tag.list").putArray("tags");
    json.putObject("contacts")
        .put("type", "contact.list")
        .putArray("contacts")
        .addObject()
        .put("type", "contact")
        .put("id", contact.path("id").asString());
    ObjectNode source = json.putObject("source");
    source.put("type", "conversation");
    source.put("id", Long.toString(next()));
    source.put("delivered_as", "customer_initiated");
    source.put("body", paragraphs(body));
    source.putObject("author").put("type", "user").put("id", contact.path("id").asString());
    conversations.put(id, conversation);
    ObjectNode answer = JSON.objectNode();
    answer.put("type", "user_message");
    answer.put("id", source.path("id").asString());
    answer.put("body", body);
    answer.put("conversation_id", id);
    return answer;
  }

  private JsonNode update(Call call, Matcher path) {
    Conversation conversation = conversation(path);
    if (call.json().has("title")) {
      conversation.json.set("title", call.json().get("title"));
    }
    return shown(conversation);
  }

  private JsonNode reply(Call call, Matcher path) {
    Conversation conversation = conversation(path);
    JsonNode asked = call.json();
    String kind = asked.path("message_type").asString("");
    String type = asked.path("type").asString("");
    String body = asked.path("body").asString("");
    if (body.isBlank() || !List.of("comment", "note").contains(kind)) {
      throw new Refusal(400, errors("parameter_invalid", "body and message_type are needed"));
    }
    JsonNode author;
    if (type.equals("admin")) {
      String admin = asked.path("admin_id").asString("");
      if (!List.of(BOT, AGENT).contains(admin)) {
        throw new Refusal(404, errors("admin_not_found", "Admin not found"));
      }
      author = admin(admin, admin.equals(BOT) ? "Blackbird" : "Kim");
    } else {
      ObjectNode contact = contacts.get(asked.path("intercom_user_id").asString(""));
      if (contact == null || kind.equals("note")) {
        throw new Refusal(404, errors("not_found", "User Not Found"));
      }
      author =
          JSON.objectNode()
              .put("type", "user")
              .put("id", contact.path("id").asString())
              .put("name", contact.path("name").asString());
    }
    ArrayNode attachments = JSON.arrayNode();
    for (JsonNode file : asked.path("attachment_files")) {
      attachments.add(
          attachment(
              file.path("name").asString(),
              file.path("content_type").asString(),
              Base64.getDecoder().decode(file.path("data").asString())));
    }
    String html = type.equals("admin") ? body : paragraphs(body);
    ObjectNode part = part(conversation, kind, html, author, attachments);
    String topic =
        type.equals("user")
            ? "conversation.user.replied"
            : kind.equals("note") ? "conversation.admin.noted" : "conversation.admin.replied";
    tell(conversation, topic, part);
    return shown(conversation);
  }

  private ObjectNode attachment(String name, String type, byte[] bytes) {
    ObjectNode attachment = JSON.objectNode();
    attachment.put("type", "upload");
    attachment.put("name", name);
    attachment.put("url", keep(name, bytes).toString());
    attachment.put("content_type", type);
    attachment.put("filesize", bytes.length);
    return attachment;
  }

  private JsonNode manage(Call call, Matcher path) {
    Conversation conversation = conversation(path);
    JsonNode asked = call.json();
    if (!List.of(BOT, AGENT).contains(asked.path("admin_id").asString(""))) {
      throw new Refusal(404, errors("admin_not_found", "Admin not found"));
    }
    switch (asked.path("message_type").asString("")) {
      case "close" -> settle(conversation, true, admin(BOT, "Blackbird"));
      case "open" -> settle(conversation, false, admin(BOT, "Blackbird"));
      case "assignment" ->
          conversation.json.put("team_assignee_id", asked.path("assignee_id").asString());
      default -> throw new Refusal(400, errors("parameter_invalid", "message_type is needed"));
    }
    return shown(conversation);
  }

  private void settle(Conversation conversation, boolean isDone, JsonNode author) {
    conversation.json.put("state", isDone ? "closed" : "open");
    conversation.json.put("open", !isDone);
    ObjectNode part = part(conversation, isDone ? "close" : "open", "", author, JSON.arrayNode());
    tell(conversation, isDone ? "conversation.admin.closed" : "conversation.admin.opened", part);
  }

  private JsonNode createTag(Call call) {
    String name = call.json().path("name").asString("");
    if (name.isBlank()) {
      throw new Refusal(400, errors("parameter_invalid", "A tag has a name"));
    }
    String id = tags.computeIfAbsent(name, unknown -> Long.toString(next()));
    return JSON.objectNode().put("type", "tag").put("id", id).put("name", name);
  }

  private JsonNode attachTag(Call call, Matcher path) {
    String id = call.json().path("id").asString("");
    String name =
        tags.entrySet().stream()
            .filter(tag -> tag.getValue().equals(id))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new Refusal(404, errors("not_found", "Tag not found")));
    ArrayNode all = (ArrayNode) conversation(path).json.path("tags").path("tags");
    all.addObject().put("type", "tag").put("id", id).put("name", name);
    return JSON.objectNode().put("type", "tag").put("id", id).put("name", name);
  }

  private JsonNode redact(Call call) {
    Conversation conversation = find(call.json().path("conversation_id").asString(""));
    redact(conversation, call.json().path("conversation_part_id").asString(""));
    return shown(conversation);
  }

  private static ObjectNode redact(Conversation conversation, String id) {
    ObjectNode part =
        conversation.parts.stream()
            .filter(one -> one.path("id").asString().equals(id))
            .findFirst()
            .orElseThrow(() -> new Refusal(404, errors("not_found", "Part not found")));
    if (part.path("redacted").asBoolean()) {
      throw new Refusal(422, errors("unprocessable", "Part can't be redacted"));
    }
    part.put("redacted", true);
    part.put("body", "");
    part.putArray("attachments");
    return part;
  }

  private static JsonNode admin(String id, String name) {
    return JSON.objectNode().put("type", "admin").put("id", id).put("name", name);
  }

  private ObjectNode part(
      Conversation conversation, String kind, String html, JsonNode author, ArrayNode attachments) {
    ObjectNode part = JSON.objectNode();
    part.put("type", "conversation_part");
    part.put("id", Long.toString(next()));
    part.put("part_type", kind);
    if (html.isEmpty()) {
      part.putNull("body");
    } else {
      part.put("body", html);
    }
    part.put("created_at", Instant.now().getEpochSecond());
    part.set("author", author);
    part.set("attachments", attachments);
    part.put("redacted", false);
    conversation.parts.add(part);
    return part;
  }

  private ObjectNode shown(Conversation conversation) {
    ObjectNode shown = conversation.json.deepCopy();
    ObjectNode list = shown.putObject("conversation_parts");
    list.put("type", "conversation_part.list");
    ArrayNode parts = list.putArray("conversation_parts");
    conversation.parts.forEach(part -> parts.add(part.deepCopy()));
    list.put("total_count", conversation.parts.size());
    return shown;
  }

  /** A notification holds the conversation with the one part that it is about. */
  private void tell(Conversation conversation, String topic, ObjectNode part) {
    ObjectNode body = JSON.objectNode();
    body.put("type", "notification_event");
    body.put("app_id", WORKSPACE);
    ObjectNode item = conversation.json.deepCopy();
    item.putObject("conversation_parts")
        .put("type", "conversation_part.list")
        .putArray("conversation_parts")
        .add(part.deepCopy());
    ObjectNode data = body.putObject("data");
    data.put("type", "notification_event_data");
    data.set("item", item);
    body.put("id", "notif_" + next());
    body.put("topic", topic);
    body.put("delivery_attempts", 1);
    long now = Instant.now().getEpochSecond();
    body.put("first_sent_at", now);
    body.put("created_at", now);
    tell(body);
  }

  private Conversation conversation(Matcher path) {
    return find(path.group(1));
  }

  private Conversation find(String id) {
    Conversation conversation = conversations.get(id);
    if (conversation == null) {
      throw new Refusal(404, errors("not_found", "Resource Not Found"));
    }
    return conversation;
  }

  private static String paragraphs(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<p>" + escaped.replace("\n\n", "</p>\n<p>").replace("\n", "<br>") + "</p>";
  }
}
