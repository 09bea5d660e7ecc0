package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A person played from any language: the story of a command, a click and a form over HTTP. */
class PlayOverHttpTest {
  private static final String BLOCKS =
      """
      [{"type":"actions","block_id":"b","elements":[
        {"type":"button","action_id":"open","text":{"type":"plain_text","text":"Open"}}]}]\
      """;
  private static final String MODAL =
      """
      {"type":"modal","callback_id":"f","title":{"type":"plain_text","text":"Form"},
       "submit":{"type":"plain_text","text":"Send"},"blocks":[{"type":"input","block_id":"q",
       "label":{"type":"plain_text","text":"Why"},
       "element":{"type":"plain_text_input","action_id":"a"}}]}\
      """;

  private Sandbox sandbox;
  private BoltBot bot;
  private PlainHttp http;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start();
    bot = new BoltBot(sandbox.slack());
    http = new PlainHttp(sandbox).as("");
    View form = GsonFactory.createSnakeCase().fromJson(MODAL, View.class);
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> {
              String url = request.getPayload().getResponseUrl();
              http.post(url, "application/json", "{\"text\":\"menu\",\"blocks\":" + BLOCKS + "}");
              return context.ack();
            });
    bot.app()
        .blockAction(
            "open",
            (request, context) -> {
              bot.client()
                  .viewsOpen(r -> r.triggerId(request.getPayload().getTriggerId()).view(form));
              return context.ack();
            });
    bot.app().viewSubmission("f", (request, context) -> context.ack());
    bot.connect(sandbox.slack());
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  @Test
  void personTypesClicksAndFillsInAForm() {
    JsonNode team = http.look("workspaces").at("/workspaces/0");
    assertThat(team.at("/commands/0/command").asString("")).isEqualTo("/blackbird");
    assertThat(team.at("/apps/0/connected").asBoolean(false)).isTrue();

    JsonNode typed =
        http.play("command", "{'channel':'support','user':'maria','text':'/blackbird help'}");
    assertThat(typed.path("acknowledged").asBoolean(false)).isTrue();
    JsonNode message = http.look("messages?channel=support&user=maria").at("/messages/0");
    assertThat(message.path("ephemeral").asBoolean(false)).isTrue();

    String ts = message.path("ts").asString("");
    http.play(
        "click", "{'channel':'support','user':'maria','ts':'%s','action_id':'open'}".formatted(ts));
    String view = http.look("views?user=maria").at("/modals/0/id").asString("");

    assertThat(submit(view, "").at("/errors/q").asString("")).startsWith("Please complete");
    assertThat(submit(view, "because").path("closed").asBoolean(false)).isTrue();
    assertThat(http.look("views?user=maria").path("modals")).isEmpty();
  }

  private JsonNode submit(String view, String why) {
    return http.play(
        "submit", "{'user':'maria','view_id':'%s','values':{'q':{'a':'%s'}}}".formatted(view, why));
  }

  @Test
  void wrongNamesAreAnsweredWithTheRightOnes() {
    JsonNode answer = http.play("message", "{'channel':'nowhere','user':'maria','text':'x'}");

    assertThat(answer.path("error").asString("")).contains("no channel \"nowhere\"", "support");
    assertThat(http.play("message", "{'channel':'support','user':'maria'}").path("error"))
        .hasToString("\"\\\"text\\\" is missing\"");
  }

  @Test
  void replyOverHttpStandsInItsThread() {
    String ts =
        http.play("message", "{'channel':'support','user':'sam','text':'help'}")
            .path("ts")
            .asString("");

    http.play(
        "message",
        "{'channel':'support','user':'maria','text':'coming','thread_ts':'%s'}".formatted(ts));

    JsonNode thread = http.look("messages?channel=support&user=sam&thread_ts=" + ts);
    assertThat(thread.path("messages")).hasSize(2);
    JsonNode channel = http.look("messages?channel=support&user=sam");
    assertThat(channel.path("messages")).hasSize(1);
    assertThat(channel.at("/messages/0/reply_count").asInt(0)).isEqualTo(1);
  }
}
