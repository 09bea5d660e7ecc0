package com.blackbird.activity.escalation;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read on their way to support. */
interface EscalationTexts {
  static EscalationTexts in(Language language) {
    return Texts.in(EscalationTexts.class, language);
  }

  @English("Ask support, with everything they need to know in the first message")
  String summary();

  @English("An order number, a problem, or your question")
  String aboutOption();

  @English("Escalate to support")
  String escalateShortcut();

  @English("There are no words in this message that support could read.")
  String noWords();

  @English("This case is no longer there.")
  String caseGone();

  @English("{number} has been resolved meanwhile. Please escalate again.")
  String resolvedMeanwhile(String number);

  @English("This problem is no longer there.")
  String problemGone();

  @English("This activity is no longer in the log.")
  String activityGone();

  @English("This was more than a day ago. Please begin again.")
  String dayAgo();

  @English("What were you doing? What do you need?")
  String whatDoing();

  @English("We changed the SKUs this morning; since then orders fail")
  String doingHint();

  @English("How urgent is it?")
  String howUrgent();

  @English("Where shall support answer?")
  String whereAnswer();

  @English("In this channel: everybody here can read it")
  String inThisChannel();

  @English("Privately: only you and who follows")
  String privately();

  @English("Who else should follow?")
  String whoFollows();

  @English("Ask support")
  String askSupport();

  @English("Send")
  String send();

  @English("Before you ask support")
  String beforeYouAsk();

  @English("No guide and no earlier fix is known for this.")
  String nothingKnown();

  @English("Escalate to support…")
  String escalate();

  @English("Tell support more…")
  String tellMore();

  @English("Solved it")
  String solvedIt();

  @English("{number} is open about the same error")
  String isOpen(String number);

  @English("{name} has it")
  String hasIt(String name);

  @English("Join {number}")
  String join(String number);

  @English("What do you need help with?")
  String whatHelp();

  @English("This one")
  String thisOne();

  @English("Nothing is going on that I know of.")
  String nothingGoingOn();

  @English("Or something else:")
  String orElse();

  @English("Ask support something else…")
  String somethingElse();

  @English("You can also type /blackbird escalate and an order number.")
  String canAlsoType();

  @English("Good that it is solved")
  String goodSolved();

  @English("I have counted that this helped, so that others find it sooner.")
  String counted();

  @English("Support reads it in “{desk}”.")
  String supportReads(String desk);

  @English("Support reads it in “{desk}” and answers by {due}.")
  Rich answersBy(String desk, Rich due);

  @English("{number} is with support")
  String isWithSupport(String number);

  @English("I open a thread that only you and who follows can see. Write there.")
  String privateThread();

  @English("I open a thread in this channel. Write there; everybody here can read it.")
  String threadHere();

  @English("You follow {number} now")
  String youFollow(String number);

  @English("Support knows that you have the same question. Read on in its thread.")
  String supportKnows();

  @English("{number} is about the same error")
  String isAboutTheSame(String number);

  @English("So your words are in it, and you follow it. Read on in its thread.")
  String wordsAreIn();

  @English("With support since {at}")
  Rich withSupport(Rich at);

  @English("{count, plural, one {and # more case} other {and # more cases}}")
  String moreCases(int count);

  @English("There is no support desk yet")
  String noDesk();

  @English(
      "Nobody would read your question: your Blackbird administrator has not said where support"
          + " works.")
  String nobodyReads();

  @English(
      "They do so with {put}, or with a code from {code} that is typed in support's channel:"
          + " {link}.")
  Rich howToDesk(Rich put, Rich code, Rich link);
}
