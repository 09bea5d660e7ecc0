package com.blackbird.bot.desk.chatwoot;

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
import com.blackbird.bot.desk.DeskNotice;
import com.blackbird.bot.desk.DeskSignature;
import com.blackbird.bot.desk.ForgedNotice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * Turns what happens in the bot's conversations into events.
 *
 * <p>Payloads: https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks. A
 * newer Chatwoot signs timestamp and body with the webhook's secret; for an older one, which signs
 * nothing, the end of the address is the secret.
 */
final class ChatwootListeners implements DeskHook {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final ChatwootProperties properties;
  private final DeskConnection<Long> connection;
  private final Clock clock;

  ChatwootListeners(ChatwootProperties properties, DeskConnection<Long> connection, Clock clock) {
    this.properties = properties;
    this.connection = connection;
    this.clock = clock;
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.CHATWOOT;
  }

  @Override
  public boolean isConfigured() {
    return properties.configured();
  }

  /** What was signed is the notice's name, since the header that names a delivery is not signed. */
  @Override
  public String check(DeskNotice notice, Instant now) throws ForgedNotice {
    String sent = notice.header("X-Chatwoot-Timestamp");
    String signature = notice.header("X-Chatwoot-Signature");
    if (signature.isEmpty() && !notice.pathSecret().isEmpty()) {
      DeskSignature.require(properties.webhookSecret().reveal(), notice.pathSecret());
      return DeskSignature.hex(
          DeskSignature.hmac("HmacSHA256", properties.webhookSecret(), notice.body()));
    }
    byte[] hmac =
        DeskSignature.hmac(
            "HmacSHA256", properties.webhookSecret(), (sent + ".").getBytes(UTF_8), notice.body());
    DeskSignature.require("sha256=" + DeskSignature.hex(hmac), signature.toLowerCase(Locale.ROOT));
    if (!sent.matches("\\d{1,11}")) {
      throw new ForgedNotice("it does not say when it was sent");
    }
    DeskSignature.requireRecent(Instant.ofEpochSecond(Long.parseLong(sent)), now, WINDOW);
    return DeskSignature.hex(hmac);
  }

  @Override
  public List<ThreadEvent> events(JsonNode notice) {
    String event = notice.path("event").asString("");
    boolean isMessage = event.startsWith("message_");
    JsonNode conversation = isMessage ? notice.path("conversation") : notice;
    String mark =
        conversation.path("custom_attributes").path(ChatwootConversations.KEY).asString("");
    if (!DeskMark.isOurs(mark)) {
      return List.of();
    }
    String id = conversation.path("id").asString();
    ChannelRef channel =
        ChatwootGateway.channel(properties, conversation.path("inbox_id").asString(""));
    return switch (event) {
      case "message_created" -> created(channel, id, notice);
      case "message_updated" -> updated(channel, id, notice);
      case "conversation_status_changed" -> settled(new ThreadRef(channel, id), notice);
      default -> List.of();
    };
  }

  private List<ThreadEvent> created(ChannelRef channel, String conversation, JsonNode notice) {
    ChatwootMessage message = new ChatwootMessage(conversation, notice, connection.self());
    return message.isSaid() && !message.isPrivate() ? List.of(message.posted(channel)) : List.of();
  }

  /** An agent cannot change a message, only delete it; other changes are about its delivery. */
  private List<ThreadEvent> updated(ChannelRef channel, String conversation, JsonNode notice) {
    ChatwootMessage message = new ChatwootMessage(conversation, notice, connection.self());
    return message.isDeleted() && !message.isPrivate()
        ? List.of(
            new ThreadEvent.Deleted(
                message.ref().threadIn(channel), message.ref().in(channel), clock.instant()))
        : List.of();
  }

  private List<ThreadEvent> settled(ThreadRef thread, JsonNode notice) {
    boolean isDone = notice.path("status").asString("").equals("resolved");
    JsonNode actor = notice.path("actor");
    boolean isBot = actor.path("id").asString("").equals(Long.toString(connection.self()));
    JsonNode assignee = notice.path("meta").path("assignee");
    String name = assignee.path("name").asString("Chatwoot");
    return List.of(
        new ThreadEvent.Settled(
            thread,
            new Speaker(new ChatUser(actor.path("id").asString(""), name), isBot, null),
            isDone,
            clock.instant()));
  }
}
