package com.blackbird.activity.fix;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about fixes. */
interface FixTexts {
  static FixTexts in(Language language) {
    return Texts.in(FixTexts.class, language);
  }

  @English("What fixed errors before, and what people say of it")
  String summary();

  @English("Words that stand in the fix or its error")
  String textOption();

  @English("What fixed it for others")
  String fixedForOthers();

  @English("What fixed it last time")
  String fixedLastTime();

  @English("Did it help?")
  String didItHelpButton();

  @English("Seen {times} times.")
  String seen(long times);

  @English("Blackbird support says: {line}.")
  Rich supportSays(Rich line);

  @English("Fixed {times, plural, =1 {once} other {# times}} by {line}.")
  Rich fixedBy(int times, Rich line);

  @English("“{line}”")
  String quoted(String line);

  @English("{helped} of {votes} said this helped.")
  String votes(long helped, long votes);

  @English("Fixed it {times, plural, =1 {once} other {# times}}.")
  String fixedIt(int times);

  @English("Fixed it {times, plural, =1 {once} other {# times}}, last {at}.")
  Rich fixedItLast(int times, Rich at);

  @English("for all accounts")
  String forAllAccounts();

  @English("retired")
  String retired();

  @English("Open")
  String open();

  @English("This fix is no longer there.")
  String gone();

  @English("What fixed it")
  String whatFixedIt();

  @English("From Blackbird support, for everybody.")
  String fromSupport();

  @English("Retired: nobody is told of it any more.")
  String nobodyIsTold();

  @English(
      "{what, select, TOLD {Told} RETIRED {Retired} RESTORED {Restored} other {Given to all"
          + " accounts}}")
  String event(FixEvent.What what);

  @English("{what} by {name}")
  String by(String what, String name);

  @English("Did it help you?")
  String didItHelp();

  @English("You said that it {verdict}. Thank you.")
  Rich youSaid(Rich verdict);

  @English("helped")
  String helped();

  @English("did not help")
  String didNotHelp();

  @English("Yes")
  String yes();

  @English("No")
  String no();

  @English("It did help")
  String itDidHelp();

  @English("It did not help")
  String itDidNotHelp();

  @English("Other fixes")
  String others();

  @English("Restore")
  String restore();

  @English("Retire…")
  String retireButton();

  @English("Give to all accounts…")
  String giveButton();

  @English("Nothing else is known against this error.")
  String nothingElse();

  @English("Against the same error, what helped most comes first")
  String againstTheSame();

  @English("Back to the fix")
  String backToFix();

  @English("What fixed errors")
  String whatFixedErrors();

  @English("Nothing is remembered yet. Say what fixed it when you resolve a problem.")
  String nothingRemembered();

  @English("There is nothing here.")
  String nothingHere();

  @English("Previous")
  String previous();

  @English("Next")
  String next();

  @English("Of this account")
  String ofThisAccount();

  @English("Of all accounts")
  String ofAllAccounts();

  @English("This fix has been retired meanwhile.")
  String retiredMeanwhile();

  @English("Retire this fix")
  String retireThis();

  @English("Retire")
  String retire();

  @English("What is wrong with it?")
  String whatIsWrong();

  @English("Only who told this fix, or support, can retire it.")
  String onlyTellerRetires();

  @English("Give to all accounts")
  String giveToAll();

  @English("Give")
  String give();

  @English("In words for everybody")
  String inWordsForAll();

  @English("Say in one line what fixed it.")
  String sayInOneLine();

  @English("Only support can give a fix to all accounts.")
  String onlySupportGives();

  @English("In one line")
  String inOneLine();

  @English("“{reference}” is a record of this account. Leave it out.")
  String isRecord(String reference);

  @English("It looks as if there were a key or a password in it. Leave that out.")
  String looksSecret();

  @English(
      "All accounts would read {kind, select, EMAIL {the e-mail address} ADDRESS {the address}"
          + " REFERENCE {the reference} NUMBER {the number} other {the name}} “{found}”. Leave it"
          + " out.")
  String allWouldRead(Anonymity.Kind kind, String found);

  @English("Of your account")
  String ofYourAccount();

  @English("with “{words}”")
  String with(String words);

  @English("what was used last comes first")
  String usedLastFirst();

  @English("This list is old. Please run /blackbird fixes again.")
  String listIsOld();
}
