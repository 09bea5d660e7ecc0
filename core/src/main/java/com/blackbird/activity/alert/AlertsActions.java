package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the controls of subscriptions do. */
final class AlertsActions {
  private static final String FILLED = "alerts.filled";
  private static final int LONGEST_INPUT = 255;
  private final ChannelSubscriptions subscriptions;
  private final SubscriptionDrafts drafts;
  private final Watches watches;

  AlertsActions(ChannelSubscriptions subscriptions, SubscriptionDrafts drafts, Watches watches) {
    this.subscriptions = subscriptions;
    this.drafts = drafts;
    this.watches = watches;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(ChannelSubscriptions.SAVE, Right.MANAGER, this::save),
        ChatAction.opening(ChannelSubscriptions.CHANGE, Right.MANAGER, this::form),
        ChatAction.of(FILLED, Right.MANAGER, this::filled),
        ChatAction.of(AlertMessage.WATCH, Right.VIEWER, this::watch),
        ChatAction.of(
            ChannelSubscriptions.STOP,
            Right.MANAGER,
            click -> new Answer.Show(subscriptions.stop(click.call(), click.payload()))));
  }

  private Answer watch(Click click) {
    UUID problem = UUID.fromString(click.payload());
    boolean isNew = watches.add(click.account().id(), problem, click.caller());
    AlertTexts say = AlertTexts.in(click.language());
    return new Answer.Tell(ChatMessage.of(isNew ? say.oneDirectMessage() : say.onTheListAlready()));
  }

  private Answer save(Click click) {
    String[] ids = click.payload().split("/", 2);
    return new Answer.Show(subscriptions.save(click.call(), ids[0], ids.length > 1 ? ids[1] : ""));
  }

  /** The form shows the draft when there is one, and changes the subscription behind it. */
  private Answer form(Click click) {
    Subscription now = subscriptions.find(click.call(), click.payload().split("/", 2)[0]);
    AlertTexts say = AlertTexts.in(click.language());
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(FILLED, click.payload()),
            say.whatChannelHears(),
            say.preview(),
            List.of(
                text(
                    SubscriptionInput.INTEGRATION,
                    say.integrationsOrAll(),
                    "shopify-main, netsuite",
                    now.interest().integrations().isEmpty()
                        ? "all"
                        : now.interest().integrations().stream()
                            .map(IntegrationKey::text)
                            .sorted()
                            .collect(Collectors.joining(", "))),
                text(
                    SubscriptionInput.THRESHOLD,
                    say.fromWhenOn(),
                    "first, 5 in 10m or 10% in 1h",
                    now.threshold().text()),
                new ChatForm.ChoiceInput(
                    SubscriptionInput.REPEATS,
                    say.whenBack(),
                    Arrays.stream(Repeats.values())
                        .map(way -> new Choice(way.words(click.language()), way.text()))
                        .toList(),
                    now.repeats().text()),
                text(
                    SubscriptionInput.QUIET,
                    say.quietHours(),
                    say.quietForms(),
                    now.quiet().map(QuietHours::text).orElse("off")),
                new ChatForm.ChoiceInput(
                    SubscriptionInput.DIGEST,
                    say.summary(),
                    Arrays.stream(Digest.values())
                        .map(way -> new Choice(way.words(click.language()), way.text()))
                        .toList(),
                    now.digest().text()))));
  }

  private static ChatForm.Input text(String name, String label, String hint, String initial) {
    return new ChatForm.TextInput(name, label, hint, initial, false, LONGEST_INPUT);
  }

  private Answer filled(Click click) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    click.values().forEach((name, value) -> values.put(name, List.of(value)));
    values.computeIfPresent(
        SubscriptionInput.INTEGRATION,
        (name, typed) -> drafts.keys(click.account().id(), split(typed.getFirst())));
    String[] ids = click.payload().split("/", 2);
    return new Answer.Show(
        drafts.changed(
            click.call(),
            subscriptions.find(click.call(), ids[0]),
            ids.length > 1 ? ids[1] : "",
            new CommandInput(values)));
  }

  private static List<String> split(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }
}
