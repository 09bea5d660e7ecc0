package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.dispatch.Outcome;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.SlashCommand;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.event.MessageEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An app with request URLs is told everything by signed requests, which the SDK verifies. */
class HttpModeTest {
  private static final String PLACE = "#integrations";
  private static final String BLOCKS =
      "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
          + "\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}},{\"type\":\"external_select\","
          + "\"action_id\":\"find\",\"placeholder\":{\"type\":\"plain_text\",\"text\":\"Find\"}}]}]";

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private HttpBot bot;
  private SlackUser maria;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    bot = new HttpBot(slack, slack.app().signingSecret());
    maria = slack.user("maria");
    bot.app()
        .event(
            MessageEvent.class,
            (request, context) -> {
              heard.add(request.getEvent().getText());
              return context.ack();
            });
    bot.app().command("/blackbird", (request, context) -> context.ack("working on it"));
    bot.app()
        .blockAction(
            "go",
            (request, context) -> {
              heard.add("go by " + request.getPayload().getUser().getId());
              return context.ack();
            });
    bot.app()
        .blockSuggestion(
            "find",
            (request, context) ->
                context.ack(r ->
                    r.options(
                        List.of(
                            Option.builder()
                                .text(new PlainTextObject(request.getPayload().getValue(), true))
                                .value("v")
                                .build()))));
  }

  private void useHttp() {
    tellAt(RequestUrls.all(bot.url()));
    bot.received().clear();
  }

  private void tellAt(RequestUrls urls) {
    slack.configure(slack.app(), slack.app().config().withUrls(urls));
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private RequestHeaders nextRequest() throws InterruptedException {
    return Objects.requireNonNull(bot.received().poll(30, TimeUnit.SECONDS));
  }

  @Test
  void eventIsSentAsASignedRequest() throws Exception {
    useHttp();

    maria.says(PLACE, "Ünïcode & more");

    assertThat(heard.poll(30, TimeUnit.SECONDS)).startsWith("Ünïcode");
    RequestHeaders headers = nextRequest();
    assertThat(headers.getFirstValue("X-Slack-Signature")).startsWith("v0=").hasSize(67);
    assertThat(headers.getFirstValue("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void commandClickAndSuggestionComeToTheSameAddress() throws Exception {
    useHttp();
    PlainHttp http = new PlainHttp(sandbox);
    http.call("chat.postMessage", "channel", PLACE, "text", "menu", "blocks", BLOCKS);
    SlackMessage menu = maria.sees(PLACE, "menu");

    assertThat(maria.types(PLACE, "/blackbird help").acknowledged()).isTrue();
    assertThat(maria.sees(PLACE, "working on it").isEphemeral()).isTrue();
    assertThat(maria.clicks(menu, "Go").acknowledged()).isTrue();
    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("go by " + maria.id());
    assertThat(maria.looksUp(menu, "Find", "shop")).containsExactly("shop");
  }

  @Test
  void requestSignedWithAnotherSecretIsRefusedByTheSdk() throws Exception {
    try (HttpBot other = new HttpBot(slack, "another-secret")) {
      RequestUrls urls = new RequestUrls(other.url(), null, null, null);
      tellAt(urls);

      assertThat(maria.types(PLACE, "/blackbird help").reason()).isEqualTo("http_client_error");
      assertThatThrownBy(() -> tellAt(RequestUrls.all(other.url())))
          .hasMessageContaining("did not answer with the value of the challenge parameter");
      assertThat(slack.app().config().urls()).isEqualTo(urls);
    }
  }

  @Test
  void unacknowledgedEventIsSentAgainWithItsNumberAndReason() throws Exception {
    useHttp();
    slack.timing().retryAfter(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(1));
    bot.answerNext(500, Map.of());
    bot.answerNext(404, Map.of());

    maria.says(PLACE, "listen");

    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("listen");
    assertThat(nextRequest().getFirstValue("X-Slack-Retry-Num")).isNull();
    RequestHeaders second = nextRequest();
    assertThat(second.getFirstValue("X-Slack-Retry-Num")).isEqualTo("1");
    assertThat(second.getFirstValue("X-Slack-Retry-Reason")).isEqualTo("http_error");
    assertThat(nextRequest().getFirstValue("X-Slack-Retry-Num")).isEqualTo("2");
  }

  @Test
  void eventIsNotSentAgainWhenTheAppWantsNone() throws Exception {
    useHttp();
    slack.timing().retryAfter(Duration.ofMillis(1));
    bot.answerNext(500, Map.of("X-Slack-No-Retry", "1"));

    maria.says(PLACE, "lost");
    nextRequest();
    maria.says(PLACE, "next");

    assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo("next");
    assertThat(nextRequest().getFirstValue("X-Slack-Retry-Num")).isNull();
    slack.retryEventsNow();
    assertThat(heard).isEmpty();
  }

  @Test
  void lateAnswerIsATimeout() throws Exception {
    useHttp();
    CountDownLatch late = new CountDownLatch(1);
    bot.app()
        .command(
            "/late",
            (request, context) -> {
              awaitQuietly(late);
              return context.ack();
            });
    slack.timing().acknowledgeWithin(Duration.ofMillis(200));
    slack.configure(
        slack.app(), slack.app().config().withCommands(List.of(new SlashCommand("/late", "", ""))));

    Outcome outcome = maria.types(PLACE, "/late");
    late.countDown();

    assertThat(outcome.reason()).isEqualTo("operation_timeout");
    assertThat(maria.sees(PLACE, "failed with the error \"operation_timeout\"").isEphemeral())
        .isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void failureOfTheServiceIsToldToTheUser() {
    useHttp();
    bot.answerNext(500, Map.of());
    assertThat(maria.types(PLACE, "/blackbird help").reason()).isEqualTo("http_service_error");

    bot.close();
    assertThat(maria.types(PLACE, "/blackbird help").reason()).isEqualTo("dispatch_failed");
  }

  @Test
  void redirectIsFollowedTwiceAtMost() throws Exception {
    useHttp();
    slack.timing().retryAfter(Duration.ofMillis(1));
    tellAt(new RequestUrls(bot.url("/moved"), null, null, bot.url()));
    assertThat(maria.types(PLACE, "/blackbird help").acknowledged()).isTrue();

    tellAt(new RequestUrls(bot.url("/moved/for/ever"), null, null, null));
    assertThat(maria.types(PLACE, "/blackbird help").acknowledged()).isFalse();
  }

  @Test
  void eventThatIsRedirectedTooOftenSaysSoWhenItComesAgain() throws Exception {
    useHttp();
    slack.timing().retryAfter(Duration.ofMillis(1));
    RequestUrls moved = new RequestUrls(null, null, null, bot.url("/moved/for/ever"));
    slack.app().configure(slack.app().config().withUrls(moved));

    maria.says(PLACE, "where are you?");

    for (int i = 0; i < 3; i++) {
      assertThat(nextRequest().getFirstValue("X-Slack-Retry-Num")).isNull();
    }
    RequestHeaders again = nextRequest();
    assertThat(again.getFirstValue("X-Slack-Retry-Num")).isEqualTo("1");
    assertThat(again.getFirstValue("X-Slack-Retry-Reason")).isEqualTo("too_many_redirects");
  }

  @Test
  void eventThatIsAnsweredTooLateComesAgain() throws Exception {
    CountDownLatch late = new CountDownLatch(1);
    bot.app()
        .use((request, response, chain) -> {
          if (request.getRequestBodyAsString().contains("slow")) {
            awaitQuietly(late);
          }
          return chain.next(request);
        });
    useHttp();
    slack.timing().acknowledgeWithin(Duration.ofMillis(200));
    slack.timing().retryAfter(Duration.ofMillis(1));

    maria.says(PLACE, "slow");

    nextRequest();
    assertThat(nextRequest().getFirstValue("X-Slack-Retry-Reason")).isEqualTo("http_timeout");
    late.countDown();
  }

  @Test
  void appWithRequestUrlsIsShownAsConnected() {
    PlainHttp http = new PlainHttp(sandbox).as("");
    assertThat(http.look("workspaces").at("/workspaces/0/apps/0/connected").asBoolean(true))
        .isFalse();

    http.play("configure", "{'app':'Blackbird','urls':'%s'}".formatted(bot.url()));

    assertThat(http.look("workspaces").at("/workspaces/0/apps/0/mode").asString(""))
        .isEqualTo("http");
    String refused =
        http.play("configure", "{'app':'Blackbird','urls':'http://127.0.0.1:1/nowhere'}")
            .path("error")
            .asString("");
    assertThat(refused).contains("did not answer");
  }
}
