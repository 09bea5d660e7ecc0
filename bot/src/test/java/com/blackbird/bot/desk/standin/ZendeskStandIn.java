package com.blackbird.bot.desk.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Zendesk's tickets, as https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 * (creating, updating, idempotency keys, external ids), .../tickets/ticket_comments/ (listing, make
 * private, redaction), .../tickets/ticket_audits/, .../tickets/ticket-attachments/ and
 * .../users/users/ describe them, with the webhooks of
 * https://developer.zendesk.com/api-reference/webhooks/event-types/ticket-events/ signed as
 * https://developer.zendesk.com/documentation/webhooks/verifying/ says.
 */
public final class ZendeskStandIn extends StandIn {
  /** The agent of the bot. */
  public static final String EMAIL = "bot@example.com";

  /** The agent's API token. */
  public static final String TOKEN = "zendesk-token-of-the-stand-in";

  private static final String SECRET = "zendesk-webhook-secret";
  private static final long BOT = 20;
  private static final long AGENT = 21;

  private final Map<Long, Ticket> tickets = new LinkedHashMap<>();
  private final Map<Long, ObjectNode> users = new LinkedHashMap<>();
  private final Map<String, ObjectNode> uploads = new LinkedHashMap<>();
  private final Map<String, Created> created = new LinkedHashMap<>();
  private boolean mayRedact = true;

  private record Created(JsonNode request, JsonNode answer) {}

  private static final class Ticket {
    final ObjectNode json = JSON.objectNode();
    final List<ObjectNode> comments = new ArrayList<>();
    final List<ObjectNode> audits = new ArrayList<>();
  }

  /** Starts it. */
  public ZendeskStandIn() {
    users.put(BOT, user(BOT, "Blackbird", "agent"));
    users.put(AGENT, user(AGENT, "Kim", "agent"));
    route("GET", "/api/v2/users/me\\.json", 200, (call, path) -> wrapped("user", find(BOT)));
    route("POST", "/api/v2/users/create_or_update\\.json", 200, (call, path) -> createUser(call));
    route("POST", "/api/v2/uploads\\.json", 201, (call, path) -> upload(call));
    route("POST", "/api/v2/tickets\\.json", 201, (call, path) -> create(call));
    route("GET", "/api/v2/tickets\\.json", 200, (call, path) -> list(call));
    route(
        "GET",
        "/api/v2/tickets/(\\d+)\\.json",
        200,
        (call, path) -> wrapped("ticket", ticket(path).json));
    route("PUT", "/api/v2/tickets/(\\d+)\\.json", 200, this::update);
    route("GET", "/api/v2/tickets/(\\d+)/comments\\.json", 200, this::comments);
    route("GET", "/api/v2/tickets/(\\d+)/audits\\.json", 200, this::audits);
    route(
        "PUT",
        "/api/v2/tickets/(\\d+)/comments/(\\d+)/make_private\\.json",
        200,
        this::makePrivate);
    route("PUT", "/api/v2/comment_redactions/(\\d+)\\.json", 200, this::redact);
  }

  /** The secret that the Admin Center shows for the webhook. */
  @Override
  public String secret() {
    return SECRET;
  }

  /** Whether the role of the bot's agent allows redactions from now on. */
  public synchronized void allowRedactions(boolean may) {
    mayRedact = may;
  }

  /** All tickets, oldest first. */
  public synchronized List<ObjectNode> all() {
    return tickets.values().stream().map(ticket -> ticket.json.deepCopy()).toList();
  }

  /** The comments of a ticket, oldest first. */
  public synchronized List<ObjectNode> comments(String ticket) {
    return find(ticket).comments.stream().map(ObjectNode::deepCopy).toList();
  }

  /** The name of a user. */
  public synchronized String name(long user) {
    return find(user).path("name").asString();
  }

  /** Kim, an agent, writes a comment in the web page. */
  public synchronized long agentWrites(String ticket, String html, boolean isPublic) {
    return said(find(ticket), comment(AGENT, html, isPublic, JSON.arrayNode()), AGENT, null);
  }

  /** Kim sends a file with a public comment. */
  public synchronized long agentSends(String ticket, String html, String name, byte[] bytes) {
    ArrayNode attachments = JSON.arrayNode();
    attachments.add(attachment(name, "text/plain", bytes));
    return said(find(ticket), comment(AGENT, html, true, attachments), AGENT, null);
  }

  /** Kim sets the status. */
  public synchronized void agentSets(String ticket, String status) {
    status(find(ticket), status, AGENT);
  }

  /** Kim blackens all words of a comment. */
  public synchronized void agentRedacts(String ticket, long comment) {
    ObjectNode found = find(find(ticket), comment);
    blacken(found);
    tellComment(find(ticket), "comment_redacted", found, AGENT);
  }

  /** Kim makes a comment private. */
  public synchronized void agentHides(String ticket, long comment) {
    ObjectNode found = find(find(ticket), comment);
    found.put("public", false);
    tellComment(find(ticket), "comment_made_private", found, AGENT);
  }

  @Override
  void admit(Call call) {
    String shown = EMAIL + "/token:" + TOKEN;
    String expected = "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(UTF_8));
    if (!call.header("Authorization").equals(expected)) {
      throw new Refusal(401, JSON.objectNode().put("error", "Couldn't authenticate you"));
    }
  }

  @Override
  Map<String, String> limited(int seconds) {
    return Map.of("Retry-After", Integer.toString(seconds), "X-Rate-Limit", "200");
  }

  @Override
  JsonNode error(int status, String words) {
    return JSON.objectNode()
        .put("error", status == 404 ? "RecordNotFound" : words)
        .put("description", words);
  }

  @Override
  Notice signed(byte[] body, String secret) {
    String at = Instant.now().toString();
    return new Notice(
        body,
        Map.of(
            "Content-Type",
            "application/json",
            "X-Zendesk-Webhook-Signature-Timestamp",
            at,
            "X-Zendesk-Webhook-Signature",
            Base64.getEncoder()
                .encodeToString(hmac("HmacSHA256", secret, at.getBytes(UTF_8), body))));
  }

  private static ObjectNode user(long id, String name, String role) {
    ObjectNode user = JSON.objectNode();
    user.put("id", id).put("name", name).put("role", role).putNull("external_id");
    return user;
  }

  private JsonNode createUser(Call call) {
    JsonNode asked = call.json().path("user");
    String name = asked.path("name").asString("");
    if (name.isBlank()) {
      throw new Refusal(422, error(422, "Name: cannot be blank"));
    }
    String external = asked.path("external_id").asString("");
    ObjectNode user =
        users.values().stream()
            .filter(one -> !external.isEmpty())
            .filter(one -> one.path("external_id").asString("").equals(external))
            .findFirst()
            .orElseGet(() -> {
              long id = next();
              users.put(id, user(id, name, "end-user"));
              return users.get(id);
            });
    user.put("name", name);
    user.put("external_id", external);
    return wrapped("user", user);
  }

  private JsonNode upload(Call call) {
    String name = call.query("filename");
    if (name.isEmpty() || call.body().length == 0) {
      throw new Refusal(422, error(422, "A file has a name and bytes"));
    }
    String token = "upload" + next();
    ObjectNode attachment = attachment(name, call.header("Content-Type"), call.body());
    uploads.put(token, attachment);
    ObjectNode upload = JSON.objectNode();
    upload.put("token", token);
    upload.set("attachment", attachment);
    return wrapped("upload", upload);
  }

  private ObjectNode attachment(String name, String type, byte[] bytes) {
    ObjectNode attachment = JSON.objectNode();
    attachment.put("id", next());
    attachment.put("file_name", name);
    attachment.put("content_type", type);
    attachment.put("size", bytes.length);
    attachment.put("content_url", keep(name, bytes).toString());
    attachment.put("inline", false);
    return attachment;
  }

  private JsonNode create(Call call) {
    String key = call.header("Idempotency-Key");
    Created before = created.get(key);
    if (before != null && !before.request().equals(call.json())) {
      throw new Refusal(
          400,
          JSON.objectNode()
              .put("error", "IdempotentRequestError")
              .put("description", "Request parameters don't match the given idempotency key"));
    }
    if (before != null) {
      return before.answer();
    }
    JsonNode answer = open(call.json().path("ticket"));
    if (!key.isEmpty()) {
      created.put(key, new Created(call.json(), answer));
    }
    return answer;
  }

  private JsonNode open(JsonNode asked) {
    if (asked.path("comment").isMissingNode()) {
      throw new Refusal(422, error(422, "Description: cannot be blank"));
    }
    Ticket ticket = new Ticket();
    long id = next();
    ticket.json.put("id", id);
    ticket.json.put("status", "new");
    ticket.json.putNull("assignee_id");
    ticket.json.put("created_at", Instant.now().toString());
    tickets.put(id, ticket);
    set(ticket, asked);
    comment(ticket, asked, asked.path("metadata"));
    return answer(ticket);
  }

  private JsonNode update(Call call, Matcher path) {
    Ticket ticket = ticket(path);
    if (ticket.json.path("status").asString("").equals("closed")) {
      throw new Refusal(422, error(422, "Status: closed prevents ticket update"));
    }
    JsonNode asked = call.json().path("ticket");
    set(ticket, asked);
    JsonNode status = asked.path("status");
    if (status.isString()) {
      if (status.stringValue().equals("solved") && ticket.json.path("assignee_id").isNull()) {
        throw new Refusal(422, error(422, "Assignee: is required when solving a ticket"));
      }
      status(ticket, status.stringValue(), BOT);
    }
    ticket.audits.add(audit(null, asked.path("metadata")));
    if (asked.has("comment")) {
      ticket.audits.removeLast();
      comment(ticket, asked, asked.path("metadata"));
    }
    return answer(ticket);
  }

  private static void set(Ticket ticket, JsonNode asked) {
    for (String field :
        List.of(
            "subject",
            "external_id",
            "priority",
            "tags",
            "requester_id",
            "group_id",
            "assignee_id")) {
      if (asked.has(field)) {
        ticket.json.set(field, asked.get(field));
      }
    }
  }

  private static JsonNode answer(Ticket ticket) {
    ObjectNode answer = JSON.objectNode();
    answer.set("ticket", ticket.json.deepCopy());
    answer.set("audit", ticket.audits.getLast().deepCopy());
    return answer;
  }

  private void comment(Ticket ticket, JsonNode asked, JsonNode metadata) {
    JsonNode comment = asked.path("comment");
    String html = comment.path("html_body").asString(comment.path("body").asString(""));
    if (html.isBlank()) {
      throw new Refusal(422, error(422, "Comment: cannot be blank"));
    }
    long author = comment.path("author_id").asLong(BOT);
    if (!users.containsKey(author)) {
      throw new Refusal(422, error(422, "Author: is not a user"));
    }
    ArrayNode attachments = JSON.arrayNode();
    for (JsonNode token : comment.path("uploads")) {
      ObjectNode upload = uploads.remove(token.asString());
      if (upload == null) {
        throw new Refusal(422, error(422, "Upload: " + token + " is not known"));
      }
      attachments.add(upload);
    }
    boolean isPublic = comment.path("public").asBoolean(true);
    said(ticket, comment(author, html, isPublic, attachments), BOT, metadata);
  }

  private ObjectNode comment(long author, String html, boolean isPublic, ArrayNode attachments) {
    ObjectNode comment = JSON.objectNode();
    comment.put("id", next());
    comment.put("type", "Comment");
    comment.put("author_id", author);
    comment.put("html_body", "<div class=\"zd-comment\" dir=\"auto\">" + html + "</div>");
    comment.put("plain_body", plain(html));
    comment.put("public", isPublic);
    comment.put("created_at", Instant.now().toString());
    comment.set("attachments", attachments);
    return comment;
  }

  private long said(Ticket ticket, ObjectNode comment, long actor, @Nullable JsonNode metadata) {
    ticket.comments.add(comment);
    ticket.audits.add(audit(comment, metadata == null ? JSON.objectNode() : metadata));
    tellComment(ticket, "comment_added", comment, actor);
    return comment.path("id").asLong();
  }

  private ObjectNode audit(@Nullable ObjectNode comment, JsonNode custom) {
    ObjectNode audit = JSON.objectNode();
    audit.put("id", next());
    ObjectNode metadata = audit.putObject("metadata");
    metadata.set("custom", custom.isObject() ? custom : JSON.objectNode());
    metadata.putObject("system").put("client", "stand-in");
    ArrayNode events = audit.putArray("events");
    if (comment != null) {
      events.addObject().put("id", comment.path("id").asLong()).put("type", "Comment");
    }
    return audit;
  }

  private JsonNode list(Call call) {
    String external = call.query("external_id");
    ArrayNode found = JSON.arrayNode();
    tickets.values().stream()
        .filter(ticket ->
            external.isEmpty() || ticket.json.path("external_id").asString("").equals(external))
        .forEach(ticket -> found.add(ticket.json.deepCopy()));
    return wrapped("tickets", found);
  }

  private JsonNode comments(Call call, Matcher path) {
    Ticket ticket = ticket(path);
    boolean isNewestFirst = call.query("sort").equals("-created_at");
    ObjectNode page =
        page(call, "comments", isNewestFirst ? ticket.comments.reversed() : ticket.comments);
    if (call.query("include").equals("users")) {
      ArrayNode all = page.putArray("users");
      users.values().forEach(all::add);
    }
    return page;
  }

  private JsonNode audits(Call call, Matcher path) {
    return page(call, "audits", ticket(path).audits);
  }

  /** https://developer.zendesk.com/api-reference/introduction/pagination/#cursor-pagination */
  private static ObjectNode page(Call call, String name, List<ObjectNode> all) {
    String size = call.query("page[size]");
    int most = size.isEmpty() ? 100 : Integer.parseInt(size);
    String after = call.query("page[after]");
    int from = after.isEmpty() ? 0 : Integer.parseInt(after.replace("cursor", ""));
    int until = Math.min(all.size(), from + most);
    ObjectNode page = JSON.objectNode();
    ArrayNode shown = page.putArray(name);
    all.subList(from, until).forEach(one -> shown.add(one.deepCopy()));
    ObjectNode meta = page.putObject("meta");
    meta.put("has_more", until < all.size());
    meta.put("after_cursor", "cursor" + until);
    return page;
  }

  private JsonNode makePrivate(Call call, Matcher path) {
    ObjectNode comment = find(ticket(path), Long.parseLong(path.group(2)));
    comment.put("public", false);
    tellComment(ticket(path), "comment_made_private", comment, BOT);
    return JSON.objectNode();
  }

  private JsonNode redact(Call call, Matcher path) {
    if (!mayRedact) {
      throw new Refusal(403, error(403, "You are not authorized to redact comments"));
    }
    Ticket ticket = find(call.json().path("ticket_id").asString());
    ObjectNode comment = find(ticket, Long.parseLong(path.group(1)));
    if (!call.json().path("html_body").asString("").contains("<redact>")) {
      throw new Refusal(400, error(400, "Nothing is to be redacted"));
    }
    blacken(comment);
    tellComment(ticket, "comment_redacted", comment, BOT);
    return wrapped("comment", comment.deepCopy());
  }

  private static void blacken(ObjectNode comment) {
    String words = comment.path("plain_body").asString();
    comment.put("plain_body", words.replaceAll("\\S", "▇"));
    comment.put("html_body", "<div class=\"zd-comment\"><p>▇▇▇▇</p></div>");
    comment.putArray("attachments");
  }

  private void status(Ticket ticket, String status, long actor) {
    String before = ticket.json.path("status").asString();
    ticket.json.put("status", status);
    ObjectNode event = JSON.objectNode();
    event.put("previous", before.toUpperCase(Locale.ROOT));
    event.put("current", status.toUpperCase(Locale.ROOT));
    tell(event(ticket, "status_changed", event, actor));
  }

  private void tellComment(Ticket ticket, String type, ObjectNode comment, long actor) {
    ObjectNode event = JSON.objectNode();
    ObjectNode told = event.putObject("comment");
    told.put("id", comment.path("id").asString());
    if (type.equals("comment_added")) {
      long author = comment.path("author_id").asLong();
      JsonNode user = find(author);
      told.put("body", comment.path("plain_body").asString());
      told.put("is_public", comment.path("public").asBoolean());
      told.putObject("author")
          .put("id", Long.toString(author))
          .put("is_staff", user.path("role").asString().equals("agent"))
          .put("name", user.path("name").asString());
    }
    tell(event(ticket, type, event, actor));
  }

  private ObjectNode event(Ticket ticket, String type, ObjectNode event, long actor) {
    ObjectNode body = JSON.objectNode();
    body.put("account_id", 22129848);
    ObjectNode detail = body.putObject("detail");
    detail.put("actor_id", Long.toString(actor));
    detail.put("id", ticket.json.path("id").asString());
    detail.put("external_id", ticket.json.path("external_id").asString(""));
    detail.put("status", ticket.json.path("status").asString().toUpperCase(Locale.ROOT));
    detail.put("subject", ticket.json.path("subject").asString(""));
    body.set("event", event);
    body.put("id", "event-" + next());
    body.put("subject", "zen:ticket:" + ticket.json.path("id").asString());
    body.put("time", Instant.now().toString());
    body.put("type", "zen:event-type:ticket." + type);
    body.put("zendesk_event_version", "2022-11-06");
    return body;
  }

  private ObjectNode find(long user) {
    return Objects.requireNonNull(users.get(user));
  }

  private Ticket ticket(Matcher path) {
    return find(path.group(1));
  }

  private Ticket find(String id) {
    Ticket ticket = tickets.get(Long.parseLong(id));
    if (ticket == null) {
      throw new Refusal(404, error(404, "Not found"));
    }
    return ticket;
  }

  private ObjectNode find(Ticket ticket, long comment) {
    return ticket.comments.stream()
        .filter(one -> one.path("id").asLong() == comment)
        .findFirst()
        .orElseThrow(() -> new Refusal(404, error(404, "Not found")));
  }

  private static ObjectNode wrapped(String name, JsonNode value) {
    ObjectNode wrapped = JSON.objectNode();
    wrapped.set(name, value.deepCopy());
    return wrapped;
  }
}
