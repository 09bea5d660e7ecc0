package com.blackbird.activity.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendPace;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.OutboxDriver;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.ChatModel.Fault;
import com.blackbird.activity.relay.ChatModel.Written;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One random conversation of a customer and a desk, with everything that may go wrong meanwhile.
 */
final class RelayStory {
  private static final List<ChatPlatform> ALL = List.of(ChatPlatform.values());

  private static final AccountId ACME = AccountId.of("acme");
  private static final List<String> EMOJI = List.of("👍", "👀", "✅");
  private static final List<Fault> FAULTS = List.of(Fault.DOWN, Fault.LOST_ANSWER, Fault.LIMITED);
  private static final int STEPS = 60;

  /** So that new messages and changes wait for their turns, in every second story. */
  private static final SendPace PACE =
      new SendPace(Duration.ofMillis(20), Duration.ofMillis(40), 2);

  private final TestDatabase database;
  private final MutableClock clock = new MutableClock();
  private final Random random;
  private final ChatModel slack;
  private final ChatModel discord;
  private final List<ChatModel> chats;
  private final boolean isPaced;
  private final ConversationId id;
  private final Visibility visibility;
  private final Handle customerRoot;
  private final Handle deskRoot;
  private final Map<ThreadEvent, Instant> due = new LinkedHashMap<>();
  private final List<ThreadEvent> told = new ArrayList<>();
  private final Map<Written, Integer> names = new LinkedHashMap<>();
  private final Set<Integer> flipped = new HashSet<>();
  private final Set<Integer> reactedUnheard = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private boolean listenerStumbles;
  private boolean troubled;
  private int numbers;
  private Relay relay;
  private RelayInbox inbox;
  private RelayWorker worker;
  private OutboxDriver outbox;

  /** A story in a database in which nothing has happened yet. */
  RelayStory(TestDatabase database, long seed) {
    this.database = database;
    this.random = new Random(seed);
    ChatPlatform customers = random.nextBoolean() ? ChatPlatform.SLACK : ChatPlatform.DISCORD;
    ChatPlatform desks = random.nextBoolean() ? ChatPlatform.SLACK : ChatPlatform.DISCORD;
    this.slack = new ChatModel(ChatPlatform.SLACK, clock);
    this.discord = new ChatModel(ChatPlatform.DISCORD, clock);
    this.chats = List.of(slack, discord);
    this.isPaced = seed % 2 != 0;
    chats.forEach(chat -> chat.keeps(isPaced ? PACE : SendPace.UNBOUND));
    this.visibility = random.nextInt(4) == 0 ? Visibility.EVERYTHING : Visibility.MARKED;
    this.id = new ConversationId(ACME, new UUID(seed, random.nextLong()));
    this.customerRoot = new Handle(ACME, channel(customers, "C" + id.id()), "case/" + id.id());
    this.deskRoot = new Handle(ACME, channel(desks, "D" + id.id()), "case/" + id.id());
    start();
  }

  private static ChannelRef channel(ChatPlatform platform, String name) {
    return new ChannelRef(platform, "T1", name);
  }

  private void start() {
    var plain = new Outbox(database.jdbc(), clock, new DeliverySignal());
    relay = new Relay(database.jdbc(), plain, clock);
    inbox = new RelayInbox(database.jdbc(), clock);
    worker =
        new RelayWorker(
            database.jdbc(),
            database.transaction(),
            plain,
            () -> List.<ChatGateway>copyOf(chats),
            new Hearing(),
            clock);
    outbox = new OutboxDriver(database, clock, List.copyOf(chats), List.of(inbox), random);
  }

  /** What the owner of the conversation hears; it may die while it does. */
  private final class Hearing implements TalkListener {
    @Override
    public Language language(ConversationId conversation, Side side) {
      return Language.ENGLISH;
    }

    @Override
    public boolean mayBeSaidToAll(
        ConversationId conversation, Speaker speaker, String message, Prose text) {
      return true;
    }

    @Override
    public void said(ConversationId conversation, Said what) {
      if (listenerStumbles && random.nextInt(3) == 0) {
        throw new IllegalStateException("killed here");
      }
      said.add(what.thread() + "/" + what.message() + "/" + what.isVisible());
    }

    @Override
    public void ended(ConversationId conversation, Side side, Instant at) {}

    @Override
    public void settled(
        ConversationId conversation, Side side, Speaker speaker, boolean isDone, Instant at) {}

    @Override
    public void unreachable(ConversationId conversation, Side side, Reason why, Instant at) {}

    @Override
    public void arrived(ConversationId conversation) {}
  }

  /** The whole story; what both sides see at its end is compared. */
  void tell() {
    database
        .transaction()
        .executeWithoutResult(status -> {
          var owed = new Outbox(database.jdbc(), clock, new DeliverySignal());
          var start = new ThreadStart("Case", false, List.of(), List.of());
          owed.owe(
              List.of(
                  Owed.show(customerRoot, ChatMessage.of("Your case")).opening(start),
                  Owed.show(deskRoot, ChatMessage.of("The case")).opening(start)));
          relay.open(
              id, List.of(Member.customer(1, customerRoot), Member.desk(2, deskRoot, visibility)));
        });
    for (int step = 0; step < STEPS; step++) {
      happens();
    }
    comesToRest();
    compare(1, 2);
    compare(2, 1);
    compareTranscript();
  }

  private void happens() {
    switch (random.nextInt(20)) {
      case 0, 1, 2, 3 -> writes(1);
      case 4, 5, 6 -> writes(2);
      case 7, 8 -> edits();
      case 9 -> deletes();
      case 10 -> reacts();
      case 11 -> restarts();
      case 12 -> trouble();
      case 13 -> replays();
      default -> works();
    }
    collectEvents();
    clock.advance(Duration.ofMillis(random.nextInt(250)));
    hears();
  }

  private ChatModel chat(Handle root) {
    return root.channel().platform() == ChatPlatform.SLACK ? slack : discord;
  }

  private Handle root(int thread) {
    return thread == 1 ? customerRoot : deskRoot;
  }

  private ChatModel chat(int thread) {
    return chat(root(thread));
  }

  private Optional<ThreadRef> place(int thread) {
    return chat(thread).everything().stream()
        .filter(one -> one.isRoot && one.ref.channel().equals(root(thread).channel()))
        .map(one -> one.thread)
        .findFirst();
  }

  private static Speaker person(int thread) {
    return new Speaker(new ChatUser("U" + thread, thread == 1 ? "Ann" : "Sam"), false, null);
  }

  private void writes(int thread) {
    place(thread)
        .ifPresent(place -> {
          int name = ++numbers;
          List<SentFile> files =
              random.nextInt(5) == 0
                  ? IntStream.range(0, 1 + random.nextInt(12))
                      .mapToObj(file ->
                          new SentFile(
                              "F" + name + "-" + file,
                              "f" + name + "-" + file + ".txt",
                              "text/plain",
                              20,
                              null))
                      .toList()
                  : List.of();
          names.put(chat(thread).writes(place, person(thread), text(name, thread), files), name);
        });
  }

  /** Words that say whose they are, some of them many. */
  private Prose text(int name, int thread) {
    int lines = random.nextInt(12) == 0 ? 300 : 1 + random.nextInt(3);
    int version = random.nextInt(1_000_000);
    List<Prose.Block> blocks = new ArrayList<>();
    boolean isMarked = thread == 2 && random.nextBoolean();
    String words =
        IntStream.range(0, lines)
            .mapToObj(line -> "m" + name + "v" + version + "l" + line)
            .collect(Collectors.joining("\n"));
    if (random.nextInt(6) == 0) {
      blocks.add(
          isMarked
              ? new Prose.Quoted(Rich.of("m" + name + "q" + version))
              : new Prose.Paragraph(Rich.of("m" + name + "q" + version)));
      blocks.add(new Prose.Lines(words));
    } else {
      blocks.add(new Prose.Paragraph(Rich.of(isMarked ? "> " + words : words)));
    }
    return new Prose(blocks);
  }

  private Optional<Written> one() {
    List<Written> there = names.keySet().stream().filter(one -> standing().contains(one)).toList();
    return there.isEmpty()
        ? Optional.empty()
        : Optional.of(there.get(random.nextInt(there.size())));
  }

  private Set<Written> standing() {
    Set<Written> all = new HashSet<>(slack.everything());
    all.addAll(discord.everything());
    return all;
  }

  private int thread(Written written) {
    return written.ref.channel().equals(customerRoot.channel()) ? 1 : 2;
  }

  private Visibility visibility(int thread) {
    return thread == 1 ? Visibility.EVERYTHING : visibility;
  }

  private void edits() {
    one()
        .ifPresent(written -> {
          int name = names.getOrDefault(written, 0);
          Prose before = written.text;
          Prose now = text(name, thread(written));
          boolean was = RelayPolicy.isVisible(visibility(thread(written)), before);
          boolean is = RelayPolicy.isVisible(visibility(thread(written)), now);
          // A message that needs more room than before goes on below what was said meanwhile.
          if (was != is || before.plain().length() != now.plain().length()) {
            flipped.add(name);
          }
          chat(thread(written)).edits(written, now);
        });
  }

  private void deletes() {
    one().ifPresent(written -> chat(thread(written)).deletes(written));
  }

  /** Somebody reacts to what a person wrote, or to a copy of it. */
  private void reacts() {
    int thread = 1 + random.nextInt(2);
    place(thread)
        .ifPresent(place -> {
          List<Written> there =
              chat(thread).in(place).stream()
                  .filter(one -> names.containsKey(one) || one.inNameOf != null)
                  .toList();
          if (!there.isEmpty()) {
            Written written = there.get(random.nextInt(there.size()));
            String emoji = EMOJI.get(random.nextInt(2));
            if (chat(thread).state() != ConnectionState.CONNECTED || troubled) {
              reactedUnheard.add(name(written));
            }
            chat(thread).reacts(written, person(thread), emoji, random.nextInt(3) > 0);
          }
        });
  }

  private int name(Written written) {
    Integer own = names.get(written);
    if (own != null) {
      return own;
    }
    var found = Pattern.compile("[mf](\\d+)").matcher(written.text.plain());
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  /** The process dies, at any point, and another one begins. */
  private void restarts() {
    if (random.nextBoolean()) {
      outbox.close();
    } else {
      outbox.step();
      clock.advance(Duration.ofSeconds(11));
    }
    // What the platforms had not told yet is never told.
    forget();
    start();
    if (!troubled) {
      connects();
    }
  }

  /** As the bot says of every connection that it has made, before it hears anything from it. */
  private void connects() {
    chats.forEach(chat -> inbox.missed(chat.platform()));
  }

  private void forget() {
    chats.forEach(chat -> {
      chat.events().forEach(this::missed);
      chat.events().clear();
    });
    due.keySet().forEach(this::missed);
    due.clear();
  }

  private void missed(ThreadEvent event) {
    if (event instanceof ThreadEvent.Reacted reacted) {
      standing().stream()
          .filter(one -> one.ref.equals(reacted.message()))
          .forEach(one -> reactedUnheard.add(name(one)));
    }
  }

  private void trouble() {
    switch (random.nextInt(4)) {
      case 0 -> {
        int each = 2 + random.nextInt(4);
        chats.forEach(chat ->
            chat.fails(() ->
                random.nextInt(each) > 0 ? Fault.NONE : FAULTS.get(random.nextInt(FAULTS.size()))));
      }
      case 1 -> chats.forEach(chat -> chat.fails(() -> Fault.NONE));
      case 2 -> listenerStumbles = !listenerStumbles;
      default -> {
        collectEvents();
        troubled = !troubled;
        chats.forEach(chat -> chat.connected(!troubled));
        if (troubled) {
          forget();
          worker.look(ALL); // which it does four times a second
        } else {
          connects();
        }
      }
    }
  }

  /** What was heard before is told again, which is not the same as telling late what was missed. */
  private void replays() {
    if (!told.isEmpty()) {
      for (int count = random.nextInt(4); count >= 0; count--) {
        due.put(told.get(random.nextInt(told.size())), clock.instant());
      }
    }
  }

  private void collectEvents() {
    for (ChatModel chat : chats) {
      chat.events()
          .forEach(event -> due.put(event, clock.instant().plusMillis(random.nextInt(250))));
      chat.events().clear();
    }
  }

  private void hears() {
    List<ThreadEvent> ripe =
        due.entrySet().stream()
            .filter(one -> !one.getValue().isAfter(clock.instant()))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    for (ThreadEvent event : ripe) {
      if (new ConversationStore(database.jdbc()).watching(event.thread()).isEmpty()) {
        missed(event);
      } else {
        told.add(event);
      }
      inbox.happened(event);
      due.remove(event);
      if (random.nextInt(10) == 0) {
        inbox.happened(event);
      }
    }
  }

  private void works() {
    switch (random.nextInt(5)) {
      case 0 -> outbox.step();
      case 1 -> outbox.works();
      case 2 -> worker.look(ALL);
      case 3 -> worker.fetch(ALL);
      default -> {
        try {
          worker.run();
        } catch (IllegalStateException e) {
          assertThat(e).hasMessage("killed here");
        }
      }
    }
  }

  private void comesToRest() {
    chats.forEach(chat -> chat.fails(() -> Fault.NONE));
    chats.forEach(chat -> chat.connected(true));
    listenerStumbles = false;
    for (int round = 0; round < 8; round++) {
      collectEvents();
      clock.advance(Duration.ofSeconds(round < 3 ? 1 : 16));
      hears();
      int done;
      do {
        done = worker.look(ALL) + worker.fetch(ALL) + worker.run();
        outbox.works();
        collectEvents();
        if (isPaced) {
          outbox.worksFor(Duration.ofMillis(500));
        } else {
          clock.advance(Duration.ofMillis(500));
        }
        hears();
      } while (done > 0);
    }
    outbox.close();
    assertThat(
            database.jdbc().sql("select count(*) from relay_inbox").query(Integer.class).single())
        .as("left in the inbox")
        .isZero();
    assertThat(database.jdbc().sql("select count(*) from delivery").query(Integer.class).single())
        .as("left in the outbox")
        .isZero();
  }

  /** What was said in one thread and may be seen stands in the other, once and in order. */
  private void compare(int from, int to) {
    List<Written> original =
        chat(from).in(place(from).orElseThrow()).stream().filter(names::containsKey).toList();
    List<Written> copies =
        chat(to).in(place(to).orElseThrow()).stream().filter(one -> one.inNameOf != null).toList();
    Map<Integer, List<Written>> byName = new HashMap<>();
    copies.forEach(copy -> byName.computeIfAbsent(name(copy), any -> new ArrayList<>()).add(copy));
    List<Integer> expectedOrder = new ArrayList<>();
    for (Written one : original) {
      int name = names.getOrDefault(one, 0);
      List<Written> mine = byName.getOrDefault(name, List.of());
      if (RelayPolicy.isVisible(visibility(from), one.text)) {
        assertThat(words(mine)).as("words of m" + name).isEqualTo(expected(from, one));
        assertThat(mine).as("m" + name).allMatch(copy -> one.speaker.equals(copy.inNameOf));
        assertThat(
                mine.stream()
                    .flatMap(copy -> copy.attached.stream())
                    .collect(
                        Collectors.toMap(
                            file -> file.name(), file -> new String(file.bytes(), UTF_8))))
            .as("files of m" + name)
            .isEqualTo(
                one.files.stream()
                    .collect(
                        Collectors.toMap(
                            SentFile::name, file -> new String(ChatModel.bytes(file), UTF_8))));
        assertThat(one.marks).as("m" + name).contains("BOT ✅").doesNotContain("BOT ⚠️");
        if (!flipped.contains(name)) {
          expectedOrder.add(name);
        }
        if (!reactedUnheard.contains(name)) {
          compareReactions(one, mine);
        }
      } else {
        assertThat(mine).as("internal m" + name).isEmpty();
        assertThat(one.marks).as("internal m" + name).doesNotContain("BOT ✅");
      }
      byName.remove(name);
    }
    assertThat(byName).as("copies of what is not there").isEmpty();
    assertThat(copies.stream().map(this::name).filter(expectedOrder::contains).distinct().toList())
        .as("order")
        .isEqualTo(expectedOrder);
  }

  private void compareReactions(Written one, List<Written> copies) {
    for (String emoji : EMOJI.subList(0, 2)) {
      boolean here = one.marks.stream().anyMatch(mark -> isPersons(mark, emoji));
      boolean there =
          copies.stream()
              .flatMap(copy -> copy.marks.stream())
              .anyMatch(mark -> isPersons(mark, emoji));
      // Of text and files that were shown twice the files may stand first.
      assertThat(copies.stream().filter(copy -> copy.marks.contains("BOT " + emoji)).count())
          .as(emoji + " on the copy of m" + name(one))
          .isEqualTo(here ? 1 : 0);
      assertThat(one.marks.contains("BOT " + emoji))
          .as(emoji + " on m" + name(one))
          .isEqualTo(there);
    }
  }

  private static boolean isPersons(String mark, String emoji) {
    return mark.startsWith("U") && mark.endsWith(" " + emoji);
  }

  private String expected(int thread, Written one) {
    return RelayPolicy.shown(visibility(thread), one.text).plain().strip();
  }

  private static String words(List<Written> copies) {
    return copies.stream()
        .filter(copy -> copy.attached.isEmpty())
        .map(copy -> copy.text.plain().strip())
        .collect(Collectors.joining("\n"));
  }

  private void compareTranscript() {
    Map<String, Said> talk = new HashMap<>();
    relay.talk(id).forEach(one -> talk.put(one.thread() + "/" + one.message(), one));
    names.keySet().stream()
        .filter(standing()::contains)
        .forEach(written -> {
          String key = thread(written) + "/" + written.ref.message();
          Said kept = talk.get(key);
          assertThat(kept).as("the transcript of " + key).isNotNull();
          if (kept != null) {
            assertThat(kept.text()).as("the transcript").isEqualTo(written.text);
            assertThat(kept.deletedAt()).as("the transcript").isNull();
          }
          boolean isVisible = RelayPolicy.isVisible(visibility(thread(written)), written.text);
          assertThat(said)
              .as("what was heard of " + key)
              .containsAnyOf(key + "/true", key + "/" + isVisible);
        });
  }
}
