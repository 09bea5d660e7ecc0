package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.dispatch.Outcome;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.Json;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.MessageEvent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Connections, acknowledgements and second attempts. */
class SocketModeTest {
  private static final String PLACE = "#general";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private Sandbox sandbox;
  private SlackSandbox slack;
  private BoltBot bot;
  private SlackUser maria;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    bot = new BoltBot(slack);
    maria = slack.user("maria");
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  @Test
  void commandThatIsNotAcknowledgedInTimeIsToldToTheUser() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    slack.timing().acknowledgeWithin(Duration.ofMillis(200));
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> {
              awaitQuietly(late);
              return context.ack();
            });
    bot.connect(slack);

    Outcome outcome = maria.types(PLACE, "/blackbird help");
    late.countDown();

    assertThat(outcome.acknowledged()).isFalse();
    assertThat(outcome.reason()).isEqualTo("operation_timeout");
    String told = "/blackbird failed with the error \"operation_timeout\"";
    assertThat(maria.sees(PLACE, told).json().path("user").asString("")).isEqualTo("USLACKBOT");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void commandWithoutAnAppFailsAtOnce() {
    assertThat(maria.types(PLACE, "/blackbird help").reason()).isEqualTo("dispatch_failed");
    assertThat(maria.types(PLACE, "/nonsense").reason()).isEqualTo("unknown_command");
    assertThat(maria.sees(PLACE, "`/nonsense` is not a valid command").isEphemeral()).isTrue();
  }

  @Test
  void commandInAThreadIsNotSupported() {
    assertThat(maria.typesInThread(maria.says(PLACE, "a"), "/blackbird help").reason())
        .isEqualTo("not_supported_in_threads");
  }

  @Test
  void botComesBackAfterADropAndGetsWhatItMissed() throws Exception {
    BlockingQueue<String> heard = listen();
    bot.connect(slack);

    slack.dropConnections();
    await().atMost(PATIENCE).until(() -> slack.connections() == 0);
    maria.says(PLACE, "while away");
    slack.awaitConnected();
    slack.retryEventsNow();

    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("while away");
  }

  @Test
  void botMovesToANewConnectionWhenAskedTo() throws Exception {
    BlockingQueue<String> heard = listen();
    bot.connect(slack);
    int before = slack.recorder().calls("apps.connections.open").size();

    slack.refreshConnections();

    await()
        .atMost(PATIENCE)
        .until(() -> slack.recorder().calls("apps.connections.open").size() > before);
    await().atMost(PATIENCE).until(() -> slack.connections() == 1);
    maria.says(PLACE, "still there?");
    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("still there?");
  }

  private BlockingQueue<String> listen() {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    bot.app()
        .event(
            MessageEvent.class,
            (request, context) -> {
              heard.add(request.getEvent().getText());
              return context.ack();
            });
    return heard;
  }

  @Test
  void unacknowledgedEventIsSentAgainWithItsAttempt() throws Exception {
    BlockingQueue<String> attempts = new LinkedBlockingQueue<>();
    slack.timing().acknowledgeWithin(Duration.ofMillis(300));
    slack.timing().retryAfter(Duration.ofMillis(10), Duration.ofMillis(10));
    bot.app()
        .use((request, response, chain) -> {
          attempts.add(String.valueOf(request.getHeaders().getFirstValue("X-Slack-Retry-Num")));
          return attempts.size() < 2 ? Response.error(500) : chain.next(request);
        });
    bot.app().event(MessageEvent.class, (request, context) -> context.ack());
    bot.connect(slack);

    maria.says(PLACE, "listen");

    // Bolt's threads may pass the second attempt before the first one.
    await().atMost(PATIENCE).until(() -> attempts.contains("1"));
  }

  @Test
  void eachEnvelopeGoesToOneOfTheConnections() throws Exception {
    slack.timing().retryAfter();
    RawSocket one = new RawSocket();
    RawSocket two = new RawSocket();

    assertThat(one.next().path("type").asString("")).isEqualTo("hello");
    assertThat(two.next().path("num_connections").asInt(0)).isEqualTo(2);
    maria.says(PLACE, "first");
    maria.says(PLACE, "second");

    List<String> texts =
        List.of(
            one.next().at("/payload/event/text").asString(""),
            two.next().at("/payload/event/text").asString(""));
    assertThat(texts).containsExactlyInAnyOrder("first", "second");
    one.close();
    two.close();
  }

  /** A connection without the SDK. */
  private final class RawSocket implements WebSocket.Listener {
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    RawSocket() {
      PlainHttp http = new PlainHttp(sandbox).as(bot.appToken());
      String url = http.call("apps.connections.open").path("url").asString("");
      socket =
          HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(url), this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      received.add(data.toString());
      return WebSocket.Listener.super.onText(from, data, last);
    }

    JsonNode next() throws InterruptedException {
      String text = received.poll(30, TimeUnit.SECONDS);
      return Json.read(String.valueOf(text));
    }

    void close() {
      socket.abort();
    }
  }
}
