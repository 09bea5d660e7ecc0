package com.blackbird.activity.delivery;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A chat in memory that remembers every call, takes what it is sent, and fails as it is told. */
final class RecordedChat implements ChatGateway {
  static final SendResult DOWN = new SendResult.TryLater(Duration.ZERO, Reason.PLATFORM_DOWN);

  private final Map<MessageRef, Shown> visible = new LinkedHashMap<>();
  private final Map<String, Deque<Trouble>> troubles = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private SendPace pace = SendPace.UNBOUND;
  private final List<byte[]> files = new ArrayList<>();
  private final Map<ThreadRef, String> titles = new HashMap<>();
  private int number;
  private @Nullable SendResult illness;
  private String ill = "";
  private String poison = "";
  private Runnable choke = () -> {};

  /** What a channel shows. */
  record Shown(
      String key,
      String text,
      @Nullable MessageRef thread,
      @Nullable ThreadRef own,
      @Nullable ThreadRef within,
      @Nullable Speaker speaker) {}

  private record Trouble(SendResult answer, boolean taken) {}

  /** The next call in the channel is answered so, without any effect. */
  synchronized void answersOnce(ChannelRef channel, SendResult answer) {
    trouble(channel, new Trouble(answer, false));
  }

  /** The next call in the channel has its effect, but its answer is lost. */
  synchronized void losesAnswer(ChannelRef channel) {
    trouble(channel, new Trouble(DOWN, true));
  }

  /** Every call in channels whose names begin so is answered so, until it is well again. */
  synchronized void fallsIll(String channels, SendResult answer) {
    ill = channels;
    illness = answer;
  }

  synchronized void isWellAgain() {
    illness = null;
  }

  /** Stumbles over messages with this text, which throws something. */
  synchronized void chokesOn(String text, Runnable how) {
    poison = text;
    choke = how;
  }

  synchronized void keeps(SendPace newPace) {
    pace = newPace;
  }

  /** What the channel shows, from top to bottom. */
  synchronized List<String> texts(ChannelRef channel) {
    return visible.entrySet().stream()
        .filter(one -> one.getKey().channel().equals(channel))
        .map(one -> one.getValue().text())
        .toList();
  }

  synchronized List<Shown> shown() {
    return List.copyOf(visible.values());
  }

  /** The bytes of every file that came with a post. */
  synchronized List<byte[]> files() {
    return List.copyOf(files);
  }

  /** What the threads were called last. */
  synchronized Map<ThreadRef, String> titles() {
    return Map.copyOf(titles);
  }

  /** Every call so far, such as "post C1 text". */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** Somebody removes everything. */
  synchronized void clear() {
    visible.clear();
  }

  @Override
  public ChatPlatform platform() {
    return ChatPlatform.SLACK;
  }

  @Override
  public ConnectionState state() {
    return ConnectionState.CONNECTED;
  }

  @Override
  public synchronized SendPace pace() {
    return pace;
  }

  @Override
  public synchronized SendResult post(Post post) {
    if (post.triedAt() != null) {
      calls.add("look " + post.channel().channel());
      for (var one : visible.entrySet()) {
        if (one.getValue().key().equals(post.key())) {
          return new SendResult.Sent(one.getKey(), one.getValue().own());
        }
      }
    }
    String text = post.message().plainText();
    return attempt(
        "post",
        post.channel(),
        text,
        () -> {
          var message = new MessageRef(post.channel(), String.valueOf(++number));
          post.message().attachments().forEach(file -> files.add(file.bytes()));
          var own = post.start() == null ? null : new ThreadRef(post.channel(), "t" + number);
          visible.put(
              message,
              new Shown(post.key(), text, post.thread(), own, post.within(), post.speaker()));
          return message;
        });
  }

  @Override
  public synchronized SendResult edit(
      MessageRef message, ChatMessage newState, ThreadRef thread, ThreadStart start) {
    titles.put(thread, start.title());
    return edit(message, newState);
  }

  @Override
  public synchronized SendResult react(MessageRef message, String emoji, boolean present) {
    return attempt(
        present ? "react" : "unreact",
        message.channel(),
        message.message() + " " + emoji,
        () -> message);
  }

  @Override
  public synchronized SendResult edit(MessageRef message, ChatMessage newState) {
    String text = newState.plainText();
    Shown old = visible.get(message);
    if (old == null) {
      return new SendResult.Refused(Reason.MESSAGE_GONE, "message_not_found");
    }
    return attempt(
        "edit",
        message.channel(),
        text,
        () -> {
          visible.put(
              message,
              new Shown(old.key(), text, old.thread(), old.own(), old.within(), old.speaker()));
          return message;
        });
  }

  @Override
  public synchronized SendResult delete(MessageRef message) {
    return attempt(
        "delete",
        message.channel(),
        "",
        () -> {
          visible.remove(message);
          return message;
        });
  }

  private SendResult attempt(String what, ChannelRef channel, String text, Effect effect) {
    calls.add((what + " " + channel.channel() + " " + text).strip());
    if (!poison.isEmpty() && text.contains(poison)) {
      choke.run();
    }
    if (illness != null && channel.channel().startsWith(ill)) {
      return illness;
    }
    Deque<Trouble> waiting = troubles.getOrDefault(channel.channel(), new ArrayDeque<>());
    Trouble trouble = waiting.poll();
    if (trouble == null || trouble.taken()) {
      MessageRef message = effect.happens();
      Shown shown = visible.get(message);
      return trouble == null
          ? new SendResult.Sent(message, shown == null ? null : shown.own())
          : trouble.answer();
    }
    return trouble.answer();
  }

  private void trouble(ChannelRef channel, Trouble trouble) {
    troubles.computeIfAbsent(channel.channel(), any -> new ArrayDeque<>()).add(trouble);
  }

  @FunctionalInterface
  private interface Effect {
    MessageRef happens();
  }
}
