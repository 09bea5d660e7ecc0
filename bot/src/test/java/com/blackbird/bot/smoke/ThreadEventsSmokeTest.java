package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Prose;
import com.blackbird.activity.chat.ReturnListener;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * What people do in threads reaches the bot, through the real libraries, until it has taken it; and
 * that they let it into a channel again.
 */
class ThreadEventsSmokeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static RunningBot bot;

  /** Hears what is told, and refuses as often as it is asked to. */
  static final class Ear implements ThreadListener, ReturnListener {
    final List<ThreadEvent> heard = new CopyOnWriteArrayList<>();
    final AtomicInteger refuses = new AtomicInteger();
    final AtomicInteger refused = new AtomicInteger();
    final List<ChatPlatform> missed = new CopyOnWriteArrayList<>();
    final List<ChannelRef> returned = new CopyOnWriteArrayList<>();

    @Override
    public void returned(ChannelRef channel) {
      returned.add(channel);
    }

    @Override
    public void happened(ThreadEvent event) {
      if (refuses.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        refused.incrementAndGet();
        throw new IllegalStateException("the database is away");
      }
      heard.add(event);
    }

    @Override
    public void missed(ChatPlatform platform) {
      missed.add(platform);
    }
  }

  static class WithEar {
    @Bean
    @Primary
    Ear ear() {
      return new Ear();
    }
  }

  @BeforeAll
  static void start() {
    bot = new RunningBot(List.of(WithEar.class));
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @BeforeEach
  void forget() {
    ear().heard.clear();
    ear().refused.set(0);
    ear().returned.clear();
  }

  @OnEachChat
  void whatIsSaidInAThreadIsToldAsItWasMeant(ChatPlatform platform) {
    ThreadRef thread = begun(platform);
    Talk sam = talk(platform, "sam", thread);
    String bold = platform == ChatPlatform.SLACK ? "*stuck*" : "**stuck**";
    String id = sam.says("Order is " + bold + ", <@" + sam.person() + "> https://example.org/a");

    ThreadEvent.Posted posted = hears(ThreadEvent.Posted.class, one -> said(one, "Order is"));
    assertThat(posted.thread()).isEqualTo(thread);
    assertThat(posted.message().message()).isEqualTo(id);
    assertThat(posted.speaker().user().id()).isEqualTo(sam.person());
    assertThat(posted.speaker().user().name()).startsWithIgnoringCase("sam");
    assertThat(posted.speaker().isBot()).isFalse();
    assertThat(posted.text().plain())
        .isEqualTo("Order is stuck, @" + posted.speaker().user().name() + " https://example.org/a");
    assertThat(((Prose.Paragraph) posted.text().blocks().getFirst()).text().spans())
        .contains(new Rich.Bold("stuck"))
        .anyMatch(Rich.Address.class::isInstance);

    sam.edits(id, "Order is well");
    ThreadEvent.Edited edited = hears(ThreadEvent.Edited.class, one -> one.thread().equals(thread));
    assertThat(edited.message()).isEqualTo(posted.message());
    assertThat(edited.text()).isEqualTo(Prose.of("Order is well"));
    assertThat(edited.speaker().user().id()).isEqualTo(sam.person());

    sam.deletes(id);
    ThreadEvent.Deleted deleted =
        hears(ThreadEvent.Deleted.class, one -> one.message().equals(posted.message()));
    assertThat(deleted.thread()).isEqualTo(thread);
  }

  @OnEachChat
  void reactionsAreToldAsCharacters(ChatPlatform platform) {
    ThreadRef thread = begun(platform);
    Talk sam = talk(platform, "sam", thread);
    String id = sam.says("thanks");
    sam.reacts(id, "+1", "👍");

    ThreadEvent.Reacted added = hears(ThreadEvent.Reacted.class, ThreadEvent.Reacted::isAdded);
    assertThat(added.thread()).isEqualTo(thread);
    assertThat(added.message().message()).isEqualTo(id);
    assertThat(added.emoji()).isEqualTo("👍");
    assertThat(added.speaker().user().id()).isEqualTo(sam.person());

    sam.unreacts(id, "+1", "👍");
    ThreadEvent.Reacted removed = hears(ThreadEvent.Reacted.class, one -> !one.isAdded());
    assertThat(removed.message()).isEqualTo(added.message());
    assertThat(removed.emoji()).isEqualTo("👍");
  }

  @OnEachChat
  void aFileIsToldAndItsBytesAreGivenOut(ChatPlatform platform) throws Exception {
    ThreadRef thread = begun(platform);
    byte[] bytes = {1, 2, 3, 0, -1};
    talk(platform, "sam", thread).sends("order.bin", bytes, "see here");

    ThreadEvent.Posted posted = hears(ThreadEvent.Posted.class, one -> said(one, "see here"));
    assertThat(posted.thread()).isEqualTo(thread);
    assertThat(posted.files())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.name()).isEqualTo("order.bin");
          assertThat(file.length()).isEqualTo(bytes.length);
        });
    SentFile file = posted.files().getFirst();
    try (InputStream in = bot.gateway(platform).open(posted.message(), file)) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
  }

  /** And what it says is not in the log meanwhile. */
  @OnEachChat
  void whatTheBotCouldNotTakeIsToldAgain(ChatPlatform platform) {
    ThreadRef thread = begun(platform);
    bot.sandbox().slack().timing().acknowledgeWithin(Duration.ofSeconds(1));
    try {
      ear().refuses.set(2);
      talk(platform, "sam", thread).says(bot.secret("do not lose this"));
      Awaitility.await().atMost(PATIENCE).until(() -> ear().refused.get() > 0);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> {
            bot.sandbox().slack().retryEventsNow();
            return ear().heard.stream().anyMatch(one -> said(one, "do not lose this"));
          });
    } finally {
      ear().refuses.set(0);
      bot.sandbox().slack().timing().acknowledgeWithin(PATIENCE);
    }
  }

  /** Slack tells it three times more; after that only the thread itself knows of it. */
  @Test
  void whatSlackDoesNotTellAnyMoreIsLookedForInTheThreads() {
    ThreadRef thread = begun(ChatPlatform.SLACK);
    bot.sandbox().slack().timing().acknowledgeWithin(Duration.ofSeconds(1));
    try {
      int before = ear().missed.size();
      ear().refuses.set(Integer.MAX_VALUE);
      talk(ChatPlatform.SLACK, "sam", thread).says("nobody takes this");
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> {
            bot.sandbox().slack().retryEventsNow();
            return ear().missed.size() > before;
          });
    } finally {
      ear().refuses.set(0);
      bot.sandbox().slack().timing().acknowledgeWithin(PATIENCE);
    }
  }

  @OnEachChat
  void whatTheBotSaysIsToldAsABots(ChatPlatform platform) {
    begun(platform);

    assertThat(hears(ThreadEvent.Posted.class, one -> said(one, "A case")).speaker().isBot())
        .isTrue();
  }

  @Test
  void theEndOfASlackChannelIsToldOfAllItsThreads() {
    var team = bot.sandbox().slack().workspace("Sample Store");
    String channel = team.addChannel("closing", false);
    team.invite("Blackbird", "#closing");
    team.archive("#closing");

    ThreadEvent.Ended ended = hears(ThreadEvent.Ended.class, one -> true);
    assertThat(ended.thread())
        .isEqualTo(new ThreadRef(new ChannelRef(ChatPlatform.SLACK, team.id(), channel), ""));
  }

  @Test
  void slackTellsThatTheBotIsInvitedAndThatAChannelIsTakenOutOfTheArchive() {
    var team = bot.sandbox().slack().workspace("Sample Store");
    for (boolean isHidden : List.of(false, true)) {
      String name = isHidden ? "deals" : "offers";
      var channel = new ChannelRef(ChatPlatform.SLACK, team.id(), team.addChannel(name, isHidden));
      ear().returned.clear();
      team.invite("Blackbird", name);
      hearsOfReturns(channel);
      team.archive(name);
      team.unarchive(name);
      hearsOfReturns(channel, channel);
    }
  }

  @Test
  void discordTellsThatTheBotMaySeeOrDoMoreAndThatItIsInvited() {
    var store = bot.sandbox().discord().guild("Sample Store");
    ChannelRef channel = bot.channel(ChatPlatform.DISCORD);
    var all = new ChannelRef(ChatPlatform.DISCORD, channel.workspace(), "");
    store.hides(channel.channel(), "blackbird", true);
    store.hides(channel.channel(), "blackbird", false);
    hearsOfReturns(channel, channel);

    store.giveRole("sam", "Helper", "ADD_REACTIONS");
    store.giveRole("blackbird", "Helper", "ADD_REACTIONS");
    hearsOfReturns(channel, channel, all);
    store.giveRole("blackbird", "Helper", "SEND_MESSAGES");
    hearsOfReturns(channel, channel, all, all);

    store.kicks("blackbird");
    store.invites("blackbird");
    hearsOfReturns(channel, channel, all, all, all);
  }

  private static void hearsOfReturns(ChannelRef... channels) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(ear().returned).containsExactly(channels));
  }

  @Test
  void theEndOfADiscordThreadIsTold() {
    ThreadRef archived = begun(ChatPlatform.DISCORD);
    ThreadRef deleted = begun(ChatPlatform.DISCORD);
    var world = bot.sandbox().discord().world();
    world.locked(() -> {
      ThreadChannel thread =
          (ThreadChannel) Objects.requireNonNull(world.channels().get(archived.thread()));
      thread.archive(true, world.now());
      new Threads(world).announceChange(thread);
      new Threads(world).delete(Objects.requireNonNull(world.channels().get(deleted.thread())));
    });

    hears(ThreadEvent.Ended.class, one -> one.thread().equals(archived));
    hears(ThreadEvent.Ended.class, one -> one.thread().equals(deleted));
  }

  @Test
  void afterEachConnectionSomethingMayHaveBeenMissed() {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(ear().missed).contains(ChatPlatform.SLACK, ChatPlatform.DISCORD));
  }

  private static boolean said(ThreadEvent event, String words) {
    return event instanceof ThreadEvent.Posted posted && posted.text().plain().contains(words);
  }

  private static <T extends ThreadEvent> T hears(Class<T> kind, Predicate<T> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                ear().heard.stream()
                    .filter(kind::isInstance)
                    .map(kind::cast)
                    .filter(wanted)
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  private static Ear ear() {
    return bot.part(Ear.class);
  }

  private static ThreadRef begun(ChatPlatform platform) {
    SendResult result =
        bot.gateway(platform)
            .post(
                Post.of(
                        bot.channel(platform),
                        ChatMessage.of("A case"),
                        UUID.randomUUID().toString().substring(0, 23))
                    .opening(new ThreadStart("Case", false, List.of(), List.of())));
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return Objects.requireNonNull(((SendResult.Sent) result).thread());
  }

  private static Talk talk(ChatPlatform platform, String name, ThreadRef thread) {
    return bot.talk(platform, name, thread);
  }
}
