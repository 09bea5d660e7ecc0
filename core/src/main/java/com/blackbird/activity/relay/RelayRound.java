package com.blackbird.activity.relay;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One round of work on a conversation: its threads as they stand, and what is asked of the outbox
 * when the round is over.
 */
final class RelayRound {
  private final ConversationId id;
  private final RelayStores stores;
  private final TalkListener listener;
  private final Instant now;
  private final Map<Integer, RelayThread> threads = new HashMap<>();
  private final List<Owed> wishes = new ArrayList<>();

  RelayRound(ConversationId id, RelayStores stores, TalkListener listener, Instant now) {
    this.id = id;
    this.stores = stores;
    this.listener = listener;
    this.now = now;
    reload();
  }

  ConversationId id() {
    return id;
  }

  RelayStores stores() {
    return stores;
  }

  TalkListener listener() {
    return listener;
  }

  Instant now() {
    return now;
  }

  Collection<RelayThread> threads() {
    return threads.values();
  }

  @Nullable RelayThread thread(int number) {
    return threads.get(number);
  }

  /** Reads the threads anew, after one of them has changed. */
  void reload() {
    stores.conversations().threads(id).forEach(thread -> threads.put(thread.number(), thread));
  }

  void owe(Owed wish) {
    wishes.add(wish);
  }

  /** Asks the outbox for all that is owed. */
  void flush() {
    stores.outbox().owe(wishes);
    wishes.clear();
  }

  /** Says something in a thread. */
  void say(RelayThread thread, String name, Function<Notices, ChatMessage> words) {
    ChatMessage message = words.apply(Notices.in(language(thread)));
    owe(Owed.reply(thread.member().root(), thread.handle(name), message).inThreadOnly());
  }

  /** Says something in all threads that a thread hears of: it concerns the other side. */
  void notice(RelayThread thread, String name, Function<Notices, ChatMessage> words) {
    for (RelayThread other : threads.values()) {
      if (thread.hears(other) && !other.member().isSpeakingOnly()) {
        say(other, "notice/" + thread.number() + "/" + name, words);
      }
    }
  }

  Language language(RelayThread thread) {
    return listener.language(id, thread.member().side());
  }
}
