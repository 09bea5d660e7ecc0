package com.blackbird.sandbox.slack;

import static com.slack.api.model.block.Blocks.actions;
import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.option;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.asElements;
import static com.slack.api.model.block.element.BlockElements.button;
import static com.slack.api.model.block.element.BlockElements.staticSelect;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.MessageEvent;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People and a bot of the real SDK talk to each other. */
class SlackConversationTest {
  private static final String PLACE = "#integrations";
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
  void stop() throws Exception {
    bot.close();
    sandbox.close();
  }

  @Test
  void commandIsAnsweredThroughItsResponseUrlToTheOneWhoTyped() throws Exception {
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> {
              context.respond(r -> r.text("You said " + request.getPayload().getText()));
              return context.ack();
            });
    bot.connect(slack);

    assertThat(maria.types(PLACE, "/blackbird  status:error \"out of stock\"").acknowledged())
        .isTrue();

    SlackMessage answer = maria.sees(PLACE, "You said status:error \"out of stock\"");
    assertThat(answer.isEphemeral()).isTrue();
    assertThat(slack.user("sam").messages(PLACE)).isEmpty();
  }

  @Test
  void acknowledgementOfACommandMayCarryTheAnswer() throws Exception {
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> context.ack(r -> r.responseType("in_channel").text("Here")));
    bot.connect(slack);

    maria.types(PLACE, "/blackbird help");

    assertThat(slack.user("sam").sees(PLACE, "Here").isEphemeral()).isFalse();
  }

  @Test
  void clickOnAnEphemeralMessageReplacesItAndSaysNothingOfItsContent() throws Exception {
    BlockingQueue<BlockActionPayload> clicks = new LinkedBlockingQueue<>();
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> context.ack(r -> r.text("list").blocks(page("page 1"))));
    bot.app()
        .blockAction(
            "next",
            (request, context) -> {
              clicks.add(request.getPayload());
              context.respond(r -> r.replaceOriginal(true).text("list").blocks(page("page 2")));
              return context.ack();
            });
    bot.connect(slack);
    maria.types(PLACE, "/blackbird activity");
    SlackMessage first = maria.sees(PLACE, "page 1");

    assertThat(maria.clicks(first, "Next").acknowledged()).isTrue();

    SlackMessage second = maria.sees(PLACE, "page 2");
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(maria.messages(PLACE)).hasSize(1);
    BlockActionPayload click = clicks.poll(10, TimeUnit.SECONDS);
    assertThat(click.getMessage()).isNull();
    assertThat(click.getContainer().isEphemeral()).isTrue();
    assertThat(click.getContainer().getMessageTs()).isEqualTo(first.id());
    assertThat(click.getChannel().getName()).isEqualTo("integrations");
    assertThat(click.getActions().getFirst().getValue()).isEqualTo("2");
    assertThat(click.getState().getValues().get("controls")).containsKey("status");
  }

  @Test
  void choiceInAMenuIsKeptInTheStateOfTheMessage() throws Exception {
    BlockingQueue<BlockActionPayload> clicks = new LinkedBlockingQueue<>();
    bot.app().blockAction("status", (request, context) -> context.ack());
    bot.app()
        .blockAction(
            "next",
            (request, context) -> {
              clicks.add(request.getPayload());
              return context.ack();
            });
    bot.connect(slack);
    bot.client()
        .chatPostMessage(
            r -> r.channel(slack.connection().get("channel")).text("list").blocks(page("all")));
    SlackMessage list = maria.sees(PLACE, "all");

    maria.chooses(list, "Status", "Errors");
    maria.clicks(list, "Next");

    BlockActionPayload click = clicks.poll(10, TimeUnit.SECONDS);
    assertThat(click.getMessage().getTs()).isEqualTo(list.id());
    assertThat(click.getState().getValues().get("controls"))
        .extractingByKey("status")
        .satisfies(status -> assertThat(status.getSelectedOption().getValue()).isEqualTo("error"));
  }

  @Test
  void replyInAThreadReachesTheBotAndTheBotsReplyTheThread() throws Exception {
    BlockingQueue<MessageEvent> events = new LinkedBlockingQueue<>();
    bot.app()
        .event(
            MessageEvent.class,
            (request, context) -> {
              events.add(request.getEvent());
              return context.ack();
            });
    bot.connect(slack);
    String channel = slack.connection().get("channel");
    bot.client().chatPostMessage(r -> r.channel(channel).text("Problem"));
    SlackMessage problem = maria.sees(PLACE, "Problem");

    maria.repliesTo(problem, "We look at it");

    MessageEvent event = events.poll(10, TimeUnit.SECONDS);
    assertThat(event.getThreadTs()).isEqualTo(problem.id());
    assertThat(event.getUser()).isEqualTo(maria.id());
    bot.client().chatPostMessage(r -> r.channel(channel).threadTs(problem.id()).text("Thanks"));
    maria.seesReply(problem, "Thanks");
    assertThat(maria.thread(problem).getFirst().json().path("reply_count").asInt(0)).isEqualTo(2);
  }

  private static List<LayoutBlock> page(String title) {
    return asBlocks(
        section(s -> s.text(markdownText(title))),
        actions(a ->
            a.blockId("controls")
                .elements(
                    asElements(
                        button(b -> b.actionId("next").value("2").text(plainText("Next"))),
                        staticSelect(s ->
                            s.actionId("status")
                                .placeholder(plainText("Status"))
                                .options(
                                    List.of(
                                        option(plainText("Errors"), "error"),
                                        option(plainText("All"), "all"))))))));
  }
}
