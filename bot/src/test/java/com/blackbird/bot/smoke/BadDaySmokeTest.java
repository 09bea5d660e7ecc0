package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.ThreadPage;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What people see when something is away, and while the log grows under their hands; at last, what
 * they see of it when there are two replicas, one is killed, and the other one stops.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadDaySmokeTest {
  private static final int LATE = Order.DEFAULT + 1;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static @Nullable Process other;
  private static @Nullable ChannelRef elsewhere;

  private static final Pattern ORDER = Pattern.compile("#(\\d{4})\\b");
  private static RunningBot bot;
  private static String key;
  private static int next = 1000;

  @BeforeAll
  static void start() {
    bot = new RunningBot("blackbird.patience=2s");
    key = bot.account("acme", "Acme Trading");
    bot.report(key, orders(30));
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    if (other != null) {
      other.destroyForcibly();
    }
    bot.close();
  }

  @OnEachChat
  void aDatabaseThatIsAwayIsSaidAndEverythingWorksAgainWhenItIsBack(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    Seen list = maria.sees("Activity log");
    bot.database().takeAway();
    try {
      maria.types("activity");
      assertThat(maria.sees("does not answer right now").text()).contains("Error id");
      maria.clicks(list, "Refresh");
      maria.clicks(list, "Search…");
    } finally {
      bot.bringDatabaseBack();
    }
    maria.types("activity");
    maria.sees("Activity log");
  }

  @OnEachChat
  void pagesGoOnWhereTheyEndedWhileNewActivitiesArrive(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    Seen page = maria.sees("Activity log");
    List<String> seen = new ArrayList<>(numbers(page));
    String newest = seen.getFirst();
    for (int i = 0; i < 2; i++) {
      bot.report(key, orders(7));
      maria.clicks(page, "Older");
      String last = seen.getLast();
      page = maria.sees("#" + (Integer.parseInt(last) - 1));
      seen.addAll(numbers(page));
    }

    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo(newest);
    assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @OnEachChat
  void aLostConnectionIsMadeAgain(ChatPlatform platform) {
    drop(platform);
    awaitConnected(platform);

    Person maria = bot.person(platform, "maria");
    maria.types("status");
    maria.sees("Acme Trading");
  }

  @Test
  void onePlatformThatIsAwayDoesNotTouchTheOther() {
    bot.sandbox().slack().dropConnections();

    Person maria = bot.person(ChatPlatform.DISCORD, "maria");
    maria.types("activity");
    maria.sees("Activity log");
    bot.sandbox().slack().awaitConnected();
  }

  @Test
  @Order(LATE)
  void aSecondReplicaSharesTheShardsAndEverybodyIsAnsweredOnce() {
    other = bot.replica("--discord.shards=2", "--spring.lifecycle.timeout-per-shutdown-phase=5s");
    Awaitility.await().atMost(PATIENCE).until(() -> holders() == 2 && bothShardsAreConnected());

    everybodyInDiscordIsAnsweredOnce();
    for (int i = 0; i < 4; i++) { // Slack spreads what is asked over the connections
      Person maria = bot.person(ChatPlatform.SLACK, "maria");
      maria.types("help");
      maria.sees("What you can ask");
      assertThat(maria.messages()).hasSize(1);
    }
    assertThat(bot.sandbox().discord().gateway().overlaps()).isZero();
  }

  /** Of the two servers the shard of one is held by the other replica. */
  @Test
  @Order(LATE + 1)
  void whoseShardAnotherReplicaHoldsIsWrittenToAllTheSame() {
    for (ChannelRef place : List.of(bot.channel(ChatPlatform.DISCORD), elsewhere())) {
      Person maria = new DiscordPerson(maria(place), "#integrations");
      Post post =
          Post.of(place, ChatMessage.of("A case"), UUID.randomUUID().toString().substring(0, 23));
      SendResult result =
          bot.gateway(ChatPlatform.DISCORD)
              .post(post.opening(new ThreadStart("Case", false, List.of(), List.of())));
      assertThat(result).isInstanceOf(SendResult.Sent.class);
      ThreadRef thread = Objects.requireNonNull(((SendResult.Sent) result).thread());
      maria.sees("A case");

      Talk talk = new Talk.InDiscord(maria(place), thread.thread());
      talk.says("hello");
      Post reply = Post.of(place, ChatMessage.of("Good day"), "reply " + thread.thread());
      assertThat(bot.gateway(ChatPlatform.DISCORD).post(reply.within(thread)))
          .isInstanceOf(SendResult.Sent.class);
      assertThat(talk.sees()).anyMatch(text -> text.contains("Good day"));
      assertThat(
              ((ThreadPage.Found) bot.gateway(ChatPlatform.DISCORD).history(thread, null))
                  .messages())
          .anyMatch(message -> message.text().plain().equals("hello"));
    }
  }

  @Test
  @Order(LATE + 2)
  void whatAKilledReplicaDidIsDoneByTheOtherAndNothingIsLostOrDoubled() {
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    List<String> said = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      said.add("message " + i);
      owe(bot.channel(ChatPlatform.SLACK), said.getLast());
      owe(elsewhere(), said.getLast());
      if (i == 8) {
        Objects.requireNonNull(other).destroyForcibly();
      }
    }
    Awaitility.await().atMost(PATIENCE).until(() -> owed() == 0);
    assertThat(sam.messages().stream().map(String::strip)).containsExactlyElementsOf(said);
    DiscordUser jo = bot.sandbox().discord().guild(elsewhere().workspace()).user("sam");
    assertThat(jo.messages("#integrations").stream().map(SeenMessage::text).map(String::strip))
        .containsSubsequence(said)
        .filteredOn(text -> text.startsWith("message "))
        .hasSameSizeAs(said);

    Awaitility.await().atMost(PATIENCE).until(() -> holders() == 1 && bothShardsAreConnected());
    everybodyInDiscordIsAnsweredOnce();
    assertThat(bot.sandbox().discord().gateway().overlaps()).isZero();
  }

  @Test
  @Order(LATE + 3)
  void whoAsksWhileTheBotStopsIsAnsweredAndWhatItOwesIsNotLost() throws Exception {
    Person maria = bot.person(ChatPlatform.DISCORD, "maria");
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    bot.findsNothing();
    Thread stopping;
    try (var held = bot.database().pool().getConnection();
        var statement = held.createStatement()) {
      held.setAutoCommit(false);
      statement.execute("lock table activity in access exclusive mode");
      maria.types("activity");
      List.of("one", "two", "three").forEach(text -> owe(bot.channel(ChatPlatform.SLACK), text));
      stopping = Thread.startVirtualThread(bot::stop);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> bot.gets("/actuator/health/readiness").statusCode() == 503);
      held.rollback();
    }
    stopping.join();

    assertThat(maria.messages())
        .singleElement()
        .satisfies(text -> assertThat(text).containsAnyOf("Activity log", "No answer"));
    assertThat(sam.messages().size() + owed()).isEqualTo(3);
    assertThat(bot.sandbox().discord().gateway().shards(app())).isEmpty();
    assertThat(holders()).isZero();
  }

  /** On the other server by what to do to link it. */
  private static void everybodyInDiscordIsAnsweredOnce() {
    for (ChannelRef place : List.of(bot.channel(ChatPlatform.DISCORD), elsewhere())) {
      Person maria = new DiscordPerson(maria(place), "#integrations");
      maria.types("help");
      maria.sees("/blackbird");
      assertThat(maria.messages()).hasSize(1);
    }
  }

  private static DiscordUser maria(ChannelRef place) {
    return bot.sandbox().discord().guild(place.workspace()).user("maria");
  }

  /** The channel of a server that belongs to the other one of two shards. */
  private static ChannelRef elsewhere() {
    if (elsewhere == null) {
      long here = shard(bot.channel(ChatPlatform.DISCORD).workspace());
      String guild = bot.sandbox().discord().addGuild("Second store");
      for (int i = 0; shard(guild) == here; i++) {
        guild = bot.sandbox().discord().addGuild("Another store " + i);
      }
      World world = bot.sandbox().discord().world();
      String id = guild;
      elsewhere =
          world.locked(() ->
              Objects.requireNonNull(world.guilds().get(id)).channels().values().stream()
                  .filter(channel -> channel.name().equals("integrations"))
                  .map(channel -> new ChannelRef(ChatPlatform.DISCORD, id, channel.id()))
                  .findFirst()
                  .orElseThrow());
    }
    return elsewhere;
  }

  private static long shard(String guild) {
    return (Long.parseLong(guild) >>> 22) % 2;
  }

  private static App app() {
    String token = bot.sandbox().discord().connection().getOrDefault("botToken", "");
    World world = bot.sandbox().discord().world();
    return Objects.requireNonNull(world.locked(() -> world.appWithToken(token)));
  }

  private static boolean bothShardsAreConnected() {
    return bot.sandbox().discord().gateway().shards(app()).equals(List.of(0, 1));
  }

  private static long holders() {
    return ask("select count(distinct holder) from lease");
  }

  private static long owed() {
    return ask("select count(*) from delivery");
  }

  private static long ask(String question) {
    return bot.database().ownerJdbc().sql(question).query(Long.class).single();
  }

  private static void owe(ChannelRef place, String text) {
    AccountId acme = AccountId.of("acme");
    Handle handle = new Handle(acme, place, text + " " + UUID.randomUUID());
    Outbox outbox = new Outbox(bot.database().jdbc(), Clock.systemUTC(), new DeliverySignal());
    outbox.show(handle, ChatMessage.of(text));
  }

  private static void drop(ChatPlatform platform) {
    switch (platform) {
      case SLACK -> bot.sandbox().slack().dropConnections();
      default -> bot.sandbox().discord().dropConnections();
    }
  }

  private static void awaitConnected(ChatPlatform platform) {
    switch (platform) {
      case SLACK -> bot.sandbox().slack().awaitConnected();
      default -> bot.sandbox().discord().awaitConnected();
    }
  }

  /** Orders with growing numbers, each a moment later than the one before. */
  private static List<Map<String, String>> orders(int count) {
    Instant now = Instant.now().minusMillis(count);
    List<Map<String, String>> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String number = String.valueOf(next++);
      orders.add(
          Reported.success()
              .with("id", "evt-" + number)
              .reference("#" + number)
              .at(now.plusMillis(i))
              .fields());
    }
    return orders;
  }

  private static List<String> numbers(Seen page) {
    return ORDER
        .matcher(page.text())
        .results()
        .map(MatchResult::group)
        .map(m -> m.substring(1))
        .distinct()
        .toList();
  }
}
