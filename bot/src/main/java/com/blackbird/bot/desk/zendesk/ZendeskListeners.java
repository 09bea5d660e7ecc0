package com.blackbird.bot.desk.zendesk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.DeskHook;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskNotice;
import com.blackbird.bot.desk.DeskSignature;
import com.blackbird.bot.desk.ForgedNotice;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what happens to the bot's tickets into events.
 *
 * <p>https://developer.zendesk.com/api-reference/webhooks/event-types/ticket-events/ and
 * https://developer.zendesk.com/documentation/webhooks/verifying/
 */
final class ZendeskListeners implements DeskHook {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final String EVENT = "zen:event-type:ticket.";
  private static final Set<String> DONE = Set.of("SOLVED", "CLOSED");

  private final ZendeskProperties properties;
  private final DeskConnection<Long> connection;
  private final ZendeskTickets tickets;

  ZendeskListeners(
      ZendeskProperties properties, DeskConnection<Long> connection, ZendeskTickets tickets) {
    this.properties = properties;
    this.connection = connection;
    this.tickets = tickets;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.ZENDESK;
  }

  @Override
  public boolean isConfigured() {
    return properties.configured();
  }

  @Override
  public String check(DeskNotice notice, Instant now) throws ForgedNotice {
    String sent = notice.header("X-Zendesk-Webhook-Signature-Timestamp");
    byte[] hmac =
        DeskSignature.hmac(
            "HmacSHA256", properties.webhookSecret(), sent.getBytes(UTF_8), notice.body());
    DeskSignature.require(DeskSignature.base64(hmac), notice.header("X-Zendesk-Webhook-Signature"));
    try {
      DeskSignature.requireRecent(Instant.parse(sent), now, WINDOW);
    } catch (DateTimeException e) {
      throw new ForgedNotice("it does not say when it was sent");
    }
    // The event's own name is part of what is signed; a retry carries the same one.
    String id = MAPPER.readTree(notice.body()).path("id").asString("");
    return id.isEmpty() ? DeskSignature.hex(hmac) : id;
  }

  @Override
  public List<ThreadEvent> events(JsonNode notice) {
    JsonNode detail = notice.path("detail");
    if (!DeskMark.isOurs(detail.path("external_id").asString(""))) {
      return List.of();
    }
    ChannelRef channel = ZendeskGateway.channel(properties);
    String ticket = detail.path("id").asString();
    ThreadRef thread = new ThreadRef(channel, ticket);
    Instant at = Instant.parse(notice.path("time").asString());
    JsonNode event = notice.path("event");
    return switch (notice.path("type").asString("").replace(EVENT, "")) {
      case "comment_added" -> added(channel, ticket, event.path("comment"));
      case "comment_made_private" ->
          List.of(new ThreadEvent.Deleted(thread, message(ticket, event).in(channel), at));
      case "comment_redacted", "attachment_redacted_from_comment" ->
          redacted(channel, message(ticket, event), at);
      case "status_changed" -> settled(thread, detail, event, at);
      case "soft_deleted", "permanently_deleted", "merged", "marked_as_spam" ->
          List.of(new ThreadEvent.Ended(thread, at));
      default -> List.of();
    };
  }

  private static DeskMessage message(String ticket, JsonNode event) {
    return new DeskMessage(ticket, event.path("comment").path("id").asString());
  }

  /** The notice names no files, so the comment is read; a note is support's own. */
  private List<ThreadEvent> added(ChannelRef channel, String ticket, JsonNode comment) {
    return comment.path("is_public").asBoolean(false)
        ? find(ticket, comment.path("id").asString())
            .filter(ZendeskComment::isPublic)
            .<List<ThreadEvent>>map(found -> List.of(found.posted(channel)))
            .orElse(List.of())
        : List.of();
  }

  private List<ThreadEvent> redacted(ChannelRef channel, DeskMessage message, Instant at) {
    Optional<ZendeskComment> found = find(message.thread(), message.message());
    if (found.isPresent() && !found.get().isPublic()) {
      return List.of();
    }
    return found.isEmpty() || found.get().isBlack()
        ? List.of(new ThreadEvent.Deleted(message.threadIn(channel), message.in(channel), at))
        : List.of(found.get().edited(channel, at));
  }

  private Optional<ZendeskComment> find(String ticket, String comment) {
    long self = connection.self();
    return tickets.comment(ticket, comment).map(found -> found.of(ticket, self).getFirst());
  }

  private List<ThreadEvent> settled(ThreadRef thread, JsonNode detail, JsonNode event, Instant at) {
    boolean isDone = isDone(event.path("current"));
    if (isDone == isDone(event.path("previous"))) {
      return List.of();
    }
    String actor = detail.path("actor_id").asString("");
    boolean isBot = actor.equals(Long.toString(connection.self()));
    return List.of(
        new ThreadEvent.Settled(
            thread, new Speaker(new ChatUser(actor, "Zendesk"), isBot, null), isDone, at));
  }

  private static boolean isDone(JsonNode status) {
    return DONE.contains(status.asString("").toUpperCase(Locale.ROOT));
  }
}
