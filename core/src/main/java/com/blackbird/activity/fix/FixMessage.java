package com.blackbird.activity.fix;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;

/** Fixes as parts of messages, also those of other rooms. */
public final class FixMessage {
  private FixMessage() {}

  /** What fixed an error before, with the button to say whether it helped. */
  public static Part.Entry line(KnownFix known, Language language) {
    FixTexts say = FixTexts.in(language);
    String head = known.fix().isForEverybody() ? say.fixedForOthers() : say.fixedLastTime();
    return new Part.Entry(
        Rich.empty().bold(head).text("\n").then(sentence(known, language)),
        new Button(
            ActionRef.of(FixActions.OPEN, known.fix().id().toString()), say.didItHelpButton()));
  }

  /** For example: Seen 4 times. Fixed 3 times by “a new access token”. 5 of 6 said this helped. */
  public static Rich sentence(KnownFix known, Language language) {
    FixTexts say = FixTexts.in(language);
    Fix fix = known.fix();
    Rich seen = known.seen() > 1 ? Rich.of(say.seen(known.seen()) + " ") : Rich.empty();
    Rich line = Rich.empty().bold(say.quoted(fix.line()));
    return seen.then(
            fix.isForEverybody() ? say.supportSays(line) : say.fixedBy(fix.tally().times(), line))
        .text(votes(say, fix.tally()));
  }

  /** An entry in a list. */
  static Part.Entry entry(Fix fix, Language language) {
    FixTexts say = FixTexts.in(language);
    String error = fix.title().isEmpty() ? "" : " · " + fix.title();
    String owner = fix.isForEverybody() ? " · " + say.forAllAccounts() : "";
    return new Part.Entry(
        Rich.empty()
            .bold(fix.line())
            .text("\n" + FixPages.platform(fix) + error)
            .text("\n" + say.fixedIt(fix.tally().times()) + votes(say, fix.tally()) + owner)
            .text(fix.retired() ? " · " + say.retired() : ""),
        new Button(ActionRef.of(FixActions.OPEN, fix.id().toString()), say.open()));
  }

  static String votes(FixTexts say, FixTally tally) {
    return tally.votes() == 0 ? "" : " " + say.votes(tally.helped(), tally.votes());
  }
}
