package com.blackbird.bot.desk.intercom;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.Fold;
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
import com.blackbird.bot.desk.DeskHtml;
import com.blackbird.bot.desk.DeskMessage;
import com.blackbird.bot.desk.DeskOpening;
import com.blackbird.bot.desk.DeskText;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends to Intercom: a thread is a conversation, somebody's words a comment, the bot's a note. */
final class IntercomGateway implements ChatGateway {
  /** The one place of a workspace, whatever team a conversation is assigned to. */
  static final String CONVERSATIONS = "conversations";

  /** A thousand requests a minute, in slices of ten seconds. */
  private static final SendPace PACE =
      new SendPace(Duration.ofMillis(200), Duration.ofMillis(200), 10);

  /** Not documented; what its own editor takes without complaint. */
  private static final int MOST_TEXT = 30_000;

  private final DeskConnection<IntercomSelf> connection;
  private final DeskClient client;
  private final IntercomConversations conversations;
  private final String team;

  IntercomGateway(
      DeskConnection<IntercomSelf> connection,
      DeskClient client,
      IntercomConversations conversations,
      String team) {
    this.connection = connection;
    this.client = client;
    this.conversations = conversations;
    this.team = team;
  }

  /** The one desk of a workspace. */
  static ChannelRef channel(String workspace) {
    return new ChannelRef(ChatPlatform.INTERCOM, workspace, CONVERSATIONS);
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.INTERCOM;
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
    if (!connection.isConfigured()) {
      return DeskErrors.noSuchDesk(post.channel());
    }
    SendResult result = DeskErrors.attempt(() -> say(post, connection.self()));
    return post.thread() == null ? DeskErrors.channel(result) : result;
  }

  private SendResult say(Post post, IntercomSelf self) {
    if (!post.channel().equals(channel(self.workspace()))) {
      return DeskErrors.noSuchDesk(post.channel());
    }
    return post.thread() == null ? open(post, self) : reply(post, self);
  }

  /**
   * The first words are the contact's and name the matter; the card follows as a note. Both carry
   * the reference and are looked for at every try, because they are made one after the other.
   */
  private SendResult open(Post post, IntercomSelf self) {
    DeskOpening opening = DeskOpening.of(post);
    IntercomReference reference = IntercomReference.of(post.key());
    Optional<String> earlier = conversations.find(reference.text());
    String conversation =
        earlier.orElseGet(() ->
            conversations.open(
                conversations.contact(post.speaker()),
                opening.title() + "\n\n(" + reference.text() + ")"));
    JsonNode present = conversations.conversation(conversation);
    if (part(present, reference).isEmpty()) {
      conversations.note(
          conversation, self.admin(), html(post.message(), reference), post.message().files());
    }
    DeskErrors.forgiving(() -> bring(present, conversation, self, opening));
    if (earlier.isEmpty() && !team.isEmpty()) {
      DeskErrors.forgiving(() -> conversations.assign(conversation, self.admin(), team));
    }
    return DeskMessage.begun(conversation, post.channel());
  }

  private SendResult reply(Post post, IntercomSelf self) {
    String conversation = DeskMessage.thread(post);
    IntercomReference reference = IntercomReference.of(post.key());
    JsonNode present = conversations.conversation(conversation);
    Optional<String> earlier = post.triedAt() == null ? Optional.empty() : part(present, reference);
    String part = earlier.orElseGet(() -> said(post, self, present, reference));
    return new SendResult.Sent(new DeskMessage(conversation, part).in(post.channel()));
  }

  private String said(Post post, IntercomSelf self, JsonNode present, IntercomReference reference) {
    String conversation = DeskMessage.thread(post);
    List<ChatFile> files = post.message().files();
    Speaker speaker = post.speaker();
    JsonNode answer =
        speaker == null
            ? conversations.note(conversation, self.admin(), html(post.message(), reference), files)
            : conversations.comment(
                conversation,
                IntercomConversations.contact(present),
                words(speaker, post.message(), reference),
                files);
    return part(answer, reference)
        .orElseGet(() -> part(conversations.conversation(conversation), reference).orElseThrow());
  }

  /** The part of a conversation, after its first words, that carries a reference. */
  private static Optional<String> part(JsonNode conversation, IntercomReference reference) {
    return IntercomConversations.parts(conversation)
        .filter(part -> reference.isIn(part.path("body").asString("")))
        .map(part -> part.path("id").asString())
        .findFirst();
  }

  private static String html(ChatMessage message, IntercomReference reference) {
    return DeskHtml.of(message, MOST_TEXT) + "<p><i>(" + reference.text() + ")</i></p>";
  }

  /** A conversation has one contact, but several people may speak in it. */
  private static String words(Speaker speaker, ChatMessage message, IntercomReference reference) {
    return plain(DeskOpening.personName(speaker) + ": " + message.plainText(), reference);
  }

  private static String plain(String words, IntercomReference reference) {
    return DeskText.inert(Fold.to(words, MOST_TEXT)) + "\n\n(" + reference.text() + ")";
  }

  /**
   * Intercom changes no part, so another one of the same kind says what it says now. The card that
   * a conversation began with is not told again: its title, tags and state are.
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
    JsonNode present = conversations.conversation(edited.thread());
    Optional<JsonNode> before =
        IntercomConversations.parts(present)
            .filter(part -> part.path("id").asString("").equals(edited.message()))
            .findFirst();
    IntercomReference original =
        before.map(part -> IntercomReference.in(part.path("body").asString(""))).orElse(null);
    if (original == null) {
      return Optional.empty();
    }
    IntercomReference reference = original.edited(newState.plainText());
    boolean isLatest =
        IntercomConversations.parts(present)
            .map(part -> part.path("body").asString(""))
            .filter(body -> body.contains(original.family()))
            .reduce((earlier, later) -> later)
            .filter(reference::isIn)
            .isPresent();
    return Optional.of(
        new DeskFollowUp(
            isLatest,
            () -> say(edited.thread(), before.orElseThrow(), newState, speaker, reference)));
  }

  private void say(
      String conversation,
      JsonNode before,
      ChatMessage message,
      @Nullable Speaker speaker,
      IntercomReference reference) {
    if (before.path("part_type").asString("").startsWith("note")) {
      conversations.note(
          conversation,
          connection.self().admin(),
          DeskHtml.paragraph("Edited:") + html(message, reference),
          List.of());
    } else {
      conversations.comment(
          conversation,
          before.path("author").path("id").asString(),
          plain(
              (speaker == null ? "" : DeskOpening.personName(speaker) + ": ")
                  + "Edited: "
                  + message.plainText(),
              reference),
          List.of());
    }
  }

  @Override
  public SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    return DeskErrors.attempt(() -> {
      JsonNode present = conversations.conversation(thread.thread());
      bring(present, thread.thread(), connection.self(), DeskOpening.of(start));
      return new SendResult.Sent(message, thread);
    });
  }

  /** Changes only what is not so yet; a tag that was given stays. */
  private void bring(
      JsonNode present, String conversation, IntercomSelf self, DeskOpening opening) {
    if (!present.path("title").asString("").equals(opening.title())) {
      conversations.title(conversation, opening.title());
    }
    List<String> tags =
        present
            .path("tags")
            .path("tags")
            .valueStream()
            .map(tag -> tag.path("name").asString(""))
            .toList();
    opening.tags().stream()
        .filter(tag -> !tags.contains(tag))
        .forEach(tag -> conversations.tag(conversation, self.admin(), tag));
    settle(present, conversation, self, opening.isDone());
  }

  private void settle(JsonNode present, String conversation, IntercomSelf self, boolean isDone) {
    boolean isClosed = present.path("state").asString("").equals("closed");
    if (isClosed != isDone) {
      conversations.state(conversation, self.admin(), isDone);
    }
  }

  /** Intercom empties the part for good. */
  @Override
  public SendResult delete(MessageRef message) {
    DeskMessage gone = DeskMessage.of(message);
    SendResult result = DeskErrors.attempt(() -> withdraw(message, gone));
    return result.takenBack(message);
  }

  private SendResult withdraw(MessageRef ref, DeskMessage gone) {
    JsonNode present = conversations.conversation(gone.thread());
    if (gone.isRoot()) {
      settle(present, gone.thread(), connection.self(), true);
    } else if (IntercomConversations.parts(present)
        .filter(part -> part.path("id").asString("").equals(gone.message()))
        .anyMatch(part -> !new IntercomPart(gone.thread(), part).isRedacted())) {
      conversations.redact(gone.thread(), gone.message());
    }
    return new SendResult.Sent(ref);
  }

  /** What the customer may see alone: notes are support's own. */
  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    String last = after == null ? "" : DeskMessage.of(after).message();
    return DeskErrors.page(() -> {
      IntercomSelf self = connection.self();
      List<IntercomPart> parts =
          IntercomConversations.parts(conversations.conversation(thread.thread()))
              .map(json -> new IntercomPart(thread.thread(), json))
              .toList();
      int begin = 1 + parts.stream().map(IntercomPart::id).toList().indexOf(last);
      return parts.subList(begin, parts.size()).stream()
          .filter(IntercomPart::isVisible)
          .map(part -> part.posted(thread.channel(), self))
          .toList();
    });
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    return client.open(file);
  }
}
