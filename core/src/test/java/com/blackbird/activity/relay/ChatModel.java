package com.blackbird.activity.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.testing.MutableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A small chat with threads, in which people write too: it gives ids as its platform does, tells
 * what happens late, out of order and more than once, and fails as often as it is told to.
 */
final class ChatModel implements ChatGateway {
  static final Speaker BOT = new Speaker(new ChatUser("BOT", "Blackbird"), true, null);
  private static final int PAGE = 7;
  private static final long DISCORD_EPOCH = 1_420_070_400_000L;

  private final ChatPlatform platform;
  private final MutableClock clock;
  private final Map<MessageRef, Written> messages = new LinkedHashMap<>();
  private final Map<String, MessageRef> keys = new HashMap<>();
  private final List<ThreadEvent> events = new ArrayList<>();
  private Supplier<Fault> faults = () -> Fault.NONE;
  private SendResult.@Nullable Refused refused;
  private SendPace pace = SendPace.UNBOUND;
  private boolean connected = true;
  private Runnable whenRead = () -> {};
  private long number;

  /** What a call meets. */
  enum Fault {
    NONE,
    /** It has no effect. */
    DOWN,
    /** It has its effect, but the answer is lost. */
    LOST_ANSWER,
    LIMITED
  }

  /** A message as everybody sees it. */
  static final class Written {
    final ThreadRef thread;
    final MessageRef ref;
    final Speaker speaker;
    final boolean isRoot;
    final Set<String> marks = new HashSet<>();
    final List<ChatFile> attached = new ArrayList<>();
    Prose text;
    List<SentFile> files;
    final Instant at;
    @Nullable Speaker inNameOf;

    Written(
        ThreadRef thread, MessageRef ref, Speaker speaker, boolean isRoot, Prose text, Instant at) {
      this.at = at;
      this.thread = thread;
      this.ref = ref;
      this.speaker = speaker;
      this.isRoot = isRoot;
      this.text = text;
      this.files = List.of();
    }
  }

  ChatModel(ChatPlatform platform, MutableClock clock) {
    this.platform = platform;
    this.clock = clock;
  }

  void fails(Supplier<Fault> as) {
    faults = as;
  }

  /** The next post is refused so. */
  void refusesOnce(SendResult.Refused refusal) {
    refused = refusal;
  }

  /** What happens whenever a piece of a file is read. */
  void whenRead(Runnable what) {
    whenRead = what;
  }

  void connected(boolean isIt) {
    connected = isIt;
  }

  void keeps(SendPace pace) {
    this.pace = pace;
  }

  @Override
  public SendPace pace() {
    return pace;
  }

  /** What it has to tell, in the order in which it happened; it is told by the test. */
  List<ThreadEvent> events() {
    return events;
  }

  /** What stands in a thread. */
  List<Written> in(ThreadRef thread) {
    return messages.values().stream().filter(one -> one.thread.equals(thread)).toList();
  }

  Collection<Written> everything() {
    return messages.values();
  }

  /** A person writes. */
  Written writes(ThreadRef thread, Speaker person, Prose text, List<SentFile> files) {
    Written written = add(thread, person, false, text);
    written.files = files;
    tell(new ThreadEvent.Posted(thread, written.ref, person, text, files, null, clock.instant()));
    return written;
  }

  /** A person writes in answer to a message. */
  Written answers(Written message, Speaker person, Prose text) {
    Written written = add(message.thread, person, false, text);
    tell(
        new ThreadEvent.Posted(
            message.thread, written.ref, person, text, List.of(), message.ref, clock.instant()));
    return written;
  }

  /** A person writes something else instead. */
  void edits(Written written, Prose text) {
    written.text = text;
    tell(
        new ThreadEvent.Edited(
            written.thread, written.ref, written.speaker, text, written.files, clock.instant()));
  }

  /** A person deletes their message. */
  void deletes(Written written) {
    messages.remove(written.ref);
    tell(new ThreadEvent.Deleted(written.thread, written.ref, clock.instant()));
  }

  /** A person reacts, or does not any more. */
  void reacts(Written written, Speaker person, String emoji, boolean isAdded) {
    String mark = person.user().id() + " " + emoji;
    if (isAdded ? written.marks.add(mark) : written.marks.remove(mark)) {
      tell(
          new ThreadEvent.Reacted(
              written.thread, written.ref, person, emoji, isAdded, clock.instant()));
    }
  }

  private void tell(ThreadEvent event) {
    if (connected) {
      events.add(event);
    }
  }

  private Written add(ThreadRef thread, Speaker speaker, boolean isRoot, Prose text) {
    clock.advance(Duration.ofMillis(1));
    var ref = new MessageRef(thread.channel(), id());
    var written =
        new Written(isRoot ? own(ref) : thread, ref, speaker, isRoot, text, clock.instant());
    messages.put(ref, written);
    return written;
  }

  private String id() {
    Instant now = clock.instant();
    number++;
    return switch (platform) {
      case DISCORD ->
          String.valueOf(((now.toEpochMilli() - DISCORD_EPOCH) << 22) + number % (1 << 22));
      default -> "%d.%06d".formatted(now.getEpochSecond(), now.getNano() / 1_000_000 * 1_000);
    };
  }

  private static ThreadRef own(MessageRef root) {
    return new ThreadRef(root.channel(), root.message());
  }

  @Override
  public ChatPlatform platform() {
    return platform;
  }

  @Override
  public ConnectionState state() {
    return connected ? ConnectionState.CONNECTED : ConnectionState.RECONNECTING;
  }

  @Override
  public SendResult post(Post post) {
    SendResult refusal = refused;
    if (refusal != null) {
      refused = null;
      return refusal;
    }
    MessageRef earlier = post.triedAt() == null ? null : keys.get(post.key());
    if (earlier != null) {
      return new SendResult.Sent(earlier, post.start() == null ? null : own(earlier));
    }
    return attempt(() -> {
      boolean isRoot = post.within() == null;
      ThreadRef thread = isRoot ? new ThreadRef(post.channel(), "") : post.within();
      Written written =
          add(Objects.requireNonNull(thread), BOT, isRoot, Prose.of(words(post.message())));
      written.inNameOf = post.speaker();
      post.message()
          .attachments()
          .forEach(file ->
              written.attached.add(ChatFile.of(file.name(), file.mediaType(), file.bytes())));
      keys.put(post.key(), written.ref);
      if (!isRoot) {
        tell(
            new ThreadEvent.Posted(
                written.thread, written.ref, BOT, written.text, List.of(), null, clock.instant()));
      }
      return new SendResult.Sent(written.ref, post.start() == null ? null : own(written.ref));
    });
  }

  private static String words(ChatMessage message) {
    return message.plainText();
  }

  @Override
  public SendResult edit(MessageRef message, ChatMessage newState) {
    Written written = messages.get(message);
    if (written == null) {
      return new SendResult.Refused(Reason.MESSAGE_GONE, "message_not_found");
    }
    return attempt(() -> {
      written.text = Prose.of(words(newState));
      tell(
          new ThreadEvent.Edited(
              written.thread, message, BOT, written.text, List.of(), clock.instant()));
      return new SendResult.Sent(message);
    });
  }

  @Override
  public SendResult delete(MessageRef message) {
    return attempt(() -> {
      Written written = messages.remove(message);
      if (written != null) {
        tell(new ThreadEvent.Deleted(written.thread, message, clock.instant()));
      }
      return new SendResult.Sent(message);
    });
  }

  @Override
  public SendResult react(MessageRef message, String emoji, boolean present) {
    Written written = messages.get(message);
    if (written == null) {
      return present
          ? new SendResult.Refused(Reason.MESSAGE_GONE, "message_not_found")
          : new SendResult.Sent(message);
    }
    return attempt(() -> {
      String mark = "BOT " + emoji;
      if (present ? written.marks.add(mark) : written.marks.remove(mark)) {
        tell(
            new ThreadEvent.Reacted(written.thread, message, BOT, emoji, present, clock.instant()));
      }
      return new SendResult.Sent(message);
    });
  }

  @Override
  public ThreadPage history(ThreadRef thread, @Nullable MessageRef after) {
    if (!connected || faults.get() != Fault.NONE) {
      return new ThreadPage.TryLater(Duration.ofMillis(200), Reason.PLATFORM_DOWN);
    }
    List<ThreadEvent.Posted> all =
        in(thread).stream()
            .filter(one ->
                after == null
                    || MessageOrder.place(one.ref.message())
                            .compareTo(MessageOrder.place(after.message()))
                        > 0)
            .map(one ->
                new ThreadEvent.Posted(
                    thread, one.ref, one.speaker, one.text, one.files, null, one.at))
            .toList();
    return new ThreadPage.Found(all.subList(0, Math.min(PAGE, all.size())), all.size() <= PAGE);
  }

  @Override
  public InputStream open(MessageRef message, SentFile file) throws IOException {
    if (faults.get() != Fault.NONE) {
      throw new IOException("not now");
    }
    if (file.id().isEmpty()) {
      throw new IllegalArgumentException("no id");
    }
    return new ByteArrayInputStream(bytes(file)) {
      @Override
      public synchronized int read(byte[] into, int from, int most) {
        whenRead.run();
        return super.read(into, from, most);
      }
    };
  }

  /** What is in a file follows from its name. */
  static byte[] bytes(SentFile file) {
    return ("bytes of " + file.name()).getBytes(UTF_8);
  }

  private SendResult attempt(Supplier<SendResult> effect) {
    var down = new SendResult.TryLater(Duration.ZERO, Reason.PLATFORM_DOWN);
    return switch (faults.get()) {
      case NONE -> effect.get();
      case DOWN -> down;
      case LIMITED -> new SendResult.TryLater(Duration.ofMillis(300), Reason.RATE_LIMITED);
      case LOST_ANSWER -> {
        SendResult lost = effect.get();
        yield lost instanceof SendResult.Refused ? lost : down;
      }
    };
  }
}
