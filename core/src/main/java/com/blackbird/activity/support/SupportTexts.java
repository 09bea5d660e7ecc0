package com.blackbird.activity.support;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.desk.Priority;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read of cases, on either side. */
interface SupportTexts {
  static SupportTexts in(Language language) {
    return Texts.in(SupportTexts.class, language);
  }

  @English("The desk of this case is no longer there.")
  String deskGone();

  @English("This works in the desk's channel only.")
  String inDesksChannel();

  @English("◌ Put off")
  String putOffState();

  @English(
      "{state, select, NEW {● New} CLAIMED {◐ Claimed} WAITING_FOR_CUSTOMER {◌ Waiting for the"
          + " customer} WAITING_FOR_SUPPORT {◐ Waiting for support} RESOLVED {✓ Resolved} other {●"
          + " Reopened}}")
  String state(CaseState state);

  @English(
      "{state, select, NEW {new} CLAIMED {claimed} WAITING_FOR_CUSTOMER {waiting for customer}"
          + " WAITING_FOR_SUPPORT {waiting for support} RESOLVED {resolved} other {reopened}}")
  String plainState(CaseState state);

  @English("nobody has claimed it")
  String nobodyHasIt();

  @English("{priority, select, URGENT {Urgent} HIGH {High} NORMAL {Normal} other {Low}}")
  String priority(Priority priority);

  @English(
      "{priority, select, URGENT {Urgent: nothing works, or money is lost} HIGH {High: much is"
          + " broken} NORMAL {Normal: something is broken} other {Low: a question, or it can"
          + " wait}}")
  String priorityChoice(Priority priority);

  @English("until {at}: {why}")
  Rich until(Rich at, String why);

  @English("answer due {at}")
  Rich answerDue(Rich at);

  @English("overdue since {at}")
  Rich overdueSince(Rich at);

  @English("to be solved by {at}")
  Rich toBeSolvedBy(Rich at);

  @English("late since {at}")
  Rich lateSince(Rich at);

  @English("A question")
  String aQuestion();

  @English("under {master}")
  String underBond(String master);

  @English(
      "{why, select, NOT_NEEDED {the customer needs no answer any more} NO_OBJECTION {nobody"
          + " objected to the proposed solution} WROTE_AGAIN {the customer wrote again}"
          + " NOT_PUT_OFF {it is put off no longer} HAS_LEFT {who asked has left} other {the answer"
          + " did not help}}")
  String why(CaseWhy why);

  @English("Reopen…")
  String reopen();

  @English("Claim")
  String claim();

  @English("Release")
  String release();

  @English("Answer…")
  String answer();

  @English("Propose a solution…")
  String propose();

  @English("Resolve…")
  String resolve();

  @English("Transfer…")
  String transfer();

  @English("Put off…")
  String putOffButton();

  @English("Take up again")
  String takeUpAgain();

  @English("Ready answers…")
  String readyAnswers();

  @English("Show activities")
  String showActivities();

  @English("Follow")
  String follow();

  @English("Transcript…")
  String transcript();

  @English("It is solved")
  String itIsSolved();

  @English("Yes")
  String yes();

  @English("No, reopen…")
  String noReopen();

  @English("Comment…")
  String comment();

  @English("Answer together")
  String answerTogether();

  @English("Take out")
  String takeOut();

  @English("Priority…")
  String priorityMenu();

  @English("{name} asked:")
  String asked(String name);

  @English("Following: {names}")
  Rich following(Rich names);

  @English("Support has your question.")
  String hasQuestion();

  @English("{name} from support has it.")
  String hasIt(String name);

  @English("Expect an answer by {at}.")
  Rich expectAnswer(Rich at);

  @English("It takes longer than usual.")
  String longerThanUsual();

  @English("Support has answered.")
  String hasAnswered();

  @English("Please read on in the thread.")
  String readOn();

  @English("Resolved.")
  String resolved();

  @English("Resolved:")
  String resolvedBy();

  @English("Write in the thread within 14 days to open it again.")
  String writeToReopen();

  @English("Write in the thread: support reads it, and answers there. Files are welcome.")
  String writeHere();

  @English("{name} asks:")
  String asks(String name);

  @English("Guide: {title}")
  String guide(String title);

  @English("How to fix")
  String howToFix();

  @English("Earlier cases of the same error")
  String earlierCases();

  @English("What fixed it:")
  String whatFixedIt();

  @English("Under {master}.")
  String underMaster(String master);

  @English("What is said to all customers there is said here too.")
  String saidToAll();

  @English("The same error now:")
  String sameErrorNow();

  @English("{names} and {count} more")
  String andOthers(String names, int count);

  @English("The customer sees what is written in this thread.")
  String allTalkIsSeen();

  @English(
      "Talk in this thread stays with support. To answer the customer, begin a message with >"
          + " (or use Answer…). Take the > out again, or delete the message, and it is taken back.")
  String talkStays();

  @English(
      "The customer reads your replies; internal notes stay with support. A reply that begins with"
          + " “Fix:” keeps what fixed it for the next time. When it is done here, the case is"
          + " resolved.")
  String repliesAreSeen();

  @English("{platform} said:")
  String platformSaid(String platform);

  @English("Quoted:")
  String quoted();

  @English("Account")
  String account();

  @English("Integration")
  String integration();

  @English("What")
  String what();

  @English(
      "{direction, select, PULL {Pull} other {Push}} of {type, select, ORDER {orders} CUSTOMER"
          + " {customers} other {products}}")
  String kind(Direction direction, ActivityType type);

  @English("Reference")
  String reference();

  @English("Lately")
  String lately();

  @English("Last success of this kind")
  String lastSuccess();

  @English("none that is kept")
  String noneKept();

  @English("How often")
  String howOften();

  @English("{errors}, first {first}, last {last}")
  Rich firstAndLast(String errors, Rich first, Rich last);

  @English("Affected")
  String affected();

  @English("Stuck: {references}")
  String stuck(String references);

  @English("Open cases")
  String openCases();

  @English("None: every case at “{desk}” is resolved.")
  String nothingOpen(String desk);

  @English("{open} open · {unclaimed} unclaimed · {overdue} overdue")
  String openCounts(int open, long unclaimed, long overdue);

  @English("and {count} more")
  String andMore(int count);

  @English("Mine")
  String mine();

  @English("Unclaimed")
  String unclaimed();

  @English("Overdue")
  String overdue();

  @English("{name} has claimed it.")
  String claimed(String name);

  @English("{name} has given it to {owner}.")
  String given(String name, String owner);

  @English("{name} from support looks into it.")
  String looksInto(String name);

  @English("{name} has given it back into the queue.")
  String released(String name);

  @English("Priority {priority}.")
  String prioritised(String priority);

  @English("Priority {priority}, says {name}.")
  String prioritisedBy(String priority, String name);

  @English("{name} has put it off.")
  String putOff(String name);

  @English("{name} has put it off until {at}: {why}")
  Rich putOffUntil(String name, Rich at, String why);

  @English("It was put off until now. It is due again.")
  String dueAgain();

  @English("{name} has taken it into {master}: what is said to all there is said here too.")
  String gathered(String name, String master);

  @English(
      "Other customers have the same error. What is replied in the ticket {master} reaches all of"
          + " them, this one too; what is replied here reaches this one alone.")
  String gatheredByItself(String master);

  @English("{name} has taken it out of {master}.")
  String parted(String name, String master);

  @English("{name} to the customer:")
  String toTheCustomer(String name);

  @English("{name} from support:")
  String fromSupport(String name);

  @English("Nobody from support is there right now. They are back {at} and will read it then.")
  Rich nobodyThere(Rich at);

  @English("{name} from support proposes:")
  String proposes(String name);

  @English("Did that solve it? Without a word from you this closes by itself in 3 days.")
  String didThatSolveIt();

  @English(
      "{name} has proposed a solution. It closes by itself in 3 days unless the customer answers.")
  String hasProposed(String name);

  @English("{number} closes {at} unless you write here or say that it is not solved.")
  Rich closesUnless(String number, Rich at);

  @English(
      "⚠️ {name}, who asked, has left the workspace. Others may still read the thread. If nobody"
          + " does, reach the customer in another way, or resolve the case.")
  String hasLeft(String name);

  @English("The customer is told that it closes tomorrow.")
  String toldItCloses();

  @English("Resolved: {why}.")
  String resolvedItself(String why);

  @English("{name} has resolved it.")
  String hasResolved(String name);

  @English("{name} has resolved it: {why}")
  String hasResolvedFor(String name, String why);

  @English("{number} is closed. Thank you.")
  String isClosed(String number);

  @English("{number} is resolved.")
  String isResolved(String number);

  @English("Did this answer your question?")
  String didThisAnswer();

  @English("Writing here within 14 days opens it again.")
  String writingReopens();

  @English("{number} is open again.")
  String isOpenAgain(String number);

  @English("Support will look at it.")
  String supportLooks();

  @English("It is open again: {why}")
  String openAgainFor(String why);

  @English("support waits for your answer to go on.")
  String waitsForYou();

  @English("Nobody has claimed {number}, and the customer waits. Who takes it?")
  String nobodyClaimed(String number);

  @English("the customer waits since {at}. Without an answer this goes back into the queue.")
  Rich waitsSince(Rich at);

  @English("Back in the queue: no answer from {name}. Who takes {number}?")
  String returned(String name, String number);

  @English("The time in which {number} was to be solved is over.")
  String timeOver(String number);

  @English("{name} says that this helped.")
  String saysItHelped(String name);

  @English("{name} comments: {comment}")
  String comments(String name, String comment);

  @English("Thank you.")
  String thanks();

  @English("Thank you, {name}.")
  String thanksTo(String name);

  @English("One more time, briefly:")
  String oneMoreTime();

  @English("{name} has the same question, and follows this case.")
  Rich sameQuestion(Rich name);

  @English("The whole question:")
  String wholeQuestion();

  @English("The whole text:")
  String wholeText();

  @English("{number}: {what, select, ASKED {customer wrote} RESOLVED {resolved} other {reopened}}")
  String changed(String number, CaseStep.What what);

  @English("You follow this case. Click Follow again on it to stop.")
  String youFollow();

  @English(
      "It has changed since: it is {state, select, NEW {new} CLAIMED {claimed}"
          + " WAITING_FOR_CUSTOMER {waiting for customer} WAITING_FOR_SUPPORT {waiting for"
          + " support} RESOLVED {resolved} other {reopened}} now.")
  String changedSince(CaseState state);

  @English("It is under {master} already.")
  String underAlready(String master);

  @English("It is resolved.")
  String itIsResolved();

  @English("It is under no master case.")
  String underNone();

  @English("It is resolved. Reopen it first.")
  String reopenFirst();

  @English("It is not put off.")
  String notPutOff();

  @English("It is open.")
  String isOpen();

  @English("It is resolved already.")
  String resolvedAlready();

  @English("{name} has claimed it. Use Transfer to take it over.")
  String hasClaimed(String name);

  @English("Nobody has claimed it.")
  String nobodyHasClaimed();

  @English("{name} has it already.")
  String hasItAlready(String name);

  @English("That moment is over already.")
  String momentOver();

  @English("It was resolved more than 14 days ago.")
  String longAgo();

  @English("It was resolved more than 14 days ago. Please escalate again.")
  String longAgoEscalate();

  @English("It is open again already.")
  String openAlready();

  @English("You have opened {count} cases in a short time")
  String manyCases(int count);

  @English(
      "Support reads them one after the other. If this belongs to one of them, please say it in its"
          + " thread; if not, please ask again after {time}.")
  Rich oneAfterTheOther(Rich time);

  @English("Whose log?")
  String whoseLog();

  @English("This is support's channel, and support sees the logs of many accounts.")
  String seesMany();

  @English(
      "Click {button} on a case, or type {line}: from then on your commands here are about that"
          + " customer.")
  Rich howToChoose(Rich button, Rich line);
}
