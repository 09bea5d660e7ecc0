package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A response url: who sees the answer, what it replaces, how often and how long it works. */
class ResponseUrlTest {
  private static final String PLACE = "#integrations";
  private static final String BUTTON =
      "[{\"type\":\"actions\",\"elements\":[{\"type\":\"button\",\"action_id\":\"go\","
          + "\"text\":{\"type\":\"plain_text\",\"text\":\"Go\"}}]}]";

  private final MovableClock clock = new MovableClock();
  private final BlockingQueue<String> urls = new LinkedBlockingQueue<>();
  private Sandbox sandbox;
  private BoltBot bot;
  private PlainHttp http;
  private SlackUser maria;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(0, clock);
    bot = new BoltBot(sandbox.slack());
    http = new PlainHttp(sandbox).as("");
    maria = sandbox.slack().user("maria");
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> {
              urls.add(request.getPayload().getResponseUrl());
              return context.ack();
            });
    bot.app()
        .blockAction(
            "go",
            (request, context) -> {
              urls.add(request.getPayload().getResponseUrl());
              return context.ack();
            });
    bot.connect(sandbox.slack());
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private HttpResponse<String> respond(String url, String json) {
    return http.post(url, "application/json", json.replace('\'', '"'));
  }

  @Test
  void worksFiveTimes() throws Exception {
    maria.types(PLACE, "/blackbird help");
    String url = urls.take();

    for (int i = 1; i <= 5; i++) {
      assertThat(respond(url, "{'text':'answer " + i + "'}").body()).isEqualTo("ok");
    }

    HttpResponse<String> sixth = respond(url, "{'text':'answer 6'}");
    assertThat(sixth.statusCode()).isEqualTo(404);
    assertThat(sixth.body()).contains("used_url");
    assertThat(maria.messages(PLACE)).hasSize(5).allMatch(SlackMessage::isEphemeral);
  }

  @Test
  void worksThirtyMinutes() throws Exception {
    maria.types(PLACE, "/blackbird help");
    String url = urls.take();

    clock.advance(Duration.ofMinutes(30));
    assertThat(respond(url, "{'text':'just in time'}").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    assertThat(respond(url, "{'text':'too late'}").body()).contains("expired_url");
  }

  @Test
  void answerForEveryoneMayStandInAThread() throws Exception {
    SlackMessage parent = maria.says(PLACE, "parent");
    maria.types(PLACE, "/blackbird help");

    respond(
        urls.take(),
        "{'text':'for all','response_type':'in_channel','thread_ts':'" + parent.id() + "'}");

    assertThat(sandbox.slack().user("sam").seesReply(parent, "for all").isEphemeral()).isFalse();
  }

  @Test
  void messageOfAClickIsReplacedOrDeleted() throws Exception {
    String place = sandbox.slack().connection().getOrDefault("channel", "");
    bot.client().chatPostMessage(r -> r.channel(place).text("old").blocksAsString(BUTTON));
    SlackMessage old = maria.sees(PLACE, "old");

    maria.clicks(old, "Go");
    respond(urls.take(), "{'replace_original':true,'text':'new','blocks':" + BUTTON + "}");
    SlackMessage changed = maria.seesChanged(old, "new");
    assertThat(changed.isEdited()).isTrue();
    maria.clicks(changed, "Go");
    respond(urls.take(), "{'delete_original':true}");

    maria.seesGone(changed);
    assertThat(maria.messages(PLACE)).isEmpty();
  }

  @Test
  void wrongPayloadIsRefusedInSlacksWords() throws Exception {
    maria.types(PLACE, "/blackbird help");
    String url = urls.take();

    assertThat(respond(url, "{}").body()).contains("no_text");
    assertThat(respond(url, "nothing").body()).contains("invalid_payload");
    assertThat(respond(url, "{'blocks':[{'type':'x'}]}").body()).contains("invalid_blocks");
  }
}
