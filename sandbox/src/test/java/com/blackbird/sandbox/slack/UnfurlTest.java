package com.blackbird.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.slack.api.bolt.App;
import com.slack.api.methods.request.chat.ChatUnfurlRequest;
import com.slack.api.methods.response.chat.ChatUnfurlResponse;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.event.LinkSharedEvent;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An app is told of links of its domains, and shows what stands behind them. */
class UnfurlTest {
  private static final String URL = "https://shop.example.com/orders/7";
  private final BlockingQueue<LinkSharedEvent> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> clicked = new LinkedBlockingQueue<>();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private BoltBot bot;
  private SlackUser maria;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start();
    slack = sandbox.slack();
    slack.configure(slack.app(), slack.app().config().withUnfurlDomains(Set.of("example.com")));
    bot = new BoltBot(slack);
    maria = slack.user("maria");
    App app = bot.app();
    app.event(
        LinkSharedEvent.class,
        (request, context) -> {
          heard.add(request.getEvent());
          return context.ack();
        });
    app.blockAction(
        "open",
        (request, context) -> {
          clicked.add(String.valueOf(request.getPayload().getContainer().getType()));
          return context.ack();
        });
    bot.connect(slack);
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private LinkSharedEvent next() throws InterruptedException {
    return Objects.requireNonNull(heard.poll(30, TimeUnit.SECONDS));
  }

  @Test
  void linkOfTheDomainIsToldEvenWhereTheBotIsNot() throws Exception {
    maria.says("#random", "https://other.org/x and " + URL);

    LinkSharedEvent event = next();

    assertThat(event.isBotUserMember()).isFalse();
    assertThat(event.getLinks())
        .singleElement()
        .satisfies(link -> {
          assertThat(link.getDomain()).isEqualTo("example.com");
          assertThat(link.getUrl()).isEqualTo(URL);
        });
    assertThat(event.getSource()).isEqualTo("conversations_history");
  }

  @Test
  void ownLinksAndThoseOfOthersAreNotTold() throws Exception {
    PlainHttp http = new PlainHttp(sandbox);
    http.call("chat.postMessage", "channel", "#general", "text", "my own " + URL);
    maria.says("#general", "https://example.com.evil.org/x");

    SlackMessage last = maria.says("#general", URL);

    assertThat(next().getMessageTs()).isEqualTo(last.id());
  }

  private ChatUnfurlRequest.UnfurlDetail detail(String text) {
    return ChatUnfurlRequest.UnfurlDetail.builder()
        .blocks(
            List.of(
                Blocks.section(s -> s.text(BlockCompositions.markdownText(text))),
                Blocks.actions(
                    List.of(
                        BlockElements.button(
                            b -> b.actionId("open").text(BlockCompositions.plainText("Open")))))))
        .build();
  }

  @Test
  void unfurledLinkShowsTheAppsBlocksAndItsButtonsReachTheApp() throws Exception {
    SlackMessage message = maria.says("#general", "look: " + URL);
    LinkSharedEvent event = next();

    ChatUnfurlResponse first =
        bot.client()
            .chatUnfurl(r ->
                r.unfurlId(event.getUnfurlId())
                    .source(event.getSource())
                    .unfurls(Map.of(URL, detail("Order 7"))));
    assertThat(first.isOk()).as(first.getError()).isTrue();
    bot.client()
        .chatUnfurl(r ->
            r.channel(event.getChannel())
                .ts(event.getMessageTs())
                .unfurls(Map.of(URL, detail("Order 7, paid"))));

    SlackMessage shown = maria.seesChanged(message, "Order 7, paid");
    assertThat(shown.isEdited()).isFalse();
    assertThat(shown.json().path("attachments")).hasSize(1);
    assertThat(shown.json().at("/attachments/0/from_url").asString("")).isEqualTo(URL);
    assertThat(maria.clicks(shown, "Open").acknowledged()).isTrue();
    assertThat(clicked.poll(30, TimeUnit.SECONDS)).isEqualTo("message_attachment");
  }

  @Test
  void linkInTheComposerIsToldOnceAndItsPreviewSeenByItsWriterAlone() throws Exception {
    maria.drafts("#general", "look: " + URL);
    LinkSharedEvent event = next();
    assertThat(event.getSource()).isEqualTo("composer");
    assertThat(event.getChannel()).isEqualTo("COMPOSER");

    ChatUnfurlResponse shown =
        bot.client()
            .chatUnfurl(r ->
                r.unfurlId(event.getUnfurlId())
                    .source(event.getSource())
                    .unfurls(Map.of(URL, detail("Order 7"))));
    assertThat(shown.isOk()).as(shown.getError()).isTrue();

    maria.drafts("#general", "look: " + URL + " please");
    assertThat(maria.seesPreview("Order 7").at("/0/from_url").asString("")).isEqualTo(URL);
    PlainHttp http = new PlainHttp(sandbox);
    assertThat(http.look("draft?user=sam").path("attachments")).isEmpty();

    http.play("message", "{'channel':'general','user':'maria','text':'look: " + URL + "'}");
    assertThat(next().getSource()).isEqualTo("conversations_history");
    assertThat(http.look("draft?user=maria").path("attachments")).isEmpty();
  }

  @Test
  void wrongUnfurlIsRefusedInSlacksWords() {
    PlainHttp http = new PlainHttp(sandbox);
    SlackMessage message = maria.says("#general", URL);
    String[] place = {"channel", message.channel(), "ts", message.id(), "unfurls", ""};

    assertThat(unfurl(http, "unfurls", "{}")).isEqualTo("missing_channel");
    assertThat(unfurl(http, "channel", message.channel())).isEqualTo("missing_ts");
    assertThat(unfurl(http, "source", "composer")).isEqualTo("missing_unfurl_id");
    assertThat(unfurl(http, "unfurl_id", "x")).isEqualTo("missing_source");
    assertThat(unfurl(http, "unfurl_id", "x", "source", "composer")).isEqualTo("invalid_unfurl_id");
    assertThat(unfurl(http, place)).isEqualTo("missing_unfurls");
    place[5] = "[]";
    assertThat(unfurl(http, place)).isEqualTo("invalid_unfurls_format");
    place[5] = "{\"https://other.org\":{}}";
    assertThat(unfurl(http, place)).isEqualTo("cannot_unfurl_url");
    place[5] = "{\"https://example.com/elsewhere\":{}}";
    assertThat(unfurl(http, place)).isEqualTo("cannot_unfurl_message");
    place[3] = "1700000000.000100";
    assertThat(unfurl(http, place)).isEqualTo("cannot_find_message");
    place[1] = "C0NOWHERE";
    assertThat(unfurl(http, place)).isEqualTo("cannot_find_channel");
  }

  private static String unfurl(PlainHttp http, String... fields) {
    JsonNode answer = http.call("chat.unfurl", fields);
    return answer.path("error").asString("");
  }
}
