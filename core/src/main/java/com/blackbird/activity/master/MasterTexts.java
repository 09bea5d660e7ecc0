package com.blackbird.activity.master;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What support reads of master cases. */
interface MasterTexts {
  static MasterTexts in(Language language) {
    return Texts.in(MasterTexts.class, language);
  }

  @English("{number} · {count, plural, one {# case} other {# cases}}: {title}")
  String heading(String number, int count, String title);

  @English("{count} open")
  String openCount(long count);

  @English("✓ Resolved")
  String resolved();

  @English("What fixed it:")
  String whatFixedIt();

  @English("and {count} more")
  String andMore(int count);

  @English("{count, plural, one {# case more is} other {# cases more are}} about the same.")
  String moreAlike(int count);

  @English(
      "To answer all customers, begin a message here with > (or use Answer all…). Each reads it"
          + " in their own thread, and none hears of another. ✅ says that all have it.")
  String howToAnswer();

  @English(
      "What you reply here, not as a note, every customer listed below reads in their own thread,"
          + " and none hears of another. “Fix:” at the beginning keeps what fixed it. Solve this"
          + " ticket to resolve all of them. The reply “Without C-1042” takes one out.")
  String howToReply();

  @English("{number} ({account}) reads what is replied here from now on.")
  String hears(String number, String account);

  @English("{number} reads nothing of this any more.")
  String hearsNoMore(String number);

  @English("✅ {count, plural, one {The customer has} other {All # customers have}} it.")
  String allHaveIt(int count);

  @English("Answer all…")
  String answerAll();

  @English("Claim all")
  String claimAll();

  @English("Resolve all…")
  String resolveAll();

  @English("Transcript…")
  String transcript();

  @English("Take in")
  String takeIn();

  @English("a case")
  String aCase();

  @English(
      "⚠️ Nobody has it: your message names {name}, and all customers would read that."
          + " Edit it, and it goes out.")
  String saidToNobody(String name);

  @English(
      "⚠️ Nobody has it: your reply names {name}, and all customers would read that."
          + " Reply again without it.")
  String repliedToNobody(String name);

  @English("⚠️ Not everybody has it: {names}.")
  String lost(String names);

  @English("All others do. The case's own thread says why.")
  String othersDo();

  @English("{number} is new, about the same error.")
  String isNew(String number);

  @English("{number} is open again: {why}")
  String openAgain(String number, String why);

  @English("{number} is open again: {why}. It goes on in its own thread.")
  String openAgainAlone(String number, String why);

  @English("{name} has claimed what nobody had.")
  String claimedAll(String name);

  @English("{name} to all customers:")
  String toAll(String name);

  @English("Nothing was sent: every customer would read “{name}”. Leave it out.")
  String slip(String name);

  @English("All cases are resolved, so this is too.")
  String allResolved();

  @English("{name} has resolved all: {reason}")
  String resolvedAll(String name, String reason);

  @English("It is under no master case.")
  String underNone();
}
