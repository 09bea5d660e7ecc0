package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.Right;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What the controls of subscriptions do. */
final class AlertsActions {
  private final ChannelSubscriptions subscriptions;
  private final SubscriptionDrafts drafts;
  private final SubscriptionForms forms;
  private final Watches watches;

  AlertsActions(
      ChannelSubscriptions subscriptions,
      SubscriptionDrafts drafts,
      SubscriptionForms forms,
      Watches watches) {
    this.subscriptions = subscriptions;
    this.drafts = drafts;
    this.forms = forms;
    this.watches = watches;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(ChannelSubscriptions.SAVE, Right.MANAGER, this::save),
        ChatAction.of(ChannelSubscriptions.CHANGE, Right.MANAGER, this::change),
        opening(SubscriptionForms.WHAT, forms::what),
        opening(SubscriptionForms.HOW, forms::how),
        opening(SubscriptionForms.WHOM, forms::whom),
        filled(SubscriptionForms.WHAT_FILLED, forms::whatFilled),
        filled(SubscriptionForms.HOW_FILLED, SubscriptionForms::howFilled),
        filled(SubscriptionForms.WHOM_FILLED, SubscriptionForms::whomFilled),
        ChatAction.wish(AlertMessage.WATCH, this::watch),
        ChatAction.of(ChannelSubscriptions.PAGE, Right.VIEWER, this::page),
        ChatAction.of(
            ChannelSubscriptions.STOP,
            Right.MANAGER,
            click -> new Answer.Show(subscriptions.stop(click.call(), ref(click)))));
  }

  private Answer watch(Click click) {
    UUID problem = UUID.fromString(click.payload());
    AlertTexts say = AlertTexts.in(click.language());
    return new Answer.Tell(
        ChatMessage.of(
            switch (watches.add(click.account().id(), problem, click.caller())) {
              case NOTED -> say.oneDirectMessage();
              case NOTED_BEFORE -> say.onTheListAlready();
              case NEEDLESS -> say.overAlready();
            }));
  }

  private Answer save(Click click) {
    return new Answer.Show(
        subscriptions
            .save(click.call(), ref(click))
            .orElseGet(() ->
                drafts.changedMeanwhile(
                    click.call(), find(click), ref(click).former().orElseThrow())));
  }

  private Answer page(Click click) {
    return new Answer.Show(
        subscriptions.list(click.call(), ShownSubscriptions.parse(click.payload())));
  }

  private Answer change(Click click) {
    return new Answer.Show(drafts.shown(click.call(), find(click), ref(click).former()));
  }

  /** Shows what is in a subscription or a draft. */
  private interface Form {
    ChatForm of(Click click, SubscriptionRef ref, Subscription now);
  }

  /** The form shows the draft when there is one, and changes the subscription behind it. */
  private ChatAction opening(String name, Form form) {
    return ChatAction.opening(
        name,
        Right.MANAGER,
        click -> {
          Subscription now = find(click);
          return new Answer.Ask(form.of(click, drafts.begun(now, ref(click)), now));
        });
  }

  private ChatAction filled(String name, Function<Click, CommandInput> input) {
    return ChatAction.of(
        name,
        Right.MANAGER,
        click ->
            new Answer.Show(
                drafts.changed(
                    click.call(), find(click), ref(click).former(), input.apply(click))));
  }

  private Subscription find(Click click) {
    return subscriptions.find(click.call(), ref(click).shown());
  }

  private static SubscriptionRef ref(Click click) {
    return SubscriptionRef.parse(click.payload());
  }
}
