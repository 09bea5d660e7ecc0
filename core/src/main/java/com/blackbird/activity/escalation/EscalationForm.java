package com.blackbird.activity.escalation;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseWords;
import com.blackbird.activity.support.Opening;
import com.blackbird.activity.support.Readers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The short form in which somebody asks support; what it is about is there already. */
final class EscalationForm {
  private static final String DOING = "doing";
  private static final String URGENCY = "urgency";
  private static final String WHERE = "where";
  private static final String FOLLOW = "follow";
  private static final String HERE = "here";
  private static final String PRIVATE = "private";
  private static final int LONGEST_WORDS = 2_000;
  private static final int LONGEST_TITLE = 200;

  private final AskingPlaces places;
  private final Clock clock;

  EscalationForm(AskingPlaces places, Clock clock) {
    this.places = places;
    this.clock = clock;
  }

  ChatForm of(Click click, CaseSubject subject) {
    EscalationTexts say = EscalationTexts.in(click.language());
    List<ChatForm.Input> inputs = new ArrayList<>();
    inputs.add(
        new ChatForm.TextInput(DOING, say.whatDoing(), say.doingHint(), "", true, LONGEST_WORDS));
    inputs.add(
        new ChatForm.ChoiceInput(
            URGENCY,
            say.howUrgent(),
            Arrays.stream(Priority.values())
                .map(one -> new Choice(CaseWords.choice(one, click.language()), one.word()))
                .toList(),
            Priority.NORMAL.word()));
    if (!isAlone(click.caller()) && places.hasPrivateThreads(place(click.caller()))) {
      inputs.add(
          new ChatForm.ChoiceInput(
              WHERE,
              say.whereAnswer(),
              List.of(new Choice(say.inThisChannel(), HERE), new Choice(say.privately(), PRIVATE)),
              HERE));
    }
    inputs.add(new ChatForm.PeopleInput(FOLLOW, say.whoFollows(), List.of()));
    return new ChatForm(
        ActionRef.of(EscalateActions.ASKED, subject.text()), say.askSupport(), say.send(), inputs);
  }

  /** What was filled in. */
  Opening read(Click click, Matter matter) {
    Caller caller = click.caller();
    ChannelRef place = place(caller);
    return new Opening(
        click.account().id(),
        new Case.Origin(
            Who.of(caller),
            place,
            readers(click, place),
            CaseWords.line(matter.title(), LONGEST_TITLE, click.language()),
            matter.quoted(),
            words(click),
            matter.integrationKey(),
            matter.signature(),
            matter.guide().map(GuideEntry::id).orElse(""),
            matter.problem().map(one -> one.id()),
            matter.activity().map(one -> one.ref()),
            clock.instant()),
        Priority.of(click.values().getOrDefault(URGENCY, "")).orElse(Priority.NORMAL),
        ChatUser.parseAll(click.values().getOrDefault(FOLLOW, "")).stream()
            .map(person -> Who.of(caller, person))
            .toList());
  }

  /** What somebody wrote. */
  static String words(Click click) {
    return click.written(DOING);
  }

  /** Where the requester's thread is to be. */
  static ChannelRef place(Caller caller) {
    return caller.channel().channel().isEmpty()
        ? ChannelRef.direct(caller.platform(), caller.workspace(), caller.user().id())
        : caller.channel();
  }

  private Readers readers(Click click, ChannelRef place) {
    if (isAlone(click.caller()) || click.values().getOrDefault(WHERE, HERE).equals(PRIVATE)) {
      return Readers.PEOPLE;
    }
    return places.everybodyReads(place) ? Readers.EVERYBODY : Readers.CHANNEL;
  }

  /** Whether the person asks where nobody else reads. */
  private static boolean isAlone(Caller caller) {
    return caller.channel().channel().isEmpty() || caller.channel().isDirect();
  }
}
