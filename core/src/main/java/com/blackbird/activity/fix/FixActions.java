package com.blackbird.activity.fix;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import java.util.List;

/** What the controls of fixes do. */
final class FixActions {
  static final String OPEN = "fix.open";
  static final String HELPED = "fix.helped";
  static final String NOT_HELPED = "fix.not-helped";
  static final String OTHERS = "fix.others";
  static final String RETIRE = "fix.retire";
  static final String RESTORE = "fix.restore";
  static final String SHARE = "fix.share";
  static final String PAGE = "fix.page";

  private static final String RETIRED = "fix.retired";
  private static final String SHARED = "fix.shared";
  private static final String VALUE = "value";

  private final Fixes fixes;
  private final FixPages pages;
  private final FixSharing sharing;

  FixActions(Fixes fixes, FixPages pages, FixSharing sharing) {
    this.fixes = fixes;
    this.pages = pages;
    this.sharing = sharing;
  }

  List<ChatAction> all() {
    return List.of(
        ChatAction.of(OPEN, Right.VIEWER, this::card),
        ChatAction.of(HELPED, Right.VIEWER, click -> voted(click, true)),
        ChatAction.of(NOT_HELPED, Right.VIEWER, click -> voted(click, false)),
        ChatAction.of(
            OTHERS, Right.VIEWER, click -> show(pages.others(click.call(), click.payload()))),
        ChatAction.opening(RETIRE, Right.RESPONDER, this::askWhy),
        ChatAction.of(RETIRED, Right.RESPONDER, this::retire),
        ChatAction.of(RESTORE, Right.RESPONDER, this::restore),
        ChatAction.opening(SHARE, Right.SUPPORT, this::askWords),
        ChatAction.of(SHARED, Right.SUPPORT, this::share),
        ChatAction.of(
            PAGE,
            Right.VIEWER,
            click -> show(pages.list(click.call(), ShownFixes.parse(click.payload())))));
  }

  private Answer card(Click click) {
    return card(click, find(click));
  }

  private Answer card(Click click, Fix fix) {
    return show(pages.card(click.call(), fix));
  }

  private Answer voted(Click click, boolean helped) {
    Fix fix = find(click);
    if (fix.retired()) {
      throw new CommandMistake(language -> FixTexts.in(language).retiredMeanwhile());
    }
    fixes.vote(click.account().id(), fix.id(), Who.of(click.caller()), helped);
    return card(click);
  }

  private Answer askWhy(Click click) {
    mayRetire(click);
    FixTexts say = FixTexts.in(click.language());
    return ask(RETIRED, click, say.retireThis(), say.retire(), say.whatIsWrong(), "", false);
  }

  private Answer retire(Click click) {
    Fix fix = mayRetire(click);
    String why = click.values().getOrDefault(VALUE, "").strip();
    fixes.retire(click.account().id(), fix.id(), Who.of(click.caller()), why);
    return card(click);
  }

  private Answer restore(Click click) {
    Fix fix = mayRetire(click);
    fixes.restore(click.account().id(), fix.id(), Who.of(click.caller()));
    return card(click);
  }

  private Fix mayRetire(Click click) {
    Fix fix = find(click);
    if (!pages.mayRetire(click.call(), fix)) {
      throw new CommandMistake(language -> FixTexts.in(language).onlyTellerRetires());
    }
    return fix;
  }

  private Answer askWords(Click click) {
    Fix fix = mayShare(click);
    FixTexts say = FixTexts.in(click.language());
    return ask(SHARED, click, say.giveToAll(), say.give(), say.inWordsForAll(), fix.line(), true);
  }

  private Answer share(Click click) {
    Fix fix = mayShare(click);
    String words = click.values().getOrDefault(VALUE, "").strip();
    if (words.isEmpty()) {
      throw new CommandMistake(language -> FixTexts.in(language).sayInOneLine());
    }
    return card(click, sharing.share(click.account(), fix, words, Who.of(click.caller())));
  }

  private Fix mayShare(Click click) {
    Fix fix = find(click);
    if (!pages.mayShare(click.call(), fix)) {
      throw new CommandMistake(language -> FixTexts.in(language).onlySupportGives());
    }
    return fix;
  }

  private Fix find(Click click) {
    return pages.find(click.call(), click.payload());
  }

  private static Answer ask(
      String submit,
      Click click,
      String title,
      String button,
      String label,
      String initial,
      boolean required) {
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(submit, click.payload()),
            title,
            button,
            List.of(
                new ChatForm.TextInput(
                    VALUE,
                    label,
                    FixTexts.in(click.language()).inOneLine(),
                    initial,
                    required,
                    FixNote.LONGEST_LINE))));
  }

  private static Answer show(ChatMessage message) {
    return new Answer.Show(message);
  }
}
