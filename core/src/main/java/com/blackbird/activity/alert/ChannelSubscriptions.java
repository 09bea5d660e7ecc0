package com.blackbird.activity.alert;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** Shows and changes what a channel has subscribed to. */
public final class ChannelSubscriptions {
  static final String SAVE = "alerts.save";
  static final String CHANGE = "alerts.change";
  static final String STOP = "alerts.stop";
  private final SubscriptionStore store;
  private final IntegrationStore integrations;
  private final Forecasts forecasts;
  private final TimeZones zones;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Shows and changes what is in the store. */
  public ChannelSubscriptions(
      SubscriptionStore store,
      IntegrationStore integrations,
      Forecasts forecasts,
      TimeZones zones,
      Outbox outbox,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.integrations = integrations;
    this.forecasts = forecasts;
    this.zones = zones;
    this.outbox = outbox;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** What a new subscription would tell, with a button that makes it. */
  ChatMessage offer(Call call, CommandInput input) {
    Subscription fresh =
        new Subscription(
            call.account().id(),
            UUID.randomUUID(),
            call.caller().channel(),
            Interest.ALL,
            Threshold.FIRST,
            Repeats.THREAD_AND_CHANNEL,
            Optional.empty(),
            Digest.OFF,
            zones.of(call).zone(),
            List.of(),
            call.caller().user().name(),
            clock.instant());
    return preview(SubscriptionInput.change(fresh, input), "");
  }

  /** What the channel's subscription would tell when it is changed so. */
  ChatMessage change(Call call, CommandInput input) {
    List<Subscription> all = store.of(call.account().id(), call.caller().channel());
    boolean saysWhat = input.values().size() > 1;
    return all.size() == 1 && saysWhat
        ? changed(all.getFirst(), all.getFirst().id().toString(), input)
        : list(call, false);
  }

  /**
   * What this subscription or draft would tell when it is changed so.
   *
   * @param former the id of the subscription in whose place it would be; empty for none
   */
  ChatMessage changed(Subscription shown, String former, CommandInput input) {
    return preview(SubscriptionInput.change(shown, input).as(UUID.randomUUID()), former);
  }

  private ChatMessage preview(Subscription draft, String former) {
    store.draft(draft);
    String payload = former.isEmpty() ? draft.id().toString() : draft.id() + "/" + former;
    return ChatMessage.headed(former.isEmpty() ? "Subscribe this channel?" : "Change it like this?")
        .text(words(draft.account()).of(draft))
        .text(forecasts.of(draft).sentence())
        .controls(
            List.of(
                new Button(
                    ActionRef.of(SAVE, payload),
                    former.isEmpty() ? "Subscribe" : "Change",
                    Emphasis.PRIMARY),
                new Button(ActionRef.of(CHANGE, payload), "Not quite…")))
        .note("Nothing is saved yet.")
        .build();
  }

  /**
   * Makes a draft what the channel hears, in the place of the former one if there is one, and says
   * so in the channel.
   */
  ChatMessage save(Call call, String draftId, String formerId) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Subscription draft = find(call, draftId);
          Subscription saved = formerId.isEmpty() ? draft : draft.as(UUID.fromString(formerId));
          Instant now = clock.instant();
          note(call, Act.SUBSCRIPTION_SET, before(call, formerId), Optional.of(saved));
          store.put(
              saved, saved.digest() == Digest.OFF ? null : saved.digest().next(now, saved.zone()));
          if (!formerId.isEmpty()) {
            store.remove(draft.account(), draft.id());
          }
          announce(saved, call.caller(), now);
          return saved(saved);
        }));
  }

  private void announce(Subscription saved, Caller by, Instant now) {
    var handle =
        new Handle(
            saved.account(),
            saved.channel(),
            "subscription/" + saved.id() + "/" + now.toEpochMilli());
    var message =
        ChatMessage.headed("This channel hears when something breaks")
            .text(words(saved.account()).of(saved))
            .note("Set by " + by.user().name() + ". /blackbird alerts shows and changes it.")
            .build();
    outbox.owe(List.of(Owed.show(handle, message).keptFor(Duration.ofDays(1))));
  }

  private ChatMessage saved(Subscription saved) {
    return ChatMessage.headed("Saved")
        .tone(Tone.GOOD)
        .text(words(saved.account()).of(saved))
        .text(
            "I say so in the channel, too. If you do not see it there within a minute, invite me to"
                + " the channel; what I owe it is held until then.")
        .build();
  }

  /** What this channel hears, each with a button to change or to stop it. */
  ChatMessage list(Call call, boolean toStop) {
    return list(call.account(), call.caller().channel(), toStop);
  }

  private ChatMessage list(Account account, ChannelRef channel, boolean toStop) {
    List<Subscription> here = store.of(account.id(), channel);
    int elsewhere = store.list(account.id()).size() - here.size();
    var message = ChatMessage.headed("What this channel hears");
    if (here.isEmpty()) {
      message
          .text(
              "Nothing yet. Subscribe it, and I say once when something breaks, change that"
                  + " message as it changes, and say when it works again.")
          .text(
              Rich.of("Try ")
                  .code("/blackbird alerts subscribe")
                  .text(", or with an integration" + " behind it."));
    }
    var words = words(account.id());
    for (Subscription one : here) {
      message.part(
          new Part.Entry(
              words.of(one),
              new Button(
                  toStop
                      ? ActionRef.of(STOP, one.id().toString())
                      : ActionRef.of(CHANGE, one.id() + "/" + one.id()),
                  toStop ? "Stop" : "Change")));
    }
    if (elsewhere > 0) {
      message.note(
          (elsewhere == 1 ? "1 more subscription" : elsewhere + " more subscriptions")
              + " of this account in other channels.");
    }
    return message.build();
  }

  /** Ends a subscription; what it told already stays and is still kept up to date. */
  ChatMessage stop(Call call, String id) {
    audit.within(() -> {
      Subscription ended = find(call, id);
      if (!store.remove(ended.account(), ended.id())) {
        throw gone();
      }
      note(call, Act.SUBSCRIPTION_ENDED, Optional.of(ended), Optional.empty());
      return ended;
    });
    return list(call, true);
  }

  private Optional<Subscription> before(Call call, String formerId) {
    return formerId.isEmpty() ? Optional.empty() : store.find(call.account().id(), uuid(formerId));
  }

  private void note(
      Call call, Act act, Optional<Subscription> before, Optional<Subscription> after) {
    ChannelRef channel = call.caller().channel();
    var words = words(call.account().id());
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

  /** Posts a message through the very path of alerts. */
  ChatMessage test(Call call) {
    var handle =
        new Handle(call.account().id(), call.caller().channel(), "test/" + UUID.randomUUID());
    var message =
        ChatMessage.headed("This is a test")
            .text(
                call.caller().user().name()
                    + " asked for it. Alerts reach this channel the same way. Nothing is broken.")
            .build();
    transaction.executeWithoutResult(
        status -> outbox.owe(List.of(Owed.show(handle, message).keptFor(Duration.ofDays(1)))));
    return ChatMessage.headed("A test is on its way")
        .text(
            "It takes the same path as alerts. If it does not appear in this channel within a"
                + " minute, invite me to the channel; /blackbird status tells what is in the way.")
        .build();
  }

  /** What the caller's own channel has; what others have is shown and changed there. */
  Subscription find(Call call, String id) {
    Subscription found =
        store.find(call.account().id(), uuid(id)).orElseThrow(ChannelSubscriptions::gone);
    if (!found.channel().equals(call.caller().channel())) {
      throw new CommandMistake(
          "This is about another channel. Type /blackbird alerts there: what a channel hears is"
              + " changed where everybody in it can see it.");
    }
    return found;
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw gone();
    }
  }

  private static CommandMistake gone() {
    return new CommandMistake("This is old. Please run /blackbird alerts again.");
  }

  /**
   * The keys of the integrations that a person named by key or name; {@code all} stays.
   *
   * @throws CommandMistake when there is no such integration
   */
  List<String> keys(AccountId account, List<String> typed) {
    List<Integration> known = integrations.list(account);
    return typed.stream().map(word -> key(known, word)).toList();
  }

  private static String key(List<Integration> known, String typed) {
    if (typed.equalsIgnoreCase(SubscriptionInput.ALL)) {
      return SubscriptionInput.ALL;
    }
    return known.stream()
        .filter(
            one -> one.key().text().equalsIgnoreCase(typed) || one.name().equalsIgnoreCase(typed))
        .map(one -> one.key().text())
        .findFirst()
        .orElseThrow(() ->
            new CommandMistake(
                "I do not know the integration “"
                    + typed
                    + "”."
                    + NearestWord.of(typed, known.stream().map(one -> one.key().text()).toList())
                        .map(word -> " Did you mean " + word + "?")
                        .orElse("")));
  }

  private SubscriptionWords words(AccountId account) {
    Map<IntegrationKey, String> names =
        integrations.list(account).stream()
            .collect(Collectors.toMap(Integration::key, Integration::name));
    return new SubscriptionWords(names);
  }
}
