package com.blackbird.activity.alert;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** What a channel has subscribed to: shown, begun, ended, tried. */
public final class ChannelSubscriptions {
  static final String SAVE = "alerts.save";
  static final String CHANGE = "alerts.change";
  static final String STOP = "alerts.stop";
  static final String PAGE = "alerts.page";
  private final SubscriptionStore store;
  private final IntegrationStore integrations;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Shows and changes what is in the store. */
  public ChannelSubscriptions(
      SubscriptionStore store,
      IntegrationStore integrations,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.integrations = integrations;
    this.outbox = outbox;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Makes a draft what the channel hears, in the place of the former one if there is one, and says
   * so in the channel. Empty, and nothing is done, when somebody has changed or ended the former
   * one since it was seen.
   */
  Optional<ChatMessage> save(Call call, SubscriptionRef ref) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Subscription draft = find(call, ref.shown());
          Optional<Subscription> former =
              ref.former().flatMap(id -> store.hold(draft.account(), id));
          Optional<UUID> seen = store.seen(draft);
          if (seen.isPresent() && !seen.equals(former.map(Subscription::said))) {
            return Optional.empty();
          }
          if (former.isEmpty() && store.isFull(draft)) {
            throw new CommandMistake(
                language -> AlertTexts.in(language).enough(SubscriptionStore.MOST));
          }
          Subscription saved = ref.former().map(draft::as).orElse(draft);
          Instant now = clock.instant();
          note(call, Act.SUBSCRIPTION_SET, former, Optional.of(saved));
          store.put(saved, saved.digest() == Digest.OFF ? null : saved.nextDigest(now));
          if (ref.former().isPresent()) {
            store.remove(draft.account(), draft.id());
          }
          store.lookAgain(saved, now);
          announce(saved, call.caller());
          return Optional.of(saved(saved, call.language()));
        }));
  }

  /** Once for each draft: somebody may click twice. */
  private void announce(Subscription saved, Caller by) {
    var handle =
        new Handle(
            saved.account(),
            saved.channel(),
            "subscription/" + saved.id() + "/" + saved.since().toEpochMilli());
    AlertTexts say = AlertTexts.in(saved.language());
    var message =
        ChatMessage.headed(say.hearsWhenBroken())
            .text(words(saved.account(), saved.language()).of(saved))
            .note(say.setBy(by.user().name()))
            .build();
    outbox.owe(List.of(Owed.show(handle, message).keptFor(Duration.ofDays(1))));
    outbox.retry(saved.account(), saved.channel());
  }

  /** Nobody else would know why it has become still. */
  private void announceEnd(Subscription ended, Caller by) {
    var handle =
        new Handle(ended.account(), ended.channel(), "subscription/" + ended.id() + "/ended");
    AlertTexts say = AlertTexts.in(ended.language());
    var message =
        ChatMessage.headed(say.hearsNoMore())
            .text(words(ended.account(), ended.language()).subject(ended.interest()))
            .note(say.endedBy(by.user().name()))
            .build();
    outbox.owe(List.of(Owed.show(handle, message).keptFor(Duration.ofDays(1))));
  }

  private ChatMessage saved(Subscription saved, Language language) {
    AlertTexts say = AlertTexts.in(language);
    return ChatMessage.headed(say.saved())
        .tone(Tone.GOOD)
        .text(words(saved.account(), language).of(saved))
        .text(say.saidInChannel())
        .build();
  }

  /** The subscriptions of the caller's channel. */
  List<Subscription> here(Call call) {
    return store.of(call.account().id(), call.caller().channel());
  }

  /** A page of what this channel hears, each with a button to change or to stop it. */
  ChatMessage list(Call call, ShownSubscriptions wanted) {
    Account account = call.account();
    AlertTexts say = AlertTexts.in(call.language());
    List<Subscription> here = here(call);
    ShownSubscriptions shown = wanted.of(here.size());
    int from = shown.page() * ShownSubscriptions.PAGE;
    int to = Math.min(here.size(), from + ShownSubscriptions.PAGE);
    int elsewhere = store.list(account.id()).size() - here.size();
    var message = ChatMessage.headed(say.whatChannelHears());
    if (here.isEmpty()) {
      message
          .text(say.nothingYet())
          .text(say.tryThis(Rich.empty().code("/blackbird alerts action:subscribe")));
    }
    var words = words(account.id(), call.language());
    for (Subscription one : here.subList(from, to)) {
      message.part(
          new Part.Entry(
              words.of(one),
              new Button(
                  shown.toStop()
                      ? ActionRef.of(STOP, one.id().toString())
                      : ActionRef.of(CHANGE, SubscriptionRef.of(one).text()),
                  shown.toStop() ? say.stop() : say.change())));
    }
    List<Control> pages = new ArrayList<>();
    if (from > 0) {
      pages.add(page(shown.at(shown.page() - 1), say.previous()));
    }
    if (to < here.size()) {
      pages.add(page(shown.at(shown.page() + 1), say.next()));
    }
    if (!pages.isEmpty()) {
      message.controls(pages);
    }
    if (elsewhere > 0) {
      message.note(say.elsewhere(elsewhere));
    }
    return message.build();
  }

  private static Control page(ShownSubscriptions shown, String label) {
    return new Button(ActionRef.of(PAGE, shown.text()), label);
  }

  /**
   * Ends a subscription, and says so in the channel; what it told already stays and is still kept
   * up to date.
   */
  ChatMessage stop(Call call, SubscriptionRef ref) {
    audit.within(() -> {
      Subscription ended = find(call, ref.shown());
      if (!store.remove(ended.account(), ended.id())) {
        throw gone();
      }
      note(call, Act.SUBSCRIPTION_ENDED, Optional.of(ended), Optional.empty());
      announceEnd(ended, call.caller());
      return ended;
    });
    return list(call, ShownSubscriptions.first(true));
  }

  private void note(
      Call call, Act act, Optional<Subscription> before, Optional<Subscription> after) {
    ChannelRef channel = call.caller().channel();
    var words = words(call.account().id(), Language.ENGLISH);
    AuditNote note =
        AuditNote.of(
                call.account().id(),
                act,
                channel.platform().name() + "/" + channel.workspace() + "/" + channel.channel())
            .by(Who.of(call.caller()));
    AuditNote was = before.map(one -> note.was("hears", words.of(one).plain())).orElse(note);
    audit.note(
        after
            .map(one -> was.is("hears", words.of(one).plain()))
            .orElseGet(() -> was.is("hears", "")));
  }

  /**
   * Posts a message through the very path of alerts; a channel that took none until now is tried at
   * once.
   */
  ChatMessage test(Call call) {
    var handle =
        new Handle(call.account().id(), call.caller().channel(), "test/" + UUID.randomUUID());
    AlertTexts say = AlertTexts.in(call.language());
    List<Subscription> here = here(call);
    AlertTexts there =
        AlertTexts.in(here.isEmpty() ? call.language() : Subscription.language(here));
    var message =
        ChatMessage.headed(there.isATest())
            .text(there.askedForTest(call.caller().user().name()))
            .build();
    transaction.executeWithoutResult(status -> {
      outbox.owe(List.of(Owed.show(handle, message).keptFor(Duration.ofDays(1))));
      outbox.retry(call.account().id(), call.caller().channel());
    });
    return ChatMessage.headed(say.testOnItsWay()).text(say.samePath()).build();
  }

  /** What the caller's own channel has; what others have is shown and changed there. */
  Subscription find(Call call, UUID id) {
    Subscription found =
        store.find(call.account().id(), id).orElseThrow(ChannelSubscriptions::gone);
    if (!found.channel().equals(call.caller().channel())) {
      throw new CommandMistake(language -> AlertTexts.in(language).otherChannel());
    }
    return found;
  }

  private static CommandMistake gone() {
    return new CommandMistake(language -> AlertTexts.in(language).isOld());
  }

  private SubscriptionWords words(AccountId account, Language language) {
    return SubscriptionWords.of(integrations.list(account), language);
  }
}
