package com.blackbird.activity.fix;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;

/** Fixes as parts of messages, also those of other rooms. */
public final class FixMessage {
  private FixMessage() {}

  /** What fixed an error before, with the button to say whether it helped. */
  public static Part.Entry line(KnownFix known) {
    String head =
        known.fix().isForEverybody() ? "What fixed it for others" : "What fixed it last time";
    return new Part.Entry(
        Rich.empty().bold(head).text("\n").then(sentence(known)),
        new Button(ActionRef.of(FixActions.OPEN, known.fix().id().toString()), "Did it help?"));
  }

  /** For example: Seen 4 times. Fixed 3 times by “a new access token”. 5 of 6 said this helped. */
  public static Rich sentence(KnownFix known) {
    Fix fix = known.fix();
    String seen = known.seen() > 1 ? "Seen " + known.seen() + " times. " : "";
    String fixed =
        fix.isForEverybody() ? "Blackbird support says: " : "Fixed " + times(fix) + " by ";
    return Rich.of(seen + fixed).bold("“" + fix.line() + "”").text("." + votes(fix.tally()));
  }

  /** An entry in a list. */
  static Part.Entry entry(Fix fix) {
    String error = fix.title().isEmpty() ? "" : " · " + fix.title();
    String owner = fix.isForEverybody() ? " · for all accounts" : "";
    return new Part.Entry(
        Rich.empty()
            .bold(fix.line())
            .text("\n" + FixPages.platform(fix) + error)
            .text("\nFixed it " + times(fix) + "." + votes(fix.tally()) + owner)
            .text(fix.retired() ? " · retired" : ""),
        new Button(ActionRef.of(FixActions.OPEN, fix.id().toString()), "Open"));
  }

  static String times(Fix fix) {
    return fix.tally().times() == 1 ? "once" : fix.tally().times() + " times";
  }

  static String votes(FixTally tally) {
    return tally.votes() == 0
        ? ""
        : " " + tally.helped() + " of " + tally.votes() + " said this helped.";
  }
}
