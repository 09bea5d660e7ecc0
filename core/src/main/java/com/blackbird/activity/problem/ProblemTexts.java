package com.blackbird.activity.problem;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about problems. */
interface ProblemTexts {
  static ProblemTexts in(Language language) {
    return Texts.in(ProblemTexts.class, language);
  }

  @English("Not recognised")
  String notRecognised();

  @English("Part of the problem {problem}")
  Rich partOf(Rich problem);

  @English("Show the problem")
  String showTheProblem();

  @English("What is broken: errors gathered into problems, with what is still stuck")
  String summary();

  @English("Of which integration")
  String ofWhichIntegration();

  @English("Where they stand; what is going on unless said otherwise")
  String whereTheyStand();

  @English(
      "{state, select, OPEN {✗ Open} ACKNOWLEDGED {◐ Acknowledged} MUTED {◌ Muted} RESOLVED {✓"
          + " Resolved} other {✓ Recovered}}")
  String state(ProblemState state);

  @English(
      "{state, select, OPEN {open} ACKNOWLEDGED {acknowledged} MUTED {muted} RESOLVED {resolved}"
          + " other {recovered}}")
  String plainState(ProblemState state);

  @English("{count, plural, one {# error} other {# errors}}")
  String errors(long count);

  @English("silent {count, plural, =1 {once} other {# times}}")
  String silentTimes(long count);

  @English("silent")
  String silent();

  @English("less than a minute")
  String lessThanAMinute();

  @English("{count} min")
  String minutes(long count);

  @English("{count} h")
  String hours(long count);

  @English("{count} days")
  String days(long count);

  @English("{state} since {at}")
  Rich since(Rich state, Rich at);

  @English("{state} again since {at}")
  Rich againSince(Rich state, Rich at);

  @English("{state} by {name}")
  Rich by(Rich state, String name);

  @English("{name} takes care")
  String takesCare(String name);

  @English("{state} until {until}")
  Rich until(Rich state, Rich until);

  @English("{state}: heard again after {after}")
  Rich heardAgain(Rich state, String after);

  @English("{state} after {after} and {errors}")
  Rich recoveredAfter(Rich state, String after, String errors);

  @English("{state} (inferred) after {after} and {errors}")
  Rich inferredAfter(Rich state, String after, String errors);

  @English("{platform} sent no message with it.")
  String sentNoMessage(String platform);

  @English("{platform} said:")
  String said(String platform);

  @English("{parts} problems were merged into this one.")
  String merged(int parts);

  @English("{errors}, {at}")
  Rich once(String errors, Rich at);

  @English("{errors}, first {first}, last {last}")
  Rich firstAndLast(String errors, Rich first, Rich last);

  @English("Stuck: {names}{more, plural, =0 {} other { and # more}}")
  String stuck(String names, long more);

  @English("Last 24 h {line} at most {most} an hour")
  Rich lastDay(Rich line, long most);

  @English("Probably caused by “{title}”, which began {since}.")
  Rich causedBy(String title, Rich since);

  @English("Probably also causes:")
  String alsoCauses();

  @English("and {count} more")
  String andMore(int count);

  @English("an error without words")
  String withoutWords();

  @English(
      "{type, select, ORDER {{count, plural, one {# order} other {# orders}} failed} CUSTOMER"
          + " {{count, plural, one {# customer} other {# customers}} failed} other {{count, plural,"
          + " one {# product} other {# products}} failed}}")
  String failedOfType(ActivityType type, long count);

  @English("{count, plural, =1 {{failed} and has synced since} other {{failed}, all synced since}}")
  String allSynced(String failed, long count);

  @English("{count, plural, =1 {{failed} and is still stuck} other {{failed}, all still stuck}}")
  String allStuck(String failed, long count);

  @English("{count} synced since")
  String syncedSince(long count);

  @English("{count} still stuck")
  String stillStuck(long count);

  @English("{count} resolved by hand")
  String byHand(long count);

  @English(
      "Some came without a reference; they count as synced when others of the same kind go through"
          + " and none has failed like this for 10 minutes.")
  String unnamedStuck();

  @English(
      "Some came without a reference; that they have synced is inferred from others of the same"
          + " kind that went through.")
  String unnamedSynced();

  @English("Acknowledge")
  String acknowledge();

  @English("Assign…")
  String assign();

  @English("Resolve…")
  String resolve();

  @English("Reopen")
  String reopen();

  @English("Unmute")
  String unmute();

  @English("Show activities")
  String showActivities();

  @English("Escalate to support")
  String escalate();

  @English("Merge…")
  String merge();

  @English("Split…")
  String split();

  @English("Mute…")
  String mute();

  @English(
      "{time, select, HOUR {Mute for 1 hour} FOUR_HOURS {Mute for 4 hours} TOMORROW {Mute until"
          + " tomorrow, 8:00} other {Mute for 1 week}}")
  String muteFor(MuteTime time);

  @English("Choose for how long to mute it.")
  String chooseMute();

  @English("This problem is no longer there.")
  String gone();

  @English("Something else")
  String somethingElse();

  @English("Was it this again?")
  String wasItThis();

  @English("What fixed it?")
  String whatFixedIt();

  @English("In one line, for the next time: new access token")
  String fixHint();

  @English("Why it happened, or why it is done with")
  String whyDone();

  @English("The token had expired; or: nobody needs these orders")
  String whyDoneHint();

  @English("Resolve the problem")
  String resolveTheProblem();

  @English("Resolve")
  String resolveButton();

  @English("Say what fixed it, or why it is done with.")
  String sayWhatFixedIt();

  @English("Me")
  String me();

  @English("Who takes care?")
  String whoTakesCare();

  @English("Assign")
  String assignButton();

  @English("Somebody of this workspace")
  String somebodyHere();

  @English("Or one of these")
  String orOneOfThese();

  @English("Or somebody else")
  String orSomebodyElse();

  @English("Their name")
  String theirName();

  @English("I do not know this person any more.")
  String unknownPerson();

  @English("This integration has no other problem to merge it with.")
  String nothingToMerge();

  @English("Merge the problem")
  String mergeTheProblem();

  @English("Merge")
  String mergeButton();

  @English("It is the same as")
  String sameAs();

  @English("Nothing is merged into this problem.")
  String nothingMerged();

  @English("Split the problem")
  String splitTheProblem();

  @English("Split off")
  String splitButton();

  @English("What does not belong to it?")
  String notBelonging();

  @English("Choose a problem from the list, please.")
  String chooseProblem();

  @English("Problems")
  String problems();

  @English("Open")
  String open();

  @English("all integrations")
  String everywhere();

  @English(
      "{state, select, ongoing {Showing what is going on} all {Showing all problems} unknown"
          + " {Showing what no guide explains} open {Showing open problems} acknowledged {Showing"
          + " acknowledged problems} muted {Showing muted problems} resolved {Showing resolved"
          + " problems} other {Showing recovered problems}} · {where}, {state, select, unknown"
          + " {what came most often comes first} other {what failed last comes first}}")
  String showing(String state, String where);

  @English("There are no more.")
  String noMore();

  @English("Nothing is broken as far as I can see.")
  String nothingBroken();

  @English("No problem fits this. Choose another state below.")
  String noneFits();

  @English("last {at}")
  Rich last(Rich at);

  @English("caused by another")
  String causedByAnother();

  @English("Going on")
  String goingOn();

  @English("Open")
  String openState();

  @English("Acknowledged")
  String acknowledged();

  @English("Muted")
  String muted();

  @English("Resolved")
  String resolved();

  @English("Recovered")
  String recovered();

  @English("All")
  String all();

  @English("State")
  String stateMenu();

  @English("Previous")
  String previous();

  @English("Next")
  String next();

  @English("Refresh")
  String refresh();

  @English("This integration is no longer there.")
  String integrationGone();

  @English("This list is old. Please run /blackbird problems again.")
  String listIsOld();

  @English("Silent: nothing is heard of any integration")
  String silentAccount();

  @English("Silent: nothing is heard of it")
  String silentIntegration();

  @English("Silent: {ways}")
  String silentWays(String ways);

  @English(
      "no {type, select, ORDER {orders} CUSTOMER {customers} other {products}} {direction, select,"
          + " PULL {pulled} other {pushed}}")
  String noneOf(ActivityType type, Direction direction);

  @English(
      "No integration of the account reports any more, and at least two should have. I tell this"
          + " once instead of once for each.")
  String nobodyReports();

  @English(
      "{direction, select, PULL {Pulled} other {Pushed}} {type, select, ORDER {orders} CUSTOMER"
          + " {customers} other {products}}: usually {number} {type, select, ORDER {{most, plural,"
          + " one {order} other {orders}}} CUSTOMER {{most, plural, one {customer} other"
          + " {customers}}} other {{most, plural, one {product} other {products}}}} {span, select,"
          + " HOUR {an hour at this time of day} WEEKDAY_HOUR {an hour at this time on weekdays}"
          + " WEEKEND_HOUR {an hour at this time on weekends} other {a day}}.")
  String usually(Direction direction, ActivityType type, String number, long most, Usual.Span span);

  @English(
      "All together: usually {number} {most, plural, one {activity} other {activities}} {span,"
          + " select, HOUR {an hour at this time of day} WEEKDAY_HOUR {an hour at this time on"
          + " weekdays} WEEKEND_HOUR {an hour at this time on weekends} other {a day}}.")
  String usuallyTogether(String number, long most, Usual.Span span);

  @English("about {count}")
  String about(long count);

  @English("{low} to {high}")
  String fromTo(long low, long high);

  @English("Nothing has been heard since {since}.")
  Rich nothingHeardSince(Rich since);

  @English(
      "Is it a holiday? Otherwise look first whether Blackbird still reports: its own connection"
          + " may be down. It recovers by itself when anybody is heard again.")
  String isItAHoliday();

  @English(
      "Look whether the integration still runs at {platform} and whether Blackbird is connected to"
          + " it. It recovers by itself when it is heard again. If this is planned, pause its"
          + " alerts in the Integration Hub.")
  String lookWhetherItRuns(String platform);

  @English(
      "It has changed since: it is {state, select, OPEN {open} ACKNOWLEDGED {acknowledged} MUTED"
          + " {muted} RESOLVED {resolved} other {recovered}} now.")
  String hasChanged(ProblemState state);

  @English("It is {state, select, RESOLVED {resolved} other {recovered}}.")
  String isOver(ProblemState state);

  @English("They are one problem already.")
  String oneAlready();

  @English("They belong to different integrations.")
  String differentIntegrations();

  @English("A silence is no error, so nothing is merged with it.")
  String silenceIsNoError();

  @English("It is a problem of its own.")
  String ofItsOwn();

  @English("Somebody has acknowledged it already.")
  String acknowledgedAlready();

  @English("It is muted now. Reopen it first.")
  String isMuted();

  @English("It has been resolved.")
  String hasBeenResolved();

  @English("It has recovered.")
  String hasRecovered();

  @English("That moment is over already.")
  String momentIsOver();

  @English("It is muted until then already.")
  String mutedUntilThen();

  @English("It has been resolved already.")
  String resolvedAlready();

  @English("It has recovered by itself.")
  String recoveredByItself();

  @English("It is open.")
  String isOpen();

  @English("It has recovered: nothing is stuck. When it fails again, it opens by itself.")
  String opensByItself();
}
