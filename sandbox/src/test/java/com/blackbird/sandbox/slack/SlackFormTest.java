package com.blackbird.sandbox.slack;

import static com.slack.api.model.block.Blocks.asBlocks;
import static com.slack.api.model.block.Blocks.input;
import static com.slack.api.model.block.Blocks.section;
import static com.slack.api.model.block.composition.BlockCompositions.markdownText;
import static com.slack.api.model.block.composition.BlockCompositions.plainText;
import static com.slack.api.model.block.element.BlockElements.externalSelect;
import static com.slack.api.model.block.element.BlockElements.plainTextInput;
import static com.slack.api.model.view.Views.view;
import static com.slack.api.model.view.Views.viewClose;
import static com.slack.api.model.view.Views.viewSubmit;
import static com.slack.api.model.view.Views.viewTitle;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.dispatch.Forms;
import com.blackbird.sandbox.slack.play.SlackForm;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modals, homes and shortcuts with the real SDK. */
class SlackFormTest {
  private static final String PLACE = "#support";
  private final MovableClock clock = new MovableClock();
  private Sandbox sandbox;
  private SlackSandbox slack;
  private BoltBot bot;
  private SlackUser maria;

  @BeforeEach
  void start() throws Exception {
    sandbox = Sandbox.start(0, clock);
    slack = sandbox.slack();
    bot = new BoltBot(slack);
    maria = slack.user("maria");
    bot.app()
        .command(
            "/blackbird",
            (request, context) -> {
              bot.client()
                  .viewsOpen(
                      r -> r.triggerId(request.getPayload().getTriggerId()).view(escalation()));
              return context.ack();
            });
    bot.app()
        .blockSuggestion(
            "integration",
            (request, context) ->
                context.ack(
                    r -> r.options(List.of(offer("Main " + request.getPayload().getValue())))));
  }

  private static Option offer(String label) {
    return Option.builder().text(plainText(label)).value(label).build();
  }

  @AfterEach
  void stop() {
    bot.close();
    sandbox.close();
  }

  private static View escalation() {
    return view(v ->
        v.type("modal")
            .callbackId("escalate")
            .notifyOnClose(true)
            .title(viewTitle(t -> t.type("plain_text").text("Escalate")))
            .submit(viewSubmit(s -> s.type("plain_text").text("Send")))
            .close(viewClose(c -> c.type("plain_text").text("Cancel")))
            .blocks(
                asBlocks(
                    input(i ->
                        i.blockId("why")
                            .label(plainText("What happened?"))
                            .element(plainTextInput(p -> p.actionId("text")))),
                    input(i ->
                        i.blockId("where")
                            .optional(true)
                            .label(plainText("Integration"))
                            .element(externalSelect(e -> e.actionId("integration")))))));
  }

  @Test
  void formWithErrorsStaysOpenUntilItIsRight() throws Exception {
    BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    bot.app()
        .viewSubmission(
            "escalate",
            (request, context) -> {
              var values = request.getPayload().getView().getState().getValues();
              String why =
                  values.getOrDefault("why", Map.of()).values().iterator().next().getValue();
              if (why.length() < 10) {
                return context.ackWithErrors(Map.of("why", "Please say more."));
              }
              sent.add(why);
              return context.ack();
            });
    bot.connect(slack);
    maria.types(PLACE, "/blackbird escalate");
    SlackForm form = maria.seesForm("Escalate");

    Forms.Submission refused = maria.fills(form, Map.of("What happened?", "help")).submits();
    assertThat(refused.closed()).isFalse();
    assertThat(refused.errors()).containsEntry("why", "Please say more.");
    Forms.Submission taken =
        maria.fills(form, Map.of("What happened?", "Orders are stuck")).submits();

    assertThat(taken.closed()).isTrue();
    assertThat(maria.forms()).isEmpty();
    assertThat(sent.poll(10, TimeUnit.SECONDS)).isEqualTo("Orders are stuck");
  }

  @Test
  void requiredFieldIsAskedForBeforeAnythingIsSent() throws Exception {
    bot.connect(slack);
    maria.types(PLACE, "/blackbird escalate");

    Forms.Submission refused = maria.fills(maria.seesForm("Escalate"), Map.of()).submits();

    assertThat(refused.errors()).containsEntry("why", "Please complete this required field.");
    assertThat(maria.forms()).hasSize(1);
  }

  @Test
  void menuOffersWhatTheAppFindsAndTheChoiceIsSubmitted() throws Exception {
    BlockingQueue<String> chosen = new LinkedBlockingQueue<>();
    bot.app()
        .viewSubmission(
            "escalate",
            (request, context) -> {
              var where = request.getPayload().getView().getState().getValues().get("where");
              chosen.add(
                  String.valueOf(
                      where == null
                          ? null
                          : where.values().iterator().next().getSelectedOption().getValue()));
              return context.ack();
            });
    bot.connect(slack);
    maria.types(PLACE, "/blackbird escalate");
    SlackForm form = maria.seesForm("Escalate");

    assertThat(maria.looksUp(form, "Integration", "shop")).containsExactly("Main shop");
    maria
        .fills(form, Map.of("What happened?", "Orders are stuck", "Integration", "Main shop"))
        .submits();

    assertThat(chosen.poll(10, TimeUnit.SECONDS)).isEqualTo("Main shop");
  }

  @Test
  void answerToAFormMayReplaceItOrPutAnotherOnTop() throws Exception {
    bot.app()
        .viewSubmission(
            "escalate",
            (request, context) -> context.ack(r -> r.responseAction("push").view(note("Sure?"))));
    bot.app()
        .viewSubmission(
            "note",
            (request, context) -> context.ack(r -> r.responseAction("update").view(note("Done"))));
    bot.connect(slack);
    maria.types(PLACE, "/blackbird escalate");

    maria.fills(maria.seesForm("Escalate"), Map.of("What happened?", "Orders")).submits();
    SlackForm pushed = maria.seesForm("Sure?");
    assertThat(maria.forms()).hasSize(2);
    maria.fills(pushed, Map.of()).submits();

    assertThat(maria.seesForm("Done").id()).isEqualTo(pushed.id());
    maria.cancels(maria.seesForm("Done"));
    assertThat(maria.seesForm("Escalate").text()).contains("What happened?");
  }

  private static View note(String title) {
    return view(v ->
        v.type("modal")
            .callbackId("note")
            .title(viewTitle(t -> t.type("plain_text").text(title)))
            .submit(viewSubmit(s -> s.type("plain_text").text("Yes")))
            .blocks(asBlocks(section(s -> s.text(markdownText(title))))));
  }

  @Test
  void closedFormIsToldWhenAskedFor() throws Exception {
    BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    bot.app()
        .viewClosed(
            "escalate",
            (request, context) -> {
              closed.add(request.getPayload().getView().getCallbackId());
              return context.ack();
            });
    bot.connect(slack);
    maria.types(PLACE, "/blackbird escalate");

    maria.cancels(maria.seesForm("Escalate"));

    assertThat(closed.poll(10, TimeUnit.SECONDS)).isEqualTo("escalate");
    assertThat(maria.forms()).isEmpty();
  }

  @Test
  void triggerOpensOneFormWithinThreeSeconds() throws Exception {
    BlockingQueue<String> triggers = new LinkedBlockingQueue<>();
    slack.app().configure(commands().withShortcuts(shortcut("later", Shortcut.Kind.GLOBAL)));
    bot.app()
        .globalShortcut(
            "later",
            (request, context) -> {
              triggers.add(request.getPayload().getTriggerId());
              return context.ack();
            });
    bot.connect(slack);
    slack.timing().triggersLive(Duration.ofSeconds(3));

    maria.picks("later");
    String trigger = triggers.take();
    assertThat(open(trigger).isOk()).isTrue();
    assertThat(open(trigger).getError()).isEqualTo("exchanged_trigger_id");
    maria.picks("later");
    clock.advance(Duration.ofSeconds(4));
    assertThat(open(triggers.take()).getError()).isEqualTo("expired_trigger_id");
    assertThat(open("1.2.x").getError()).isEqualTo("invalid_trigger_id");
  }

  private ViewsOpenResponse open(String trigger) throws Exception {
    return bot.client().viewsOpen(r -> r.triggerId(trigger).view(escalation()));
  }

  private AppConfig commands() {
    return slack.app().config();
  }

  private static Shortcut shortcut(String id, Shortcut.Kind kind) {
    return new Shortcut(id, "A shortcut", kind);
  }

  @Test
  void shortcutOnAMessageNamesTheMessage() throws Exception {
    slack.app().configure(commands().withShortcuts(shortcut("take", Shortcut.Kind.MESSAGE)));
    bot.app()
        .messageShortcut(
            "take",
            (request, context) -> {
              String text = request.getPayload().getMessage().getText();
              context.respond(r -> r.text("Took: " + text));
              return context.ack();
            });
    bot.connect(slack);
    SlackMessage message = slack.user("sam").says(PLACE, "Order 7 is stuck");

    maria.picks(message, "take");

    assertThat(maria.sees(PLACE, "Took: Order 7 is stuck").isEphemeral()).isTrue();
  }

  @Test
  void homeIsPublishedWhenItIsOpened() throws Exception {
    bot.app()
        .event(
            AppHomeOpenedEvent.class,
            (request, context) -> {
              bot.client()
                  .viewsPublish(r ->
                      r.userId(request.getEvent().getUser())
                          .view(
                              view(v ->
                                  v.type("home")
                                      .blocks(
                                          asBlocks(
                                              section(s -> s.text(markdownText("Welcome"))))))));
              return context.ack();
            });
    bot.connect(slack);

    maria.opensHome("Blackbird");

    assertThat(maria.seesHome("Blackbird", "Welcome").text()).isEqualTo("Welcome");
  }
}
