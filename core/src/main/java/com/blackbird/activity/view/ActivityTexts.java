package com.blackbird.activity.view;

import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about the log: lists, cards, records. */
interface ActivityTexts {
  static ActivityTexts in(Language language) {
    return Texts.in(ActivityTexts.class, language);
  }

  @English("Activity log")
  String activityLog();

  @English("The activity log: what was pulled and pushed, newest first")
  String activitySummary();

  @English("Of which integration; several with commas")
  String ofWhichIntegration();

  @English("Whether it worked")
  String whetherItWorked();

  @English("What was exchanged")
  String whatWasExchanged();

  @English("Which way it went")
  String whichWay();

  @English("What kind of trouble an error is")
  String whatTrouble();

  @English("A day or a range: yesterday, last week, 2026-11-01..2026-11-05")
  String whenOption();

  @English("An order number, SKU or customer id")
  String referenceOption();

  @English("From when on: 24h, monday, 1 Nov, 2026-11-01 14:30")
  String sinceOption();

  @English("Until when, a day with all of it: yesterday, 2026-11-05")
  String untilOption();

  @English("Words in the message, the reference or the id")
  String textOption();

  @English("The code of a copied link")
  String viewOption();

  @English("{status, select, ERROR {Error} other {Success}}")
  String oneStatus(ActivityStatus status);

  @English("{type, select, ORDER {Order} CUSTOMER {Customer} other {Product}}")
  String oneType(ActivityType type);

  @English("{direction, select, PULL {Pulled from the platform} other {Pushed to the platform}}")
  String oneWay(Direction direction);

  @English(
      "Nothing has been logged yet. As soon as an integration reports, it shows here: what was"
          + " pulled and pushed, and what the platforms said to it.")
  String nothingYet();

  @English("Refresh")
  String refresh();

  @English("The log reaches back to {since}; what was before is gone.")
  Rich reachesBack(Rich since);

  @English(
      "Looked back to {time} so far, as this text cannot be looked up at once. “Older” goes on from"
          + " there; a longer text or a shorter time is quicker.")
  Rich lookedBackTo(Rich time);

  @English("Nothing in the log fits this. Take a filter away with the menus below.")
  String nothingFits();

  @English("{without}, the last one was {at}.")
  Rich lastOneWas(String without, Rich at);

  @English(
      "{filter, select, since {At any time} text {Without the text} reference {Without the"
          + " reference} type {Of all types} category {Of all categories} direction {Pulled and"
          + " pushed} integration {Of all integrations} other {With any status}}")
  String without(String filter);

  @English("Times that you type are read in {zone}, since that is the account's time zone.")
  String readInAccountsZone(String zone);

  @English("Times that you type are read in {zone}, since I do not know your time zone.")
  String readInUnknownZone(String zone);

  @English(
      "{status, select, error {More than {count} errors} success {More than {count} successes}"
          + " other {More than {count} activities}}")
  String moreThan(String status, long count);

  @English("{status, select, error {No errors} success {No successes} other {No activities}}")
  String none(String status);

  @English("{status, select, error {Errors} success {Successes} other {Activities}}")
  String things(String status);

  @English(
      "{status, select, error {{count, plural, one {# error} other {# errors}}} success {{count,"
          + " plural, one {# success} other {# successes}}} other {{count, plural, one {# activity}"
          + " other {# activities}}}}")
  String some(String status, long count);

  @English(
      "{type, select, order {{some} on {count, plural, one {# order} other {# orders}}} customer"
          + " {{some} on {count, plural, one {# customer} other {# customers}}} product {{some} on"
          + " {count, plural, one {# product} other {# products}}} other {{some} on {count, plural,"
          + " one {# record} other {# records}}}}")
  String onRecords(String some, String type, long count);

  @English("{count, plural, =1 {failed} other {all failed}}")
  String allFailed(long count);

  @English("{count} failed")
  String someFailed(long count);

  @English("{one} or {other}")
  String or(String one, String other);

  @English("{type, select, order {orders} customer {customers} other {products}}")
  String types(String type);

  @English("{direction, select, pull {pulled} other {pushed}}")
  String ways(String direction);

  @English("“{text}”")
  String quoted(String text);

  @English("of one problem")
  String ofOneProblem();

  @English(
      "{word, select, today {today} yesterday {yesterday} this_week {this week} last_week {last"
          + " week} this_month {this month} last_month {last month} monday {monday} tuesday"
          + " {tuesday} wednesday {wednesday} thursday {thursday} friday {friday} saturday"
          + " {saturday} sunday {sunday} other {{typed}}}")
  String day(String typed, String word);

  @English("since {time}")
  String since(String time);

  @English("until {time}")
  String until(String time);

  @English("{since} to {until}")
  String between(String since, String until);

  @English(
      "{unit, select, m {last {count} min} h {{count, plural, =1 {last hour} other {last # h}}} d"
          + " {{count, plural, =1 {last 24 h} other {last # days}}} mo {{count, plural, =1 {since a"
          + " month ago} other {last # months}}} other {{count, plural, =1 {last 7 days} other"
          + " {last # weeks}}}}")
  String last(String unit, int count);

  @English("{direction, select, PULL {pulled from {integration}} other {pushed to {integration}}}")
  String pulledOrPushed(Direction direction, String integration);

  @English("{status, select, ERROR {✗ Error} other {✓ Success}}")
  String markedStatus(ActivityStatus status);

  @English("{integration} sent no message with it.")
  String sentNoMessage(String integration);

  @English("{integration} said:")
  String said(String integration);

  @English("This is its beginning; the whole text has {length} characters.")
  String itsBeginning(int length);

  @English("The message was longer than 64 KiB; its end was not kept.")
  String endNotKept();

  @English("Type")
  String type();

  @English("Reference")
  String reference();

  @English("Integration")
  String integration();

  @English("Last success of this kind")
  String lastSuccess();

  @English("none before this")
  String noneBefore();

  @English("This record since")
  String recordSince();

  @English("Id")
  String id();

  @English("✗ still failing, last {last}")
  Rich stillFailing(Rich last);

  @English("✓ went through {at}")
  Rich wentThrough(Rich at);

  @English("Next newer")
  String nextNewer();

  @English("Next older")
  String nextOlder();

  @English("Back to the list")
  String backToList();

  @English("As it was sent")
  String asItWasSent();

  @English("Whole text")
  String wholeText();

  @English("Whole text as a file")
  String wholeTextFile();

  @English("Whole history")
  String wholeHistory();

  @English("Share to channel")
  String share();

  @English("Open it for me")
  String openForMe();

  @English("Shared by {name}")
  String sharedBy(String name);

  @English("Copy this; who types it here sees the same list, as it is by then:")
  String copyThis();

  @English("It works for everybody who may see {account}'s log.")
  String worksFor(String account);

  @English("Open one in full…")
  String openOne();

  @English("Success and error")
  String successAndError();

  @English("Errors only")
  String errorsOnly();

  @English("Successes only")
  String successesOnly();

  @English("All types")
  String allTypes();

  @English("{type, select, ORDER {Orders} CUSTOMER {Customers} other {Products}}")
  String manyTypes(ActivityType type);

  @English("Pulled and pushed")
  String pulledAndPushed();

  @English("Pulled")
  String pulled();

  @English("Pushed")
  String pushed();

  @English("Newer")
  String newer();

  @English("Older")
  String older();

  @English("Search…")
  String search();

  @English("Copy link")
  String copyLink();

  @English("Export as CSV")
  String exportAsCsv();

  @English("All categories")
  String allCategories();

  @English("Any time")
  String anyTime();

  @English(
      "{span, select, 1h {Last hour} 24h {Last 24 hours} today {Today} yesterday {Yesterday} 7d"
          + " {Last 7 days} this_week {This week} last_week {Last week} 30d {Last 30 days}"
          + " last_month {Last month} monday {Monday} tuesday {Tuesday} wednesday {Wednesday}"
          + " thursday {Thursday} friday {Friday} saturday {Saturday} other {Sunday}}")
  String time(String span);

  @English("All integrations")
  String allIntegrations();

  @English("Several")
  String several();

  @English("This activity is no longer in the log.")
  String activityGone();

  @English("This list is old. Please run /blackbird activity again.")
  String listIsOld();

  @English("Correct it…")
  String correctIt();

  @English("“{typed}” is not a time; use {forms}.")
  String notATime(String typed, String forms);

  @English(
      "“{until}” is before “{since}”. Give the earlier time first, such as 2026-11-01..2026-11-05.")
  String endsBeforeItBegins(String until, String since);

  @English("Did you mean {word}?")
  String didYouMean(String word);

  @English("One record's whole history over all integrations, and whether it is in sync")
  String findSummary();

  @English("An order number, SKU or customer id; several with commas")
  String findReference();

  @English(
      "Which record? Type /blackbird find and an order number, SKU or customer id, for example"
          + " /blackbird find #1021.")
  String whichRecord();

  @English("I looked for the first {most} of these {all}.")
  String onlyTheFirst(int most, int all);

  @English("Find in activity log")
  String findInLog();

  @English("All of them")
  String allOfThem();

  @English("Which one?")
  String whichOne();

  @English("The log knows several records of this message.")
  String knowsSeveral();

  @English(
      "I see no order number, SKU or customer id in this message. Type /blackbird find and the"
          + " reference to look for another one.")
  String noReferenceSeen();

  @English(
      "I looked for {references}, and the log has no record of that name. Type /blackbird find and"
          + " the reference to look for another one.")
  String lookedFor(String references);

  @English("No record found")
  String noRecordFound();

  @English("History of {references}")
  String historyOf(String references);

  @English("And {count, plural, one {# more way} other {# more ways}}.")
  String moreWays(int count);

  @English("What happened, oldest first:")
  String oldestFirst();

  @English("No record is called {references}")
  String noRecordCalled(String references);

  @English(
      "The log knows no order, customer or product of exactly this name. A record is found by its"
          + " whole name, with or without #.")
  String knowsNone();

  @English("Search in messages")
  String searchMessages();

  @English("Everything is in sync")
  String inSync();

  @English("Not in sync with {integrations}{more, plural, =0 {} other { and # more}}")
  String notInSync(String integrations, int more);

  @English("✗ {what}, still failing since {since}, {tries, plural, one {# try} other {# tries}}")
  Rich failingSince(String what, Rich since, int tries);

  @English("✓ {what}, in sync, last {last}")
  Rich syncedAt(String what, Rich last);

  @English("Earlier")
  String earlier();

  @English("Later")
  String later();

  @English("Search the log")
  String searchLog();

  @English("Search")
  String searchButton();

  @English("Text")
  String textInput();

  @English("Words of a message, e.g. out of stock")
  String textHint();

  @English("Its name; several with commas")
  String integrationHint();

  @English("Since")
  String sinceInput();

  @English("Until")
  String untilInput();

  @English("Previous part")
  String previousPart();

  @English("Next part")
  String nextPart();

  @English("Back")
  String back();

  @English("{record}: the whole text")
  String wholeTextOf(String record);

  @English("Part {part} of {parts}")
  String part(int part, int parts);

  @English("Exactly as it was sent:")
  String exactly();

  @English("Escalate to support")
  String escalate();

  @English(
      "24h, today, yesterday, monday, last week, 2026-11-01, 2026-11-01 14:30 or"
          + " 2026-11-01..2026-11-05")
  String timeForms();

  @English(
      "I know no view “{code}”. Check the code, or ask for the list anew: a link is forgotten when"
          + " nobody has opened it for a year.")
  String noView(String code);
}
