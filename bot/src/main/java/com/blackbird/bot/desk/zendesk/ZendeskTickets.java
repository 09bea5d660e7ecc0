package com.blackbird.bot.desk.zendesk;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskOpening;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot asks Zendesk for.
 *
 * <p>https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 */
final class ZendeskTickets {
  /** The name of the custom metadata that marks what the bot has said. */
  static final String KEY = "blackbird";

  /** The name of the custom metadata that says which comment another one replaces. */
  static final String EDIT_OF = "blackbird_edit_of";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final DeskClient client;
  private final Map<String, Long> people = new ConcurrentHashMap<>();

  ZendeskTickets(DeskClient client) {
    this.client = client;
  }

  /** Who the bot is. https://developer.zendesk.com/api-reference/ticketing/users/users/ */
  long self() {
    return client.get("api/v2/users/me.json").json().path("user").path("id").asLong(0);
  }

  JsonNode ticket(String id) {
    return client.get("api/v2/tickets/" + number(id) + ".json").json().path("ticket");
  }

  /** The ticket that was opened under a mark. */
  Optional<String> find(String mark) {
    JsonNode tickets =
        client.get("api/v2/tickets.json?external_id=" + encoded(mark)).json().path("tickets");
    return tickets.isEmpty() ? Optional.empty() : Optional.of(tickets.get(0).path("id").asString());
  }

  /**
   * Opens a ticket. The same key within two hours opens none:
   * https://developer.zendesk.com/api-reference/ticketing/introduction/#idempotency
   */
  String open(ObjectNode ticket, String key) {
    ObjectNode body = JSON.objectNode();
    body.set("ticket", ticket);
    return client
        .post("api/v2/tickets.json", body, Map.of("Idempotency-Key", DeskMark.of(key)))
        .json()
        .path("ticket")
        .path("id")
        .asString();
  }

  /** Changes a ticket; returns the id of the comment that was added by that, if any. */
  String change(String id, ObjectNode change) {
    ObjectNode body = JSON.objectNode();
    body.set("ticket", change);
    JsonNode answer = client.put("api/v2/tickets/" + number(id) + ".json", body).json();
    return comment(answer.path("audit"));
  }

  /** The id of the comment of an audit; empty when it has none. */
  static String comment(JsonNode audit) {
    for (JsonNode event : audit.path("events")) {
      if (event.path("type").asString("").equals("Comment")) {
        return event.path("id").asString();
      }
    }
    return "";
  }

  /** All audits of a ticket, oldest first, with the custom metadata of each. */
  List<JsonNode> audits(String id) {
    return pages("api/v2/tickets/" + number(id) + "/audits.json?page[size]=100", "audits");
  }

  /**
   * All comments of a ticket, oldest first, and their authors.
   * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
   */
  Comments comments(String id) {
    Map<String, JsonNode> authors = new HashMap<>();
    List<JsonNode> all = new ArrayList<>();
    String first = "api/v2/tickets/" + number(id) + "/comments.json?include=users&page[size]=100";
    for (JsonNode page : answers(first)) {
      page.path("comments").forEach(all::add);
      authors.putAll(authors(page));
    }
    return new Comments(all, authors);
  }

  /** One comment and its author, looked for from the newest on. */
  Optional<Comments> comment(String ticket, String comment) {
    String newest =
        "api/v2/tickets/"
            + number(ticket)
            + "/comments.json?include=users&sort=-created_at&page[size]=100";
    for (String next = newest; next != null; ) {
      JsonNode page = client.get(next).json();
      for (JsonNode one : page.path("comments")) {
        if (one.path("id").asString("").equals(comment)) {
          return Optional.of(new Comments(List.of(one), authors(page)));
        }
      }
      next = next(newest, page);
    }
    return Optional.empty();
  }

  private static Map<String, JsonNode> authors(JsonNode page) {
    Map<String, JsonNode> authors = new HashMap<>();
    page.path("users").forEach(user -> authors.put(user.path("id").asString(), user));
    return authors;
  }

  /** Comments, oldest first, and who wrote them. */
  record Comments(List<JsonNode> all, Map<String, JsonNode> authors) {
    Comments {
      all = List.copyOf(all);
      authors = Map.copyOf(authors);
    }

    /** What stands there, as the bot's user sees it. */
    List<ZendeskComment> of(String ticket, long self) {
      return all.stream()
          .map(json ->
              new ZendeskComment(
                  ticket, json, authors.get(json.path("author_id").asString("")), self))
          .toList();
    }
  }

  /**
   * Blackens a comment for good. Only agents whose role allows it may.
   * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/#redact-ticket-comment-in-agent-workspace
   */
  void redact(String ticket, String comment, String html, List<String> attachments) {
    ObjectNode body = JSON.objectNode();
    body.put("ticket_id", number(ticket));
    body.put("html_body", html);
    ArrayNode urls = body.putArray("external_attachment_urls");
    attachments.forEach(urls::add);
    client.put("api/v2/comment_redactions/" + number(comment) + ".json", body);
  }

  /** Hides a comment from the customer. */
  void makePrivate(String ticket, String comment) {
    client.put(
        "api/v2/tickets/" + number(ticket) + "/comments/" + number(comment) + "/make_private.json",
        JSON.objectNode());
  }

  /** Sends a file; the answer names it in a comment. */
  String upload(ChatFile file) {
    return client
        .upload("api/v2/uploads.json?filename=" + encoded(file.name()), file)
        .json()
        .path("upload")
        .path("token")
        .asString();
  }

  /**
   * The user for somebody who speaks through the bot. Such a user has no mail address, so Zendesk
   * writes to nobody.
   * https://developer.zendesk.com/api-reference/ticketing/users/users/#create-or-update-user
   */
  long person(@Nullable Speaker speaker) {
    String mark = DeskOpening.personMark(speaker);
    Long known = people.get(mark);
    if (known != null) {
      return known;
    }
    ObjectNode body = JSON.objectNode();
    ObjectNode user = body.putObject("user");
    user.put("name", DeskOpening.personName(speaker));
    user.put("external_id", mark);
    user.put("skip_verify_email", true);
    if (speaker != null && speaker.picture() != null) {
      user.put("remote_photo_url", speaker.picture().toString());
    }
    long id =
        client
            .post("api/v2/users/create_or_update.json", body)
            .json()
            .path("user")
            .path("id")
            .asLong(0);
    people.put(mark, id);
    return id;
  }

  private List<JsonNode> pages(String first, String name) {
    List<JsonNode> all = new ArrayList<>();
    answers(first).forEach(page -> page.path(name).forEach(all::add));
    return all;
  }

  /** https://developer.zendesk.com/api-reference/introduction/pagination/ */
  private List<JsonNode> answers(String first) {
    List<JsonNode> pages = new ArrayList<>();
    for (String next = first; next != null; ) {
      JsonNode page = client.get(next).json();
      pages.add(page);
      next = next(first, page);
    }
    return pages;
  }

  private static @Nullable String next(String first, JsonNode page) {
    JsonNode meta = page.path("meta");
    String after = meta.path("after_cursor").asString("");
    return meta.path("has_more").asBoolean(false) && !after.isEmpty()
        ? first + "&page[after]=" + encoded(after)
        : null;
  }

  private static long number(String id) {
    return Long.parseLong(id);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
