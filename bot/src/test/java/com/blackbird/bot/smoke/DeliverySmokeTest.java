package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.delivery.DeliveryHooks;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import com.blackbird.sandbox.wire.Faults;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What the bot says of its own accord reaches the channel once and in order, whatever fails. */
class DeliverySmokeTest {
  private static final AccountId ACME = AccountId.of("acme");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
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
  void everyMessageIsSeenOnceAndInOrderThroughEveryFault(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    List<Fault> faults =
        List.of(
            new Fault.AnswerLost(),
            new Fault.RateLimited(1),
            new Fault.AnswerLost(),
            new Fault.Status(500),
            new Fault.Reset(),
            new Fault.AnswerLost());
    faults.forEach(fault -> faults(platform).add(FaultRule.next(fault).on(post(platform))));

    List<String> said = say(platform, 6);
    awaitSeen(sam, said);
    assertThat(faults(platform).waiting()).isEmpty();
  }

  @OnEachChat
  void threeReplicasAndADatabaseThatGoesAwayLoseNothing(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    List<DeliveryWorker> replicas = List.of(replica(), replica());
    try {
      replicas.forEach(DeliveryWorker::start);
      List<String> said = say(platform, 2);
      bot.database().takeAway();
      bot.bringDatabaseBack();
      said.addAll(say(platform, 2));
      replicas.getFirst().close();
      said.addAll(say(platform, 1));
      awaitSeen(sam, said);
    } finally {
      replicas.forEach(DeliveryWorker::close);
    }
  }

  @OnEachChat
  void aMessageChangesGetsAReplyAndGoes(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    Handle alert = new Handle(ACME, bot.channel(platform), "alert/" + UUID.randomUUID());
    show(alert, ChatMessage.of("is broken"));
    sam.sees("is broken");
    show(alert, ChatMessage.of("is well again"));
    sam.sees("is well again");
    assertThat(sam.messages()).hasSize(1);

    Handle reply = new Handle(ACME, bot.channel(platform), alert.name() + "/reply");
    reply(alert, reply, ChatMessage.of("it took an hour"));
    Awaitility.await().atMost(PATIENCE).until(() -> posted(reply).isPresent());
    assertStandsInThread(platform, posted(alert).orElseThrow(), posted(reply));

    takeBack(alert);
    Awaitility.await().atMost(PATIENCE).until(() -> posted(alert).isEmpty());
  }

  @OnEachChat
  void aPersonGetsADirectMessage(ChatPlatform platform) {
    Handle note =
        Handle.direct(
            ACME,
            platform,
            bot.channel(platform).workspace(),
            user(platform),
            "note/" + UUID.randomUUID());
    faults(platform).add(FaultRule.next(new Fault.AnswerLost()).on(post(platform)));
    show(note, ChatMessage.of("for you"));
    Awaitility.await().atMost(PATIENCE).until(() -> posted(note).isPresent());
    show(note, ChatMessage.of("for you, corrected"));
    Awaitility.await().atMost(PATIENCE).until(() -> owed() == 0);
  }

  private static void assertStandsInThread(
      ChatPlatform platform, MessageRef parent, Optional<MessageRef> reply) {
    switch (platform) {
      case SLACK -> {
        SlackUser sam = bot.sandbox().slack().user("sam");
        SlackMessage above =
            sam.messages("#integrations").stream()
                .filter(message -> message.id().equals(parent.message()))
                .findFirst()
                .orElseThrow();
        assertThat(sam.thread(above))
            .extracting(SlackMessage::id)
            .contains(reply.orElseThrow().message());
      }
      default -> assertThat(reply.orElseThrow().channel().channel()).isEqualTo(parent.message());
    }
  }

  private static Outbox outbox() {
    return bot.part(Outbox.class);
  }

  private static void show(Handle handle, ChatMessage message) {
    Sight.of(ACME).run(() -> outbox().show(handle, message));
  }

  private static void reply(Handle to, Handle handle, ChatMessage message) {
    Sight.of(ACME).run(() -> outbox().reply(to, handle, message));
  }

  private static void takeBack(Handle handle) {
    Sight.of(ACME).run(() -> outbox().takeBack(handle));
  }

  private static Optional<MessageRef> posted(Handle handle) {
    return Sight.of(ACME).see(() -> outbox().posted(handle));
  }

  private static long owed() {
    return bot.database().jdbc().sql("select count(*) from delivery").query(Long.class).single();
  }

  private static List<String> say(ChatPlatform platform, int count) {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String text = "message " + UUID.randomUUID();
      show(new Handle(ACME, bot.channel(platform), text), ChatMessage.of(text));
      said.add(text);
    }
    return said;
  }

  /** All are there, nothing else is, and they stay so. */
  private static void awaitSeen(Person person, List<String> said) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(person.messages()).hasSizeGreaterThanOrEqualTo(said.size()));
    Awaitility.await().atMost(PATIENCE).until(() -> owed() == 0);
    assertThat(person.messages().stream().map(String::strip)).containsExactlyElementsOf(said);
  }

  private static DeliveryWorker replica() {
    return new DeliveryWorker(
        bot.database().jdbc(),
        bot.database().transaction(),
        Clock.systemUTC(),
        () ->
            List.<ChatGateway>of(
                bot.gateway(ChatPlatform.SLACK), bot.gateway(ChatPlatform.DISCORD)),
        new DeliverySignal(),
        DeliveryHooks.none());
  }

  private static String post(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? "chat.postMessage" : "POST /channels/*/messages";
  }

  private static Faults faults(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> bot.sandbox().slack().faults();
      default -> bot.sandbox().discord().faults();
    };
  }

  private static String user(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> bot.sandbox().slack().user("sam").id();
      default -> bot.sandbox().discord().user("sam").id();
    };
  }
}
