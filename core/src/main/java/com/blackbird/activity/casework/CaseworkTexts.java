package com.blackbird.activity.casework;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read where support works: lists, forms, ready answers and transcripts. */
interface CaseworkTexts {
  static CaseworkTexts in(Language language) {
    return Texts.in(CaseworkTexts.class, language);
  }

  @English("What is with support, and how it stands; in a desk's channel: what there is to do")
  String casesSummary();

  @English("For support: the ready answers of this desk")
  String snippetsSummary();

  @English("Which ones")
  String whichCases();

  @English("Mine")
  String mine();

  @English("Unclaimed")
  String unclaimed();

  @English("Overdue")
  String overdue();

  @English("Open")
  String open();

  @English("All")
  String all();

  @English("One case, by its number")
  String oneCase();

  @English("Of which account, for support")
  String ofWhichAccount();

  @English("Which page")
  String whichPage();

  @English("No guide explains this any more.")
  String noGuideAnyMore();

  @English("Choose a priority from the menu.")
  String chooseAPriority();

  @English(
      "Only support can do this. Whoever can see the desk's channel is support, and does it there.")
  String onlySupport();

  @English("This case is no longer there.")
  String caseGone();

  @English("Asked in a private channel")
  String askedElsewhere();

  @English("It was asked in a private channel. Type {line} there to read it.")
  Rich readWhereAsked(Rich line);

  @English("I do not know this person any more.")
  String unknownPerson();

  @English("Choose until when, please.")
  String chooseUntilWhen();

  @English("“{typed}” is no page; type page:2, for example.")
  String noPage(String typed);

  @English("“{typed}” is no case; its number is like C-1042.")
  String noCase(String typed);

  @English("There is no case {number} here.")
  String noCaseHere(String number);

  @English("This desk has no ready answers yet. Type /blackbird snippets in the desk's channel.")
  String noSnippets();

  @English("This ready answer has been removed.")
  String snippetGone();

  @English("{number}: {sentence} The card shows how it stands.")
  String refusedAtDesk(String number, String sentence);

  @English("{number}: {sentence} See its first message.")
  String refusedOurs(String number, String sentence);

  @English("You follow {number}: I tell you what becomes of it. Click Follow again to stop.")
  String youFollow(String number);

  @English("You do not follow {number} any more.")
  String youFollowNoMore(String number);

  @English("It did not help.")
  String didNotHelp();

  @English("Thank you. Support has read your comment.")
  String commentRead();

  @English("Answer the customer")
  String answerTitle();

  @English("Send")
  String send();

  @English("The customer reads this")
  String customerReads();

  @English("Propose a solution")
  String proposeTitle();

  @English("Propose")
  String propose();

  @English("What solves it?")
  String whatSolves();

  @English("Map the SKU again in Settings")
  String solvesHint();

  @English("Resolve the case")
  String resolveTitle();

  @English("Resolve")
  String resolve();

  @English("Why is it done with?")
  String whyDone();

  @English("Answered, and it works")
  String whyDoneHint();

  @English("What fixed it, in one line?")
  String whatFixed();

  @English("A new access token; it is shown to who has it next")
  String fixedHint();

  @English("Me")
  String me();

  @English("Who takes care?")
  String transferTitle();

  @English("Transfer")
  String transfer();

  @English("Person")
  String person();

  @English("Or somebody else")
  String orSomebody();

  @English("Their name")
  String theirName();

  @English("Put the case off")
  String snoozeTitle();

  @English("Put off")
  String putOff();

  @English("Until when?")
  String untilWhen();

  @English(
      "{time, select, HOUR {1 hour} HOURS {4 hours} TOMORROW {until tomorrow} DAYS {3 days}"
          + " other {a week}}")
  String snoozeTime(SnoozeTime time);

  @English("Why?")
  String why();

  @English("They deploy on Thursday")
  String snoozeHint();

  @English("Reopen the case")
  String reopenTitle();

  @English("Reopen")
  String reopen();

  @English("It has failed again")
  String reopenHint();

  @English("It did not help")
  String denyTitle();

  @English("What is still wrong?")
  String whatIsWrong();

  @English("It fails again since noon")
  String wrongHint();

  @English("A comment for support")
  String commentTitle();

  @English("What was good, what was not?")
  String whatWasGood();

  @English(
      "{show, select, mine {My cases} unclaimed {Unclaimed cases} overdue {Overdue cases} open"
          + " {Open cases} other {All cases}}")
  String heading(String show);

  @English("Nothing here. Other lists: /blackbird cases all, unclaimed, overdue or mine.")
  String nothingAtDesk();

  @English("Nothing here. /blackbird escalate asks support.")
  String nothingOfAccount();

  @English("There is no such page.")
  String noSuchPage();

  @English("Open")
  String openOne();

  @English("Back")
  String back();

  @English("More")
  String more();

  @English("{name} from support")
  String fromSupport(String name);

  @English("asked by {name}, {at}")
  Rich askedBy(String name, Rich at);

  @English("There is no {number} at this desk.")
  String noMaster(String number);

  @English("{count, plural, one {# case} other {# cases}}")
  String manyCases(int count);

  @English(
      "{count, plural, one {{cases} is} other {{cases} are}} under {master} now. Begin a message"
          + " in its thread with >, and all of these customers read it.")
  String gathered(String cases, int count, String master);

  @English("{number} is on its own again. What was said to all before stays in it.")
  String parted(String number);

  @English("Every case has somebody already.")
  String everyClaimed();

  @English("Answer all customers")
  String answerAllTitle();

  @English("All of them read this")
  String allRead();

  @English("Leave out what is only one's")
  String leaveOut();

  @English("No case is open, so nobody reads it.")
  String nobodyReads();

  @English("Sent to {count, plural, one {# customer} other {# customers}}.")
  String sentTo(int count);

  @English("Resolve all cases")
  String resolveAllTitle();

  @English("{number} is resolved. What is open again goes on in its own thread.")
  String masterOver(String number);

  @English("This is no longer there.")
  String isGone();

  @English("This desk is no longer there.")
  String deskGone();

  @English("Ready answers")
  String readyTitle();

  @English("Look at it")
  String lookAtIt();

  @English("Which one?")
  String whichOne();

  @English("The customer would read")
  String wouldRead();

  @English("Send to the customer")
  String sendToCustomer();

  @English("Ready answers of this desk")
  String deskAnswers();

  @English("None yet. What you answer often can be kept here and sent with two clicks.")
  String noneYet();

  @English("Change…")
  String change();

  @English("'{name}' stands for who asks, '{case}' for the number. An empty text removes one.")
  String snippetHow();

  @English("Add one…")
  String addOne();

  @English("A ready answer")
  String snippetTitle();

  @English("Keep")
  String keep();

  @English("Its name")
  String itsName();

  @English("new-token")
  String nameHint();

  @English("What the customer reads")
  String whatCustomerReads();

  @English("Hello '{name}', please make a new access token and tell us here.")
  String bodyHint();

  @English("I could not keep this. Give it a name of up to {longest} letters, digits and dashes.")
  String badName(int longest);

  @English("I could not keep this. Write an answer of up to {longest} characters.")
  String badBody(int longest);

  @English("I could not keep this: a desk has up to {most} ready answers. Remove one first.")
  String enough(int most);

  @English("Ready answers belong to support. Type this in the channel where support works.")
  String belongToSupport();

  @English("Transcript of {number}")
  String transcriptOf(String number);

  @English("With internal talk: do not pass it on to the customer.")
  String internalTalk();

  @English("With internal talk: do not pass it on to customers.")
  String internalTalkOfAll();

  @English("All that was said and done, as text, web page and JSON.")
  String allSaid();

  @English(
      "{count, plural, one {# file is} other {# files are}} too large for a chat: GET"
          + " /v1/cases/{number}/transcript?format=zip gives all.")
  String tooLarge(int count, String number);
}
