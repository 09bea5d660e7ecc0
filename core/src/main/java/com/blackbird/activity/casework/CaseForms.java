package com.blackbird.activity.casework;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseLists;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The forms in which people say more of a case than a button can. */
final class CaseForms {
  static final String ANSWERED = "case.answered";
  static final String PROPOSED = "case.proposed";
  static final String RESOLVED = "case.resolved";
  static final String TRANSFERRED = "case.transferred";
  static final String SNOOZED = "case.snoozed";
  static final String REOPENED = "case.reopened";
  static final String DENIED = "case.denied";
  static final String COMMENTED = "case.commented";

  static final String TEXT = "text";
  private static final String REASON = "reason";
  private static final String PERSON = "person";
  private static final String NAME = "name";
  private static final String UNTIL = "until";
  private static final String MYSELF = "me";
  static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_KEY = 75;

  private final CaseLists lists;

  CaseForms(CaseLists lists) {
    this.lists = lists;
  }

  ChatForm answer(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        ANSWERED,
        click,
        say.answerTitle(),
        say.send(),
        text(TEXT, say.customerReads(), "", LONGEST_TEXT, true));
  }

  ChatForm propose(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        PROPOSED,
        click,
        say.proposeTitle(),
        say.propose(),
        text(TEXT, say.whatSolves(), say.solvesHint(), LONGEST_LINE, true));
  }

  ChatForm resolve(Click click, Case about) {
    return resolve(
        ActionRef.of(RESOLVED, click.payload()),
        CaseworkTexts::resolveTitle,
        about.standing().fix(),
        click.language());
  }

  /**
   * Why something is done with, and what fixed it.
   *
   * @param fix what is there already; may be empty
   */
  static ChatForm resolve(
      ActionRef submit, Function<CaseworkTexts, String> title, String fix, Language language) {
    CaseworkTexts say = CaseworkTexts.in(language);
    return new ChatForm(
        submit,
        title.apply(say),
        say.resolve(),
        List.of(
            text(REASON, say.whyDone(), say.whyDoneHint(), LONGEST_LINE, true),
            new ChatForm.TextInput(
                TEXT,
                say.whatFixed(),
                say.fixedHint(),
                Fold.label(fix, LONGEST_LINE),
                false,
                LONGEST_LINE)));
  }

  /** Somebody who has worked at this desk, oneself first, or anybody by name. */
  ChatForm transfer(Click click, Case about) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    List<Choice> people = new ArrayList<>();
    people.add(new Choice(say.me(), MYSELF));
    lists.people(about.desk(), Menu.MAX_CHOICES - 1).stream()
        .filter(who -> !who.is(Who.of(click.caller())))
        .filter(who -> who.key().length() <= LONGEST_KEY && !who.name().isBlank())
        .forEach(who -> people.add(new Choice(Fold.label(who.name(), LONGEST_KEY), who.key())));
    return form(
        TRANSFERRED,
        click,
        say.transferTitle(),
        say.transfer(),
        new ChatForm.ChoiceInput(PERSON, say.person(), people, MYSELF),
        text(NAME, say.orSomebody(), say.theirName(), 80, false));
  }

  /** Whom the form names. */
  Who person(Click click, Case about) {
    String name = click.written(NAME);
    if (!name.isEmpty()) {
      return new Who("", name);
    }
    String key = click.values().getOrDefault(PERSON, MYSELF);
    return key.equals(MYSELF)
        ? Who.of(click.caller())
        : lists.people(about.desk(), Menu.MAX_CHOICES).stream()
            .filter(who -> who.key().equals(key))
            .findFirst()
            .orElseThrow(
                () -> new CommandMistake(language -> CaseworkTexts.in(language).unknownPerson()));
  }

  ChatForm snooze(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        SNOOZED,
        click,
        say.snoozeTitle(),
        say.putOff(),
        new ChatForm.ChoiceInput(
            UNTIL,
            say.untilWhen(),
            Arrays.stream(SnoozeTime.values())
                .map(time -> new Choice(say.snoozeTime(time), time.name()))
                .toList(),
            SnoozeTime.TOMORROW.name()),
        text(REASON, say.why(), say.snoozeHint(), LONGEST_LINE, true));
  }

  SnoozeTime until(Click click) {
    return SnoozeTime.of(click.values().getOrDefault(UNTIL, ""))
        .orElseThrow(
            () -> new CommandMistake(language -> CaseworkTexts.in(language).chooseUntilWhen()));
  }

  ChatForm reopen(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        REOPENED,
        click,
        say.reopenTitle(),
        say.reopen(),
        text(REASON, say.why(), say.reopenHint(), LONGEST_LINE, true));
  }

  ChatForm deny(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        DENIED,
        click,
        say.denyTitle(),
        say.send(),
        text(TEXT, say.whatIsWrong(), say.wrongHint(), LONGEST_TEXT, false));
  }

  ChatForm comment(Click click) {
    CaseworkTexts say = CaseworkTexts.in(click.language());
    return form(
        COMMENTED,
        click,
        say.commentTitle(),
        say.send(),
        text(TEXT, say.whatWasGood(), "", 1_000, true));
  }

  /** What was written, or an empty text. */
  static String text(Click click) {
    return click.written(TEXT);
  }

  /** The reason that was given, or an empty text. */
  static String reason(Click click) {
    return click.written(REASON);
  }

  static ChatForm.Input text(
      String name, String label, String hint, int longest, boolean required) {
    return new ChatForm.TextInput(name, label, hint, "", required, longest);
  }

  private static ChatForm form(
      String action, Click click, String title, String submit, ChatForm.Input... inputs) {
    return new ChatForm(ActionRef.of(action, click.payload()), title, submit, List.of(inputs));
  }
}
