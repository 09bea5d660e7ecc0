package com.blackbird.bot.desk.standin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Chatwoot's conversations of an API inbox, as https://developers.chatwoot.com/api-reference and
 * the controllers of https://github.com/chatwoot/chatwoot (app/controllers/api/v1/accounts,
 * app/builders/messages/message_builder.rb) describe them, with the webhooks of
 * https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks, signed as newer
 * versions do.
 */
public final class ChatwootStandIn extends StandIn {
  /** The access token of the bot's agent. */
  public static final String TOKEN = "chatwoot-token-of-the-stand-in";

  /** The number of the account. */
  public static final String ACCOUNT = "1";

  /** The number of the API inbox. */
  public static final String INBOX = "7";

  private static final String SECRET = "chatwoot-webhook-secret";
  private static final long BOT = 30;
  private static final long AGENT = 31;
  private static final String BASE = "/api/v1/accounts/1";
  private static final Pattern PART =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?\r\n"
              + "((?:[^\r\n]+\r\n)*)\r\n(.*?)(?=\r\n--)",
          Pattern.DOTALL);

  private final Map<Long, ObjectNode> contacts = new LinkedHashMap<>();
  private final Map<String, Conversation> conversations = new LinkedHashMap<>();
  private volatile boolean signs = true;

  private static final class Conversation {
    final ObjectNode json = JSON.objectNode();
    final List<ObjectNode> messages = new ArrayList<>();
  }

  /** Starts it. */
  public ChatwootStandIn() {
    String one = BASE + "/conversations/(\\d+)";
    route("GET", "/api/v1/profile", 200, (call, path) -> agent(BOT, "Blackbird"));
    route("GET", BASE + "/contacts/search", 200, (call, path) -> search(call));
    route("POST", BASE + "/contacts", 200, (call, path) -> createContact(call));
    route("GET", BASE + "/contacts/(\\d+)/conversations", 200, this::ofContact);
    route("POST", BASE + "/conversations", 200, (call, path) -> open(call));
    route("GET", one, 200, (call, path) -> find(path.group(1)).json.deepCopy());
    route("GET", one + "/messages", 200, this::messages);
    route("POST", one + "/messages", 200, this::create);
    route("DELETE", one + "/messages/(\\d+)", 200, this::delete);
    route("POST", one + "/toggle_status", 200, this::toggle);
    route("POST", one + "/toggle_priority", 200, this::prioritise);
    route("POST", one + "/labels", 200, this::label);
    route("POST", one + "/custom_attributes", 200, this::attributes);
  }

  @Override
  public String secret() {
    return SECRET;
  }

  /** Whether it signs from now on: an older version does not. */
  public void sign(boolean does) {
    signs = does;
  }

  /** All conversations, oldest first. */
  public synchronized List<ObjectNode> all() {
    return conversations.values().stream().map(one -> one.json.deepCopy()).toList();
  }

  /** The messages of a conversation, oldest first. */
  public synchronized List<ObjectNode> messages(String conversation) {
    return find(conversation).messages.stream().map(ObjectNode::deepCopy).toList();
  }

  /** Kim, an agent, writes a reply or a private note. */
  public synchronized long agentWrites(String id, String text, boolean isPublic) {
    return said(find(id), text, 1, !isPublic, "", agent(AGENT, "Kim"), JSON.arrayNode());
  }

  /** Kim sends a file with a reply. */
  public synchronized long agentSends(String id, String text, String name, byte[] bytes) {
    ArrayNode attachments = JSON.arrayNode();
    attachments.add(attachment(name, "text/plain", bytes));
    return said(find(id), text, 1, false, "", agent(AGENT, "Kim"), attachments);
  }

  /** Kim resolves the conversation, or opens it again. */
  public synchronized void agentSettles(String id, boolean isDone) {
    status(find(id), isDone ? "resolved" : "open", AGENT);
  }

  /** Kim deletes a message. */
  public synchronized void agentDeletes(String id, long message) {
    delete(find(id), message);
  }

  @Override
  void admit(Call call) {
    if (!call.header("api_access_token").equals(TOKEN)) {
      throw new Refusal(401, JSON.objectNode().put("error", "Invalid Access Token"));
    }
  }

  /** What rack-attack answers. */
  @Override
  Map<String, String> limited(int seconds) {
    return Map.of("Retry-After", Integer.toString(seconds));
  }

  @Override
  JsonNode error(int status, String words) {
    return JSON.objectNode().put("error", status == 404 ? "Resource could not be found" : words);
  }

  @Override
  Notice signed(byte[] body, String secret) {
    if (!signs) {
      return new Notice(body, Map.of("Content-Type", "application/json"));
    }
    String at = Long.toString(Instant.now().getEpochSecond());
    String hex =
        HexFormat.of().formatHex(hmac("HmacSHA256", secret, (at + ".").getBytes(UTF_8), body));
    return new Notice(
        body,
        Map.of(
            "Content-Type",
            "application/json",
            "X-Chatwoot-Timestamp",
            at,
            "X-Chatwoot-Signature",
            "sha256=" + hex,
            "X-Chatwoot-Delivery",
            "delivery-" + next()));
  }

  private JsonNode search(Call call) {
    String wanted = call.query("q");
    ArrayNode found = JSON.arrayNode();
    contacts.values().stream()
        .filter(one -> one.path("identifier").asString("").contains(wanted))
        .forEach(found::add);
    return payload(found);
  }

  private JsonNode createContact(Call call) {
    JsonNode asked = call.json();
    String identifier = asked.path("identifier").asString("");
    boolean isKnown =
        contacts.values().stream()
            .anyMatch(one -> one.path("identifier").asString("").equals(identifier));
    if (isKnown && !identifier.isEmpty()) {
      throw new Refusal(422, JSON.objectNode().put("message", "Identifier has already been taken"));
    }
    inbox(asked);
    long id = next();
    ObjectNode contact = JSON.objectNode();
    contact.put("id", id);
    contact.put("name", asked.path("name").asString(""));
    contact.put("identifier", identifier);
    contact.put("type", "contact");
    contacts.put(id, contact);
    ObjectNode payload = JSON.objectNode();
    payload.set("contact", contact.deepCopy());
    payload.putObject("contact_inbox").put("source_id", "source" + next());
    return payload(payload);
  }

  private static void inbox(JsonNode asked) {
    if (!asked.path("inbox_id").asString("").equals(INBOX)) {
      throw new Refusal(404, JSON.objectNode().put("error", "Resource could not be found"));
    }
  }

  private JsonNode ofContact(Call call, Matcher path) {
    ArrayNode found = JSON.arrayNode();
    conversations.values().stream()
        .filter(one -> one.json.path("contact").asString().equals(path.group(1)))
        .forEach(one -> found.add(one.json.deepCopy()));
    return payload(found);
  }

  private JsonNode open(Call call) {
    JsonNode asked = call.json();
    inbox(asked);
    ObjectNode contact = contacts.get(asked.path("contact_id").asLong(0));
    if (contact == null) {
      throw new Refusal(404, error(404, "no contact"));
    }
    Conversation conversation = new Conversation();
    String id = Long.toString(next());
    ObjectNode json = conversation.json;
    json.put("id", Long.parseLong(id));
    json.put("account_id", Long.parseLong(ACCOUNT));
    json.put("inbox_id", Long.parseLong(INBOX));
    json.put("status", asked.path("status").asString("open"));
    json.putNull("priority");
    json.put("contact", contact.path("id").asString());
    json.putArray("labels");
    json.set(
        "custom_attributes",
        asked.has("custom_attributes") ? asked.get("custom_attributes") : JSON.objectNode());
    json.putObject("meta").set("sender", contact.deepCopy());
    conversations.put(id, conversation);
    return json.deepCopy();
  }

  private JsonNode messages(Call call, Matcher path) {
    String before = call.query("before");
    long limit = before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
    List<ObjectNode> older =
        find(path.group(1)).messages.stream()
            .filter(one -> one.path("id").asLong() < limit)
            .toList();
    ArrayNode page = JSON.arrayNode();
    older
        .subList(Math.max(0, older.size() - 20), older.size())
        .forEach(one -> page.add(one.deepCopy()));
    return payload(page);
  }

  private JsonNode create(Call call, Matcher path) {
    Conversation conversation = find(path.group(1));
    Map<String, String> fields = new LinkedHashMap<>();
    ArrayNode attachments = JSON.arrayNode();
    if (call.header("Content-Type").startsWith("multipart/form-data")) {
      read(call, fields, attachments);
    } else {
      call.json()
          .properties()
          .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
    }
    String content = fields.getOrDefault("content", "");
    if (content.length() > 150_000) {
      throw new Refusal(422, error(422, "Content is too long (maximum is 150000 characters)"));
    }
    if (content.isBlank() && attachments.isEmpty()) {
      throw new Refusal(422, error(422, "Content can't be blank"));
    }
    boolean isIncoming = fields.getOrDefault("message_type", "outgoing").equals("incoming");
    boolean isPrivate = Boolean.parseBoolean(fields.getOrDefault("private", "false"));
    JsonNode sender =
        isIncoming ? conversation.json.path("meta").path("sender") : agent(BOT, "Blackbird");
    said(
        conversation,
        content,
        isIncoming ? 0 : 1,
        isPrivate,
        fields.getOrDefault("source_id", ""),
        sender,
        attachments);
    return conversation.messages.getLast().deepCopy();
  }

  private void read(Call call, Map<String, String> fields, ArrayNode attachments) {
    Matcher part = PART.matcher(new String(call.body(), ISO_8859_1));
    while (part.find()) {
      byte[] value = part.group(4).getBytes(ISO_8859_1);
      if (part.group(2) == null) {
        fields.put(part.group(1), new String(value, UTF_8));
      } else if (part.group(1).equals("attachments[]")) {
        Matcher type = Pattern.compile("Content-Type: (\\S+)").matcher(part.group(3));
        attachments.add(
            attachment(
                part.group(2), type.find() ? type.group(1) : "application/octet-stream", value));
      }
    }
  }

  private ObjectNode attachment(String name, String type, byte[] bytes) {
    URI address = keep(name, bytes);
    ObjectNode attachment = JSON.objectNode();
    attachment.put("id", next());
    attachment.put("file_type", type.startsWith("image/") ? "image" : "file");
    attachment.put("data_url", address.toString());
    attachment.put("file_size", bytes.length);
    return attachment;
  }

  private long said(
      Conversation conversation,
      String content,
      int type,
      boolean isPrivate,
      String source,
      JsonNode sender,
      ArrayNode attachments) {
    ObjectNode message = JSON.objectNode();
    message.put("id", next());
    message.put("content", content);
    message.put("message_type", type);
    message.put("content_type", "text");
    message.putObject("content_attributes");
    message.put("private", isPrivate);
    message.put("created_at", Instant.now().getEpochSecond());
    message.put("conversation_id", conversation.json.path("id").asLong());
    message.put("source_id", source);
    message.set("sender", sender.deepCopy());
    message.set("attachments", attachments);
    conversation.messages.add(message);
    tell(conversation, message, "message_created");
    return message.path("id").asLong();
  }

  private JsonNode delete(Call call, Matcher path) {
    delete(find(path.group(1)), Long.parseLong(path.group(2)));
    return JSON.objectNode();
  }

  private void delete(Conversation conversation, long id) {
    ObjectNode message =
        conversation.messages.stream()
            .filter(one -> one.path("id").asLong() == id)
            .findFirst()
            .orElseThrow(() -> new Refusal(404, error(404, "no message")));
    message.put("content", "This message was deleted");
    message.putObject("content_attributes").put("deleted", true);
    message.putArray("attachments");
    tell(conversation, message, "message_updated");
  }

  private JsonNode toggle(Call call, Matcher path) {
    Conversation conversation = find(path.group(1));
    status(conversation, call.json().path("status").asString(""), BOT);
    ObjectNode payload = JSON.objectNode();
    payload.put("success", true);
    payload.put("current_status", conversation.json.path("status").asString());
    return payload(payload);
  }

  private void status(Conversation conversation, String status, long actor) {
    conversation.json.put("status", status);
    ObjectNode body = conversation.json.deepCopy();
    body.put("event", "conversation_status_changed");
    body.putObject("actor").put("type", "user").put("id", actor);
    tell(body);
  }

  private JsonNode prioritise(Call call, Matcher path) {
    String priority = call.json().path("priority").asString("");
    if (!List.of("urgent", "high", "medium", "low", "none").contains(priority)) {
      throw new Refusal(422, error(422, "no such priority"));
    }
    find(path.group(1)).json.put("priority", priority);
    return JSON.objectNode();
  }

  private JsonNode label(Call call, Matcher path) {
    JsonNode labels = call.json().path("labels");
    find(path.group(1)).json.set("labels", labels);
    return payload(labels);
  }

  private JsonNode attributes(Call call, Matcher path) {
    JsonNode attributes = call.json().path("custom_attributes");
    find(path.group(1)).json.set("custom_attributes", attributes);
    return JSON.objectNode().set("custom_attributes", attributes);
  }

  /** A notice writes types as words and times as dates. */
  private void tell(Conversation conversation, ObjectNode message, String event) {
    ObjectNode body = message.deepCopy();
    body.put("event", event);
    body.put("message_type", message.path("message_type").asInt() == 0 ? "incoming" : "outgoing");
    body.put("created_at", Instant.ofEpochSecond(message.path("created_at").asLong()).toString());
    body.set("conversation", conversation.json.deepCopy());
    body.putObject("inbox").put("id", Long.parseLong(INBOX)).put("name", "Blackbird");
    body.putObject("account").put("id", Long.parseLong(ACCOUNT)).put("name", "Acme");
    tell(body);
  }

  private static ObjectNode agent(long id, String name) {
    ObjectNode agent = JSON.objectNode();
    agent.put("id", id);
    agent.put("name", name);
    agent.put("type", "user");
    return agent;
  }

  private Conversation find(String id) {
    Conversation conversation = conversations.get(id);
    if (conversation == null) {
      throw new Refusal(404, error(404, "no conversation"));
    }
    return conversation;
  }

  private static JsonNode payload(JsonNode value) {
    ObjectNode payload = JSON.objectNode();
    payload.set("payload", value);
    return payload;
  }
}
