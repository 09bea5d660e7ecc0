package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.DeskHook;
import com.blackbird.bot.desk.DeskNotice;
import com.blackbird.bot.desk.DeskSignature;
import com.blackbird.bot.desk.ForgedNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what happens in the bot's conversations into events.
 *
 * <p>https://developers.intercom.com/docs/references/webhooks/webhook-models and
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks
 */
final class IntercomListeners implements DeskHook {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** A notice says when it was made and keeps that when it is sent again. */
  private static final Duration WINDOW = Duration.ofDays(1);

  private final IntercomProperties properties;
  private final DeskConnection<IntercomSelf> connection;

  IntercomListeners(IntercomProperties properties, DeskConnection<IntercomSelf> connection) {
    this.properties = properties;
    this.connection = connection;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.INTERCOM;
  }

  @Override
  public boolean isConfigured() {
    return properties.configured();
  }

  @Override
  public String check(DeskNotice notice, Instant now) throws ForgedNotice {
    byte[] hmac = DeskSignature.hmac("HmacSHA1", properties.clientSecret(), notice.body());
    DeskSignature.require(
        "sha1=" + DeskSignature.hex(hmac),
        notice.header("X-Hub-Signature").toLowerCase(Locale.ROOT));
    JsonNode json = MAPPER.readTree(notice.body());
    DeskSignature.requireRecent(
        Instant.ofEpochSecond(json.path("created_at").asLong(0)), now, WINDOW);
    String id = json.path("id").asString("");
    return id.isEmpty() ? DeskSignature.hex(hmac) : id;
  }

  /** A conversation of the bot's begins with words that carry its reference. */
  @Override
  public List<ThreadEvent> events(JsonNode notice) {
    JsonNode item = notice.path("data").path("item");
    String source = item.path("source").path("body").asString("");
    if (!item.path("type").asString("").equals("conversation")
        || IntercomReference.in(source) == null) {
      return List.of();
    }
    ChannelRef channel = IntercomGateway.channel(notice.path("app_id").asString(""));
    ThreadRef thread = new ThreadRef(channel, item.path("id").asString());
    Instant at = Instant.ofEpochSecond(notice.path("created_at").asLong(0));
    return switch (notice.path("topic").asString("")) {
      case "conversation.admin.replied", "conversation.user.replied" -> said(item, channel);
      case "conversation_part.redacted" -> redacted(item, channel, at);
      case "conversation.admin.closed" -> List.of(settled(thread, item, true, at));
      case "conversation.admin.opened" -> List.of(settled(thread, item, false, at));
      case "conversation.deleted" -> List.of(new ThreadEvent.Ended(thread, at));
      default -> List.of();
    };
  }

  private List<ThreadEvent> said(JsonNode item, ChannelRef channel) {
    IntercomSelf self = connection.self();
    return IntercomConversations.parts(item)
        .map(json -> new IntercomPart(item.path("id").asString(), json))
        .filter(IntercomPart::isVisible)
        .<ThreadEvent>map(part -> part.posted(channel, self))
        .toList();
  }

  private static List<ThreadEvent> redacted(JsonNode item, ChannelRef channel, Instant at) {
    return IntercomConversations.parts(item)
        .map(json -> new IntercomPart(item.path("id").asString(), json))
        .filter(IntercomPart::isRedacted)
        .<ThreadEvent>map(part ->
            new ThreadEvent.Deleted(part.ref().threadIn(channel), part.ref().in(channel), at))
        .toList();
  }

  private ThreadEvent settled(ThreadRef thread, JsonNode item, boolean isDone, Instant at) {
    JsonNode author =
        IntercomConversations.parts(item)
            .reduce((earlier, later) -> later)
            .map(part -> part.path("author"))
            .orElse(item.path("none"));
    String id = author.path("id").asString("");
    return new ThreadEvent.Settled(
        thread,
        new Speaker(
            new ChatUser(id, author.path("name").asString("Intercom")),
            id.equals(connection.self().admin()),
            null),
        isDone,
        at);
  }
}
