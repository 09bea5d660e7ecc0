package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.view.ActivityLists;
import com.blackbird.activity.zone.TimeZones;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the controls of a problem's card do; each answers with the card as it is then. */
public final class ProblemActions {
  private final ProblemHands hands;
  private final ProblemViews views;
  private final ProblemStore problems;
  private final ProblemForms forms;
  private final ActivityLists activities;
  private final TimeZones zones;
  private final PersonLanguages people;
  private final Clock clock;

  /** Acts through these. */
  public ProblemActions(
      ProblemHands hands,
      ProblemViews views,
      ProblemStore problems,
      ProblemForms forms,
      ActivityLists activities,
      TimeZones zones,
      PersonLanguages people,
      Clock clock) {
    this.hands = hands;
    this.views = views;
    this.problems = problems;
    this.forms = forms;
    this.activities = activities;
    this.zones = zones;
    this.people = people;
    this.clock = clock;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(
            ProblemListMessage.OPEN,
            Right.VIEWER,
            click -> new Answer.Show(card(click, ref(click)))),
        ChatAction.of(
            ProblemControls.ACKNOWLEDGE,
            Right.RESPONDER,
            click -> change(click, new ProblemEvent.Acknowledge())),
        ChatAction.of(
            ProblemControls.REOPEN,
            Right.RESPONDER,
            click -> change(click, new ProblemEvent.Reopen(""))),
        ChatAction.of(ProblemControls.MUTE, Right.RESPONDER, this::mute),
        ChatAction.opening(
            ProblemControls.RESOLVE,
            Right.RESPONDER,
            click -> new Answer.Ask(forms.resolve(click, ref(click)))),
        ChatAction.of(ProblemForms.RESOLVED, Right.RESPONDER, this::resolve),
        ChatAction.opening(
            ProblemControls.ASSIGN,
            Right.RESPONDER,
            click -> new Answer.Ask(forms.assign(click, ref(click)))),
        ChatAction.of(ProblemForms.ASSIGNED, Right.RESPONDER, this::assign),
        ChatAction.opening(
            ProblemControls.MERGE,
            Right.RESPONDER,
            click -> new Answer.Ask(forms.merge(click, ref(click)))),
        ChatAction.of(ProblemForms.MERGED, Right.RESPONDER, this::merge),
        ChatAction.opening(
            ProblemControls.SPLIT,
            Right.RESPONDER,
            click -> new Answer.Ask(forms.split(click, ref(click)))),
        ChatAction.of(ProblemForms.SPLIT_OFF, Right.RESPONDER, this::split),
        ChatAction.of(ProblemControls.ACTIVITIES, Right.VIEWER, this::activities));
  }

  private Answer mute(Click click) {
    MuteTime time =
        MuteTime.of(click.chosen())
            .orElseThrow(
                () -> new CommandMistake(language -> ProblemTexts.in(language).chooseMute()));
    return change(
        click, new ProblemEvent.Mute(time.until(clock.instant(), zones.of(click.call()).zone())));
  }

  private Answer resolve(Click click) {
    return change(click, forms.resolution(click, ref(click)));
  }

  private Answer assign(Click click) {
    Who owner = forms.assignee(click);
    return shown(
        click, hands.assign(click.account().id(), ref(click).id(), owner, Who.of(click.caller())));
  }

  private Answer merge(Click click) {
    return shown(
        click,
        hands.merge(
            click.account().id(), ref(click).id(), forms.chosen(click), Who.of(click.caller())));
  }

  private Answer split(Click click) {
    return shown(
        click, hands.split(click.account().id(), forms.chosen(click), Who.of(click.caller())));
  }

  private Answer activities(Click click) {
    Problem problem = whole(click, ref(click)).problem();
    if (problem.isSilence()) {
      return new Answer.Show(activities.ofIntegration(click.call(), problem.integration()));
    }
    List<UUID> parts = problems.parts(click.account().id(), problem.id());
    return new Answer.Show(activities.ofProblem(click.call(), parts));
  }

  private Answer change(Click click, ProblemEvent.ByHand wish) {
    ProblemRef ref = ref(click);
    return shown(
        click,
        hands.change(click.account().id(), ref.id(), ref.seen(), wish, Who.of(click.caller())));
  }

  private Answer shown(Click click, HandResult result) {
    Language language = meet(click.call());
    return switch (result) {
      case HandResult.Done done ->
          new Answer.Changed(ProblemCard.of(views.of(done.now(), language)));
      case HandResult.Refused refused ->
          new Answer.Show(
              ProblemCard.of(views.of(refused.now(), language), refused.sentence().in(language)));
      case HandResult.Gone gone -> throw gone();
    };
  }

  private ChatMessage card(Click click, ProblemRef ref) {
    return ProblemCard.of(whole(click, ref));
  }

  private ProblemView whole(Click click, ProblemRef ref) {
    return views
        .find(click.account().id(), ref.id(), meet(click.call()))
        .orElseThrow(ProblemActions::gone);
  }

  /** Who deals with problems may be given one, and is told so in this language. */
  Language meet(Call call) {
    Language language = call.language();
    people.note(call.account().id(), Who.of(call.caller()).key(), language);
    return language;
  }

  private static ProblemRef ref(Click click) {
    return ProblemRef.parse(click.payload());
  }

  private static CommandMistake gone() {
    return new CommandMistake(language -> ProblemTexts.in(language).gone());
  }
}
