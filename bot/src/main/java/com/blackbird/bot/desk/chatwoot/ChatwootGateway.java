package com.blackbird.bot.desk.chatwoot;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.bot.desk.DeskClient;
import com.blackbird.bot.desk.DeskConnection;
import com.blackbird.bot.desk.DeskErrors;
import com.blackbird.bot.desk.DeskFollowUp;
import com.blackbird.bot.desk.DeskMark;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskOpening;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends to Chatwoot: a thread is a conversation, somebody's words are incoming, the bot's a note.
 */
final class ChatwootGateway implements ChatGateway {
  /** What an API inbox takes is not limited; this is what a small server serves with ease. */
  private static final SendPace PACE =
      new SendPace(Duration.ofMillis(100), Duration.ofMillis(100), 10);

  private final ChatwootProperties properties;
  private final DeskConnection<Long> connection;
  private final DeskClient client;
  private final ChatwootConversations conversations;

  ChatwootGateway(
      ChatwootProperties properties,
      DeskConnection<Long> connection,
      DeskClient client,
      ChatwootConversations conversations) {
    this.properties = properties;
    this.connection = connection;
    this.client = client;
    this.conversations = conversations;
  }

  /** The desk of an inbox. */
  static ChannelRef channel(ChatwootProperties properties, String inbox) {
    return new ChannelRef(ChatPlatform.CHATWOOT, properties.account(), inbox);
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.CHATWOOT;
  }

  @Override
  public ConnectionState state() {
    return connection.state();
  }

  @Override
  public SendPace pace() {
    return PACE;
  }

  @Override
  public SendResult post(Post post) {
    if (!connection.isConfigured()
        || !post.channel().equals(channel(properties, properties.inbox()))) {
      return DeskErrors.noSuchDesk(post.channel());
    }
    return post.thread() == null
        ? DeskErrors.channel(DeskErrors.attempt(() -> open(post)))
        : DeskErrors.attempt(() -> reply(post));
  }

  /**
   * A conversation carries the post's key as a custom attribute and its first note carries it too.
   * Both are looked for at every try, because they are made one after the other.
   */
  private SendResult open(Post post) {
    String mark = DeskMark.of(post.key());
    DeskOpening opening = DeskOpening.of(post);
    long contact = conversations.contact(post.speaker(), properties.inbox());
    Optional<String> earlier = conversations.find(contact, mark);
    String conversation =
        earlier.orElseGet(() -> conversations.open(contact, properties.inbox(), mark, opening));
    if (earlier.isEmpty() || said(conversation, mark).isEmpty()) {
      conversations.say(
          conversation,
          ChatwootConversations.message(ChatwootMarkdown.of(post.message()), true, mark),
          post.message().files());
    }
    DeskErrors.forgiving(() -> bring(conversation, opening));
    return DeskMessage.begun(conversation, post.channel());
  }

  private SendResult reply(Post post) {
    String conversation = DeskMessage.thread(post);
    String mark = DeskMark.of(post.key());
    Optional<String> earlier = post.triedAt() == null ? Optional.empty() : said(conversation, mark);
    String message =
        earlier.orElseGet(() ->
            conversations.say(
                conversation,
                ChatwootConversations.message(
                    words(post.message(), post.speaker()), post.speaker() == null, mark),
                post.message().files()));
    return new SendResult.Sent(new DeskMessage(conversation, message).in(post.channel()));
  }

  /** A conversation has one contact, but several people may speak in it. */
  private static String words(ChatMessage message, @Nullable Speaker speaker) {
    String text = ChatwootMarkdown.of(message);
    return speaker == null
        ? text
        : "**" + ChatwootMarkdown.escape(DeskOpening.personName(speaker)) + ":** " + text;
  }

  private Optional<String> said(String conversation, String mark) {
    return conversations
        .newest(conversation, message -> message.path("source_id").asString("").equals(mark))
        .map(message -> message.path("id").asString());
  }

  /**
   * Chatwoot changes no message, so another one of the same kind says what it says now. The card
   * that a conversation began with is not told again: its title, labels and status are.
   */
  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    return edit(message, newState, (Speaker) null);
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState, @Nullable Speaker speaker) {
    return DeskErrors.attempt(
        () -> DeskFollowUp.of(message, edited -> followUp(edited, newState, speaker)));
  }

  private Optional<DeskFollowUp> followUp(
      DeskMessage edited, ChatMessage newState, @Nullable Speaker speaker) {
    String family = DeskMark.of("edit-" + edited.message() + "-");
    String text = "*Edited:* " + words(newState, speaker);
    String mark = family + DeskMark.digest(text);
    return conversations
        .newest(edited.thread(), one -> one.path("id").asString("").equals(edited.message()))
        .map(before ->
            new DeskFollowUp(
                latest(edited, family).equals(mark),
                () ->
                    conversations.say(
                        edited.thread(),
                        ChatwootConversations.message(
                            text, before.path("private").asBoolean(false), mark),
                        List.of())));
  }

  private String latest(DeskMessage edited, String family) {
    return conversations
        .newest(edited.thread(), one -> one.path("source_id").asString("").startsWith(family))
        .map(one -> one.path("source_id").asString())
        .orElse("");
  }

  @Override
  public SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    return DeskErrors.attempt(() -> {
      bring(thread.thread(), DeskOpening.of(start));
      return new SendResult.Sent(message, thread);
    });
  }

  /** Changes only what is not so yet. */
  private void bring(String conversation, DeskOpening opening) {
    JsonNode present = conversations.conversation(conversation);
    if (!ChatwootConversations.title(present).equals(opening.title())) {
      conversations.title(conversation, present.path("custom_attributes"), opening.title());
    }
    List<String> labels = present.path("labels").valueStream().map(JsonNode::asString).toList();
    List<String> wanted = opening.tagsBeside(labels);
    if (!Set.copyOf(labels).equals(Set.copyOf(wanted))) {
      conversations.labels(conversation, wanted);
    }
    opening
        .priority()
        .map(priority -> priority.equals("normal") ? "medium" : priority)
        .filter(priority -> !present.path("priority").asString("").equals(priority))
        .ifPresent(priority -> conversations.priority(conversation, priority));
    settle(conversation, present, opening.isDone());
  }

  private void settle(String conversation, JsonNode present, boolean isDone) {
    if (present.path("status").asString("").equals("resolved") != isDone) {
      conversations.status(conversation, isDone);
    }
  }

  /** Chatwoot leaves a line that says so in the place of the message. */
  @Override
  public SendResult delete(MessageRef message) {
    DeskMessage gone = DeskMessage.of(message);
    SendResult result =
        DeskErrors.attempt(() -> {
          if (gone.isRoot()) {
            settle(gone.thread(), conversations.conversation(gone.thread()), true);
          } else {
            conversations.delete(gone.thread(), gone.message());
          }
          return new SendResult.Sent(message);
        });
    return result.takenBack(message);
  }

  /** What the customer may see alone: notes are support's own. */
  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    long last = DeskMessage.numberOf(after);
    return DeskErrors.page(() -> {
      long self = connection.self();
      return conversations.after(thread.thread(), last).stream()
          .map(json -> new ChatwootMessage(thread.thread(), json, self))
          .filter(one -> one.isSaid() && !one.isPrivate() && !one.isDeleted())
          .map(one -> one.posted(thread.channel()))
          .toList();
    });
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    return client.open(file);
  }
}
