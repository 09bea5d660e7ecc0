package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.IntegrationWords;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Subscriptions that nobody has made yet: what they would tell, before anything is saved. */
public final class SubscriptionDrafts {
  private final SubscriptionStore store;
  private final IntegrationStore integrations;
  private final Forecasts forecasts;
  private final TimeZones zones;
  private final AccountLanguages languages;
  private final Clock clock;

  /** Drafts are kept in the store until somebody makes them true. */
  public SubscriptionDrafts(
      SubscriptionStore store,
      IntegrationStore integrations,
      Forecasts forecasts,
      TimeZones zones,
      AccountLanguages languages,
      Clock clock) {
    this.store = store;
    this.integrations = integrations;
    this.forecasts = forecasts;
    this.zones = zones;
    this.languages = languages;
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
            languages.of(call.account().id()),
            List.of(),
            call.caller().user().name(),
            clock.instant());
    return preview(call, keep(call, fresh, Optional.empty(), input), Optional.empty());
  }

  /**
   * What this subscription or draft would tell when it is changed so.
   *
   * @param former the id of the subscription in whose place it would be
   */
  ChatMessage changed(Call call, Subscription shown, Optional<UUID> former, CommandInput input) {
    return preview(call, keep(call, shown, former, input), former);
  }

  /** Which of these is meant by what was typed? A click on one shows it changed so. */
  ChatMessage which(Call call, List<Subscription> several, CommandInput input) {
    AlertTexts say = AlertTexts.in(call.language());
    SubscriptionWords words = words(call);
    var message = ChatMessage.headed(say.whichOne());
    for (Subscription one : several.stream().limit(ShownSubscriptions.PAGE).toList()) {
      Optional<UUID> former = Optional.of(one.id());
      var changed = new SubscriptionRef(keep(call, one, former, input).id(), former);
      message.part(
          new Part.Entry(
              words.of(one),
              new Button(ActionRef.of(ChannelSubscriptions.CHANGE, changed.text()), say.change())));
    }
    if (several.size() > ShownSubscriptions.PAGE) {
      message.note(say.moreInTheList(several.size() - ShownSubscriptions.PAGE));
    }
    return message.note(say.nothingSaved()).build();
  }

  /** The subscription as it is, or what a draft would tell in its place, with ways to change it. */
  ChatMessage shown(Call call, Subscription shown, Optional<UUID> former) {
    var ref = new SubscriptionRef(shown.id(), former);
    AlertTexts say = AlertTexts.in(call.language());
    return ref.isUnchanged()
        ? ChatMessage.headed(say.whatShouldChange())
            .text(words(call).of(shown))
            .controls(List.copyOf(SubscriptionForms.buttons(ref, say)))
            .build()
        : preview(call, shown, former);
  }

  /** What a form is about to change: what is shown in it is what the person has seen. */
  SubscriptionRef begun(Subscription shown, SubscriptionRef ref) {
    return ref.isUnchanged()
        ? new SubscriptionRef(keep(shown, shown.said()).id(), ref.former())
        : ref;
  }

  /** Somebody has changed or ended the former one since it was seen: nothing is saved so far. */
  ChatMessage changedMeanwhile(Call call, Subscription draft, UUID former) {
    AlertTexts say = AlertTexts.in(call.language());
    Optional<Subscription> now = store.find(draft.account(), former);
    store.draft(draft, now.map(Subscription::said).orElse(null));
    List<Rich> first = new ArrayList<>();
    now.ifPresentOrElse(
        it ->
            first.addAll(
                List.of(
                    Rich.of(say.changedMeanwhile()),
                    words(call).of(it),
                    Rich.of(say.yourChange()))),
        () -> first.add(Rich.of(say.endedMeanwhile())));
    return preview(call, draft, now.map(Subscription::id), first);
  }

  private Subscription keep(
      Call call, Subscription shown, Optional<UUID> former, CommandInput input) {
    return keep(SubscriptionInput.change(shown, input, zones.of(call).zone()), seen(shown, former));
  }

  private Subscription keep(Subscription changed, @Nullable UUID seen) {
    Subscription draft = changed.as(UUID.randomUUID(), clock.instant());
    store.draft(draft, seen);
    return draft;
  }

  private @Nullable UUID seen(Subscription shown, Optional<UUID> former) {
    return former.filter(shown.id()::equals).isPresent()
        ? shown.said()
        : store.seen(shown).orElse(null);
  }

  private ChatMessage preview(Call call, Subscription draft, Optional<UUID> former) {
    return preview(call, draft, former, List.of());
  }

  private ChatMessage preview(
      Call call, Subscription draft, Optional<UUID> former, List<Rich> first) {
    AlertTexts say = AlertTexts.in(call.language());
    var ref = new SubscriptionRef(draft.id(), former);
    List<Control> controls = new ArrayList<>();
    controls.add(
        new Button(
            ActionRef.of(ChannelSubscriptions.SAVE, ref.text()),
            former.isEmpty() ? say.subscribe() : say.change(),
            Emphasis.PRIMARY));
    controls.addAll(SubscriptionForms.buttons(ref, say));
    ChatMessage.Builder message =
        ChatMessage.headed(former.isEmpty() ? say.subscribeThis() : say.changeLikeThis());
    first.forEach(message::text);
    return message
        .text(words(call).of(draft))
        .text(forecasts.of(draft).sentence(call.language()))
        .controls(controls)
        .note(say.nothingSaved())
        .build();
  }

  private SubscriptionWords words(Call call) {
    return SubscriptionWords.of(integrations.list(call.account().id()), call.language());
  }

  /** The words for integrations that are understood. */
  Vocabulary vocabulary(AccountId account) {
    return new IntegrationsOrAll(new IntegrationWords(integrations, account));
  }

  /** The keys of the integrations that a person named, or a refusal; {@code all} stays. */
  List<String> keys(AccountId account, List<String> typed) {
    IntegrationWords words = new IntegrationWords(integrations, account);
    String all = SubscriptionInput.ALL;
    return typed.stream().map(word -> word.equalsIgnoreCase(all) ? all : words.key(word)).toList();
  }
}
