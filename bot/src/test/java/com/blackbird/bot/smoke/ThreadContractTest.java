package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.SentFile;
import com.blackbird.activity.chat.Speaker;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every gateway promises of threads, whatever platform is behind it. */
class ThreadContractTest {
  private static final Speaker MARIA =
      new Speaker(
          new ChatUser("U1", "Maria Lind"), false, URI.create("https://example.org/maria.png"));

  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aThreadBeginsWithAMessageAndTakesRepliesInSomebodysName(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    SendResult.Sent root = begin(platform, start("Case 7", false));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    Talk sam = bot.talk(platform, "sam", thread);

    Post reply = reply(root, "It is stuck").as(MARIA);
    MessageRef message = sent(gateway.post(reply)).message();
    assertThat(sam.sees().getLast()).contains("Maria Lind", "It is stuck");

    assertThat(gateway.edit(message, ChatMessage.of("It is well"), MARIA))
        .isEqualTo(new SendResult.Sent(message));
    assertThat(sam.sees().getLast()).contains("Maria Lind", "It is well").doesNotContain("stuck");

    assertThat(gateway.delete(message)).isEqualTo(new SendResult.Sent(message));
    assertThat(sam.sees()).noneMatch(text -> text.contains("It is well"));
  }

  @OnEachChat
  void aThreadThatMayHaveBegunIsFoundAgain(ChatPlatform platform) {
    for (boolean isPrivate : new boolean[] {false, true}) {
      Post post = opening(platform, bot.channel(platform), start("Once", isPrivate));
      Instant before = Instant.now();
      SendResult.Sent first = sent(bot.gateway(platform).post(post));

      assertThat(sent(bot.gateway(platform).post(post.triedAt(before)))).isEqualTo(first);
      assertThat(first.thread()).isNotNull();
    }
  }

  @OnEachChat
  void aPrivateThreadIsSeenByItsMembersAlone(ChatPlatform platform) {
    SendResult.Sent root = begin(platform, start("For Sam " + UUID.randomUUID(), true));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    sent(bot.gateway(platform).post(reply(root, "between us")));

    assertThat(sees(bot.talk(platform, "sam", thread), "between us")).isTrue();
    assertThat(sees(bot.talk(platform, "kenji", thread), "between us")).isFalse();
  }

  @OnEachChat
  void aPrivateThreadOfSeveralIsSeenByEachOfThem(ChatPlatform platform) {
    String sam = bot.person(platform, "sam").id();
    String maria = bot.person(platform, "maria").id();
    ThreadStart both =
        new ThreadStart("For two " + UUID.randomUUID(), true, List.of(), List.of(sam, maria));
    Post post = Post.of(bot.channel(platform), ChatMessage.of("A case"), key()).opening(both);
    Instant before = Instant.now();
    SendResult.Sent root = sent(bot.gateway(platform).post(post));
    assertThat(sent(bot.gateway(platform).post(post.triedAt(before)))).isEqualTo(root);
    ThreadRef thread = Objects.requireNonNull(root.thread());
    sent(bot.gateway(platform).post(reply(root, "among the three of us")));

    for (String member : List.of("sam", "maria")) {
      assertThat(sees(bot.talk(platform, member, thread), "among the three of us")).isTrue();
    }
    assertThat(sees(bot.talk(platform, "kenji", thread), "among the three of us")).isFalse();
  }

  /** Slack's app may have been installed before it asked for conversations with several. */
  @Test
  void whereTheAppMayBeginNoConversationWithSeveralItIsWithTheFirst() {
    var installed = bot.sandbox().slack().workspace("Sample Store").installation("Blackbird");
    Set<String> scopes = installed.scopes();
    Set<String> fewer = new HashSet<>(scopes);
    fewer.remove("mpim:write");
    installed.grant(fewer);
    try {
      String sam = bot.person(ChatPlatform.SLACK, "sam").id();
      String maria = bot.person(ChatPlatform.SLACK, "maria").id();
      ThreadStart both = new ThreadStart("For two", true, List.of(), List.of(sam, maria));
      ChannelRef channel = bot.channel(ChatPlatform.SLACK);
      Post post = Post.of(channel, ChatMessage.of("A case"), key()).opening(both);
      SendResult.Sent root = sent(bot.gateway(ChatPlatform.SLACK).post(post));
      sent(bot.gateway(ChatPlatform.SLACK).post(reply(root, "between the two of us")));

      ThreadRef thread = Objects.requireNonNull(root.thread());
      Talk first = bot.talk(ChatPlatform.SLACK, "sam", thread);
      assertThat(sees(first, "between the two of us")).isTrue();
      Talk other = bot.talk(ChatPlatform.SLACK, "maria", thread);
      assertThat(sees(other, "between the two of us")).isFalse();
    } finally {
      installed.grant(scopes);
    }
  }

  @Test
  void whoHasLeftTheServerIsNoReasonToBeginNoThread() {
    ThreadStart start =
        new ThreadStart(
            "With somebody who left",
            true,
            List.of(),
            List.of("4242424242", bot.sandbox().discord().user("sam").id()));
    SendResult.Sent root = begin(ChatPlatform.DISCORD, start);
    sent(bot.gateway(ChatPlatform.DISCORD).post(reply(root, "still here")));

    Talk sam = bot.talk(ChatPlatform.DISCORD, "sam", Objects.requireNonNull(root.thread()));
    assertThat(sees(sam, "still here")).isTrue();
  }

  @Test
  void aForumsPostHasTheTagsThatTheForumKnowsAndFollowsItsMessage() {
    ChatGateway gateway = bot.gateway(ChatPlatform.DISCORD);
    var world = bot.sandbox().discord().world();
    var forum =
        world.channels().values().stream()
            .filter(channel -> channel.name().equals("cases"))
            .findFirst()
            .orElseThrow();
    List<String> known = forum.tags().stream().map(ForumTag::name).toList();
    ChannelRef place =
        new ChannelRef(
            ChatPlatform.DISCORD, bot.channel(ChatPlatform.DISCORD).workspace(), forum.id());
    ThreadStart start =
        new ThreadStart("Case 8", false, List.of("no such tag", known.getFirst()), List.of());
    Post post = opening(ChatPlatform.DISCORD, place, start);
    Instant before = Instant.now();

    SendResult.Sent root = sent(gateway.post(post));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    assertThat(thread.channel()).isEqualTo(place);
    ThreadChannel made =
        (ThreadChannel) Objects.requireNonNull(world.channels().get(thread.thread()));
    assertThat(made.appliedTags()).containsExactly(forum.tags().getFirst().id());
    assertThat(sent(gateway.post(post.triedAt(before)))).isEqualTo(root);

    assertThat(gateway.post(opening(ChatPlatform.DISCORD, place, start("Between us", true))))
        .as("it holds up nothing else that is owed to the forum")
        .isInstanceOfSatisfying(
            SendResult.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.UNKNOWN));

    ThreadStart later = new ThreadStart("Case 8: done", false, List.of(known.get(1)), List.of());
    sent(gateway.edit(root.message(), ChatMessage.of("done"), thread, later));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(made.name()).isEqualTo("Case 8: done");
          assertThat(made.appliedTags()).containsExactly(forum.tags().get(1).id());
        });
  }

  @OnEachChat
  void aReactionIsPutAndTakenAwayAnyNumberOfTimes(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    MessageRef message = begin(platform, start("Marks", false)).message();
    SendResult done = new SendResult.Sent(message);

    assertThat(gateway.react(message, "✅", true)).isEqualTo(done);
    assertThat(gateway.react(message, "✅", true)).isEqualTo(done);
    assertThat(gateway.react(message, "⚠️", true)).isEqualTo(done);
    assertThat(gateway.react(message, "✅", false)).isEqualTo(done);
    assertThat(gateway.react(message, "✅", false)).isEqualTo(done);
    gateway.delete(message);
    assertThat(gateway.react(message, "⚠️", false)).isEqualTo(done);
    assertThat(gateway.react(message, "⚠️", true)).isInstanceOf(SendResult.Refused.class);
  }

  @OnEachChat
  void theHistoryOfAThreadIsGivenInOrderAndInPages(ChatPlatform platform) {
    ThreadRef thread = Objects.requireNonNull(begin(platform, start("Long", false)).thread());
    Talk sam = bot.talk(platform, "sam", thread);
    List<String> said = new ArrayList<>();
    IntStream.range(0, 230).forEach(i -> said.add(sam.says("message " + i)));

    List<ThreadEvent.Posted> found = new ArrayList<>();
    int pages = 0;
    boolean isLast = false;
    while (!isLast) {
      MessageRef after = found.isEmpty() ? null : found.getLast().message();
      ThreadPage page = bot.gateway(platform).history(thread, after);
      assertThat(page).isInstanceOf(ThreadPage.Found.class);
      found.addAll(((ThreadPage.Found) page).messages());
      isLast = ((ThreadPage.Found) page).isLast();
      pages++;
    }
    assertThat(pages).isBetween(2, 5);
    assertThat(
            found.stream()
                .filter(one -> !one.speaker().isBot())
                .map(one -> one.message().message()))
        .containsExactlyElementsOf(said);
    assertThat(found).allMatch(one -> one.thread().equals(thread));
  }

  /** Slack tells names one by one, and whoever writes such a message must not hold up others. */
  @Test
  void aMessageFullOfMentionsMakesFewQuestions() {
    SendResult.Sent root = begin(ChatPlatform.SLACK, start("Names", false));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    List<String> mentions =
        IntStream.range(0, 300).mapToObj(i -> "<@U0NOBODY%03d>".formatted(i)).toList();
    bot.talk(ChatPlatform.SLACK, "sam", thread).says(String.join(" ", mentions));

    assertThat(bot.gateway(ChatPlatform.SLACK).history(thread, null))
        .isInstanceOfSatisfying(
            ThreadPage.Found.class, page -> assertThat(page.messages()).isNotEmpty());
    assertThat(bot.sandbox().slack().recorder().calls("users.info"))
        .filteredOn(call -> call.arguments().toString().contains("U0NOBODY"))
        .hasSizeBetween(1, 100);
  }

  @OnEachChat
  void filesStandInTheThreadAndGoWithTheirMessage(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    SendResult.Sent root = begin(platform, start("Files", false));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    ChatMessage message =
        ChatMessage.headed("Two files")
            .attach(ChatFile.of("a.txt", "text/plain", new byte[] {'a'}))
            .attach(ChatFile.of("b.txt", "text/plain", new byte[] {'b', 'b'}))
            .build();

    MessageRef posted = sent(gateway.post(in(root, message))).message();
    List<SentFile> files =
        ((ThreadPage.Found) gateway.history(thread, null))
            .messages().stream().flatMap(one -> one.files().stream()).toList();
    assertThat(files).extracting(SentFile::name).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(files).extracting(SentFile::length).containsExactlyInAnyOrder(1L, 2L);

    sent(gateway.delete(posted));
    assertThat(((ThreadPage.Found) gateway.history(thread, null)).messages())
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(one -> one.files().isEmpty());
  }

  @OnEachChat
  void noFileIsFetchedFromAForeignHost(ChatPlatform platform) {
    MessageRef message = begin(platform, start("Foreign", false)).message();
    SentFile file =
        new SentFile("F1", "x", "text/plain", 1, URI.create("http://127.0.0.1:9/files.slack.com"));

    assertThatThrownBy(() -> bot.gateway(platform).open(message, file))
        .isInstanceOf(IOException.class)
        .hasMessageNotContaining("Connection refused");
  }

  @Test
  void aDiscordThreadThatIsArchivedOpensAgainAndOneThatIsGoneRefuses() {
    ChatGateway gateway = bot.gateway(ChatPlatform.DISCORD);
    SendResult.Sent root = begin(ChatPlatform.DISCORD, start("Sleeps", true));
    ThreadRef thread = Objects.requireNonNull(root.thread());
    var world = bot.sandbox().discord().world();
    ThreadChannel channel =
        (ThreadChannel) Objects.requireNonNull(world.channels().get(thread.thread()));
    archive(channel);
    sent(gateway.post(reply(root, "wake up")));
    assertThat(channel.isArchived()).isFalse();

    archive(channel);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            gateway.edit(root.message(), ChatMessage.of("edited")) instanceof SendResult.Sent);

    world.locked(() -> new com.blackbird.sandbox.discord.world.Threads(world).delete(channel));
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(gateway.post(reply(root, "too late")))
                .isInstanceOfSatisfying(
                    SendResult.Refused.class,
                    refused -> assertThat(refused.reason()).isEqualTo(Reason.MESSAGE_GONE)));
  }

  /** The sandbox has its own ways of saying that somebody sees no such channel. */
  private static boolean sees(Talk talk, String words) {
    try {
      return talk.sees().stream().anyMatch(text -> text.contains(words));
    } catch (AssertionError | RuntimeException hidden) {
      return false;
    }
  }

  private static void archive(ThreadChannel thread) {
    var world = bot.sandbox().discord().world();
    world.locked(() -> {
      thread.archive(true, world.now());
      new com.blackbird.sandbox.discord.world.Threads(world).announceChange(thread);
    });
  }

  private static ThreadStart start(String title, boolean isPrivate) {
    return new ThreadStart(title, isPrivate, List.of(), List.of());
  }

  private static SendResult.Sent begin(ChatPlatform platform, ThreadStart start) {
    return sent(bot.gateway(platform).post(opening(platform, bot.channel(platform), start)));
  }

  private static Post opening(ChatPlatform platform, ChannelRef channel, ThreadStart start) {
    String sam = bot.person(platform, "sam").id();
    ThreadStart withSam =
        new ThreadStart(start.title(), start.isPrivate(), start.tags(), List.of(sam));
    return Post.of(channel, ChatMessage.of("A case"), key()).opening(withSam);
  }

  private static Post reply(SendResult.Sent root, String words) {
    return in(root, ChatMessage.of(words));
  }

  private static Post in(SendResult.Sent root, ChatMessage message) {
    ThreadRef thread = Objects.requireNonNull(root.thread());
    return Post.of(thread.channel(), message, key())
        .inThreadOf(root.message(), false)
        .within(thread);
  }

  private static SendResult.Sent sent(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return (SendResult.Sent) result;
  }

  private static String key() {
    return UUID.randomUUID().toString().substring(0, 23);
  }
}
