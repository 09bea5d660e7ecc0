package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.FaultRule;
import com.blackbird.sandbox.wire.SandboxClock;
import com.slack.api.model.event.MessageEvent;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What goes wrong on demand, for requests and for events. */
class SlackFaultsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final SandboxClock clock = SandboxClock.over(Clock.systemUTC());
  private final Sandbox sandbox = Sandbox.start(0, clock);
  private final SlackSandbox slack = sandbox.slack();
  private final PlainHttp http = new PlainHttp(sandbox);
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

  @AfterEach
  void stop() {
    sandbox.close();
  }

  private HttpResponse<String> post(String channel, String text) {
    return http.send("chat.postMessage", "channel", channel, "text", text);
  }

  @Test
  void resetDoesNoWorkAndLostAnswerDoesIt() {
    slack.faults().next("chat.postMessage", new Fault.Reset());
    slack.faults().next("chat.postMessage", new Fault.AnswerLost());

    assertThatThrownBy(() -> post("#general", "reset")).hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> post("#general", "lost")).hasRootCauseInstanceOf(IOException.class);

    assertThat(slack.user("maria").messages("#general"))
        .singleElement()
        .satisfies(message -> assertThat(message.text()).contains("lost"));
  }

  @Test
  void faultStaysInItsChannel() {
    slack.faults().add(FaultRule.next(new Fault.Status(503)).on("chat.*").in("#support"));

    assertThat(post("#general", "x").statusCode()).isEqualTo(200);
    assertThat(post("#support", "x").statusCode()).isEqualTo(503);
    assertThat(post("#support", "x").statusCode()).isEqualTo(200);
  }

  @Test
  void slowAnswerComesWhenTheClockIsMoved() {
    slack.faults().next("chat.postMessage", new Fault.Slow(Duration.ofMinutes(10)));
    var answer = CompletableFuture.supplyAsync(() -> post("#general", "slow"));
    Awaitility.await().atMost(PATIENCE).until(() -> slack.faults().waiting().isEmpty());

    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          clock.advance(Duration.ofMinutes(10));
          return answer.isDone();
        });

    assertThat(answer.join().statusCode()).isEqualTo(200);
  }

  @Test
  void hangingRequestEndsWhenTheFaultsAreCleared() {
    slack.faults().next("chat.postMessage", new Fault.Hang());
    var answer = CompletableFuture.supplyAsync(() -> post("#general", "hang"));
    Awaitility.await().atMost(PATIENCE).until(() -> slack.faults().waiting().isEmpty());
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          slack.faults().clear();
          return answer.isCompletedExceptionally();
        });

    assertThat(slack.user("maria").messages("#general")).isEmpty();
  }

  @Test
  void responseUrlsCanFailToo() throws Exception {
    slack.faults().next("response_url", new Fault.RateLimited(3));

    HttpResponse<String> refused = http.post("/slack/response/T-none", "application/json", "{}");

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("3");
  }

  @Test
  void uploadsCanFailToo() {
    JsonNode begun = http.call("files.getUploadURLExternal", "filename", "a.txt", "length", "3");
    String url = begun.path("upload_url").asString();
    slack.faults().next("file.upload", new Fault.Status(500));

    assertThat(http.post(url, "application/octet-stream", "abc").statusCode()).isEqualTo(500);
    assertThat(http.post(url, "application/octet-stream", "abc").statusCode()).isEqualTo(200);
    assertThat(slack.recorder().calls("file.*")).extracting("status").containsExactly(500, 200);
  }

  private BoltBot listener() throws Exception {
    BoltBot bot = new BoltBot(slack);
    bot.app()
        .event(
            MessageEvent.class,
            (request, context) -> {
              heard.add(request.getEvent().getText());
              return context.ack();
            });
    return bot.connect(slack);
  }

  private String next() throws InterruptedException {
    return String.valueOf(heard.poll(60, TimeUnit.SECONDS));
  }

  @Test
  void eventComesTwiceAndOutOfOrder() throws Exception {
    try (BoltBot _ = listener()) {
      slack.faults().next("message", new Fault.Twice());
      slack.user("maria").says("#general", "double");
      assertThat(next()).isEqualTo("double");
      assertThat(next()).isEqualTo("double");

      slack.faults().next("message", new Fault.OutOfOrder());
      slack.user("maria").says("#general", "first");
      slack.user("maria").says("#general", "second");
      assertThat(next()).isIn("second", "first");
      assertThat(next()).isIn("second", "first");
      assertThat(slack.recorder().events("message").stream().map(e -> e.arguments().toString()))
          .anySatisfy(body -> assertThat(body).contains("second"));
      assertThat(slack.recorder().events("message").get(2).arguments().toString())
          .contains("second");
    }
  }

  @Test
  void socketDropsAndTheEventIsSentAgainLater() throws Exception {
    try (BoltBot _ = listener()) {
      slack.timing().retryAfter(Duration.ofMinutes(5));
      slack.faults().next("message", new Fault.SocketDropped());

      slack.user("maria").says("#general", "missed at first");
      // The bot may be back before anybody sees it gone.
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> slack.recorder().calls("apps.connections.open").size() > 1);
      slack.awaitConnected();
      clock.advance(Duration.ofMinutes(5));

      assertThat(next()).isEqualTo("missed at first");
    }
  }

  @Test
  void faultsAndCallsAreReachedOverHttp() {
    http.play("faults", "{'kind':'status','value':503,'method':'chat.*','times':2}");
    http.play("faults", "{'kind':'lost','channel':'#support','probability':0.5}");

    JsonNode faults = http.look("faults").path("faults");
    assertThat(faults).hasSize(2);
    assertThat(faults.get(0).path("times").asInt()).isEqualTo(2);
    assertThat(faults.get(1).path("channel").asString()).isEqualTo("support");
    assertThat(http.play("faults", "{'kind':'status','value':200}").path("error").asString())
        .contains("400 to 599");

    post("#general", "hello");
    JsonNode call = http.look("calls?method=chat.*&kind=request&channel=general").at("/calls/0");
    assertThat(call.path("status").asInt()).isEqualTo(503);
    assertThat(call.at("/arguments/text").asString()).isEqualTo("hello");
    assertThat(http.look("calls?since=" + call.path("number").asInt()).path("calls")).isEmpty();
    assertThat(http.look("calls?since=yesterday").path("error").asString()).contains("since");
  }
}
