package com.blackbird.activity.relay;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens and closes conversations, speaks in them and tells what was said.
 *
 * <p>Call it inside the transaction that causes it. What people say in the threads of an open
 * conversation is copied into the threads of the other side, in order and once; of what is said
 * before a thread is known nothing is lost, since the thread is read once it is.
 */
public final class Relay {
  private final ConversationStore conversations;
  private final MessageStore messages;
  private final FileStore files;
  private final ArrivalStore arrivals;
  private final Outbox outbox;
  private final Clock clock;

  /** Stores through this connection. */
  public Relay(JdbcClient jdbc, Outbox outbox, Clock clock) {
    this.conversations = new ConversationStore(jdbc);
    this.messages = new MessageStore(jdbc);
    this.files = new FileStore(jdbc);
    this.arrivals = new ArrivalStore(jdbc);
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Begins a conversation; one that is there already gets the members that it has not. */
  public void open(ConversationId conversation, List<Member> members) {
    conversations.open(conversation);
    members.forEach(member -> join(conversation, member));
  }

  /**
   * Takes the conversation for the caller's transaction. Whoever holds something of their own that
   * a {@link TalkListener} needs, and calls the other methods, holds the conversation first.
   */
  public void hold(ConversationId conversation) {
    conversations.lock(conversation);
  }

  /** A further thread; from now on what is visible is copied there too, unless it only speaks. */
  public void join(ConversationId conversation, Member member) {
    conversations.join(
        conversation, member, outbox.thread(member.root()).orElse(null), clock.instant());
  }

  /** The number under which a thread that begins with this message is, or would be, a member. */
  public int number(ConversationId conversation, Handle root) {
    return conversations.number(conversation, root);
  }

  /** A thread belongs to the conversation no more; what was copied stays. */
  public void leave(ConversationId conversation, int number) {
    conversations.leave(conversation, number);
  }

  /** Whether the thread that begins with this message belongs to the conversation still. */
  public boolean isIn(ConversationId conversation, Handle root) {
    return conversations.isIn(conversation, root);
  }

  /** The account's customers in the workspace hear nothing more, and nothing of them is told. */
  public void leave(AccountId account, ChatPlatform platform, String workspace) {
    conversations.leave(account, platform, workspace);
  }

  /**
   * What is said from now on is not passed on, only heard and kept; what was said before is,
   * however late its platform tells it.
   */
  public void close(ConversationId conversation) {
    conversations.setOpen(conversation, false, clock.instant());
  }

  /** What is said from now on is passed on again. */
  public void reopen(ConversationId conversation) {
    conversations.setOpen(conversation, true, clock.instant());
  }

  /**
   * The bot says something in all threads of a side that hear, as a part of the talk; under the
   * same name again it says it anew, unless the words are the same.
   *
   * @param name unique in the conversation: letters, digits, dots, dashes and slashes
   */
  public void say(ConversationId conversation, Side side, String name, ChatMessage message) {
    Instant now = clock.instant();
    List<Owed> wishes = new ArrayList<>();
    for (RelayThread thread : conversations.threads(conversation)) {
      boolean hears = thread.member().side() == side && !thread.member().isSpeakingOnly();
      Prose words = Prose.of(message.plainText());
      if (hears && messages.sayOwn(conversation, thread, "say/" + name, words, now)) {
        wishes.add(
            Owed.reply(thread.member().root(), thread.handle("say/" + name), message)
                .inThreadOnly());
      }
    }
    outbox.owe(wishes);
  }

  /**
   * What was said to many in the thread that begins with this message, and how far it has got in
   * each of their conversations; oldest first.
   */
  public List<Arrival> arrivals(Handle root) {
    return arrivals.of(root);
  }

  /** Everything that was said, in the order in which it was said; what was deleted too. */
  public List<Said> talk(ConversationId conversation) {
    return new TalkReader(conversations, messages, files).read(conversation);
  }

  /** Whether what was said is kept still; see {@link RelayMemory}. */
  public boolean isKept(ConversationId conversation) {
    return conversations.isThere(conversation);
  }

  /** The bytes of a file that is kept; empty when they are not. */
  public Optional<InputStream> open(ConversationId conversation, UUID file) {
    return files.open(conversation, file);
  }

  /** The bot, as one who speaks. */
  static Speaker bot() {
    return new Speaker(new ChatUser("", "Blackbird"), true, null);
  }
}
