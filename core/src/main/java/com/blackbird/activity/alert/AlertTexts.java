package com.blackbird.activity.alert;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/**
 * What people read about alerts: in their own language when they ask, in the channel's when it is
 * told.
 */
interface AlertTexts {
  static AlertTexts in(Language language) {
    return Texts.in(AlertTexts.class, language);
  }

  @English("Resolved by {name}{after}")
  String resolvedBy(String name, String after);

  @English("after {span}")
  String after(String span);

  @English("Heard again{after}.")
  String heardAgain(String after);

  @English("Recovered{after}: {errors}, {records}")
  String recovered(String after, String errors, String records);

  @English("It is silent again.")
  String silentAgain();

  @English("It is back: {errors} since it had ended.")
  String isBack(String errors);

  @English("{name} has reopened it.")
  String reopenedBy(String name);

  @English("The mute is over, and it is still silent.")
  String stillSilent();

  @English("The mute is over, and it is still broken: {errors} so far.")
  String stillBroken(String errors);

  @English("and others of the same kind have gone through since (so this is inferred).")
  String inferred();

  @English(
      "{count, plural, =1 {and the record that failed has gone through.} other {all # records have"
          + " gone through.}}")
  String goneThrough(long count);

  @English("{count} min")
  String minutes(long count);

  @English("{hours} h{minutes, plural, =0 {} other { # min}}")
  String hours(long hours, long minutes);

  @English("{count, plural, one {# day} other {# days}}")
  String days(long count);

  @English("Tell me when it works")
  String tellMe();

  @English("It works again")
  String worksAgain();

  @English("It has been resolved")
  String isResolved();

  @English("You asked me to tell you once. I will not tell you again.")
  String toldOnce();

  @English("{name} asks you to take care of this.")
  String asksYou(String name);

  @English("To do something about it: /blackbird problems, where you work.")
  String whereYouWork();

  @English("This is counted with “{title}” now.")
  String countedWith(String title);

  @English("{name} has asked support about this: {number}.")
  String askedSupport(String name, String number);

  @English("Asked for:")
  String askedFor();

  @English(
      "During planned work on {where}: {errors} in {problems, plural, one {# problem} other {#"
          + " problems}}")
  String duringWork(String where, String errors, int problems);

  @English("and {count} more")
  String andMore(int count);

  @English("{name} had paused alerts from {from} until {until}: {reason}")
  Rich hadPaused(String name, Rich from, Rich until, String reason);

  @English("Open the list")
  String openTheList();

  @English("While I could not post here")
  String couldNotPost();

  @English(
      "From {since} on, {count, plural, one {# message was} other {# messages were}} held back. In"
          + " short:")
  Rich heldBack(Rich since, int count);

  @English("Posted late; it was due: {due}")
  Rich late(Rich due);

  @English("a message")
  String aMessage();

  @English("What changes from now on comes as usual.")
  String asUsual();

  @English("What is broken now")
  String brokenNow();

  @English("I cannot post in one of your channels")
  String cannotPost();

  @English("The channel {channel} takes no messages from me since {since}: {why}.")
  Rich takesNone(Rich channel, Rich since, String why);

  @English(
      "{reason, select, NOT_IN_CHANNEL {I am not a member; invite me again} CHANNEL_GONE {it is"
          + " archived or deleted} PERMISSION_MISSING {I may not write there; give me the"
          + " permission} TOKEN_REJECTED {my token is not accepted; install me again} other {it"
          + " refuses them}}")
  String why(Reason reason);

  @English("Nothing is lost: I hold what is meant for it and catch up once it is back.")
  String nothingIsLost();

  @English("The platform says: {detail}")
  Rich platformSays(Rich detail);

  @English("{count, plural, =1 {It is over.} other {All of them are over.}}")
  String everythingOver(int count);

  @English(
      "{count, plural, one {# is still open.} other {# are still open.}} You are alerted when it"
          + " fails again.")
  String stillOpen(long count);

  @English("all integrations")
  String everywhere();

  @English("+{errors} in {problems, plural, one {# more problem} other {# more problems}}")
  String moreErrors(String errors, int problems);

  @English("+{problems, plural, one {# more problem} other {# more problems}}")
  String moreProblems(int problems);

  @English(
      "So much breaks at once that I sum it up here and keep this up to date, instead of one"
          + " message each.")
  String soMuchBreaks();

  @English("All of them are over.")
  String allOver();

  @English("first, 5 in 10m (errors in a time) or 10% in 1h (share of failures)")
  String thresholdForms();

  @English("“{typed}” is not a threshold; use {forms}, up to 24h")
  String notAThreshold(String typed, String forms);

  @English("from the first error")
  String fromTheFirst();

  @English("from {errors, plural, one {# error} other {# errors}} in {within}")
  String fromSoMany(int errors, String within);

  @English("when {percent}% or more fail within {within}")
  String fromShare(int percent, String within);

  @English("22:00-07:00, or mon-fri 22-7, weekends, or off")
  String quietForms();

  @English("quiet hours must end at another time than they begin")
  String mustEnd();

  @English("“{typed}” are not quiet hours; use {forms}")
  String notQuietHours(String typed, String forms);

  @English(
      "{digest, select, DAILY {a digest every morning} WEEKLY {a digest on Mondays} other {no"
          + " digest}}")
  String digest(Digest digest);

  @English(
      "{repeats, select, THREAD {in the thread} THREAD_AND_CHANNEL {in the thread and the channel}"
          + " other {as a new message}}")
  String repeats(Repeats repeats);

  @English("Errors of all integrations")
  String errorsOfAll();

  @English("Errors of {integrations}")
  String errorsOf(String integrations);

  @English("{type, select, ORDER {orders} CUSTOMER {customers} other {products}}")
  String types(ActivityType type);

  @English("{direction, select, PULL {pulled} other {pushed}}")
  String ways(Direction direction);

  @English("{list} and {last}")
  String and(String list, String last);

  @English("{list} or {last}")
  String or(String list, String last);

  @English("{list} and {more} more")
  String listAndMore(String list, int more);

  @English("back again: {how}")
  String backAgain(String how);

  @English("quiet {hours} ({zone})")
  String quiet(String hours, String zone);

  @English("weekends")
  String weekends();

  @English("in {language}")
  String inLanguage(String language);

  @English("asks for")
  String asksFor();

  @English("Of which integration; several with commas")
  String ofWhich();

  @English("Only of these records")
  String onlyRecords();

  @English("{type, select, ORDER {Order} CUSTOMER {Customer} other {Product}}")
  String oneType(ActivityType type);

  @English("Only of this direction")
  String onlyDirection();

  @English("{direction, select, PULL {Pulled from the platform} other {Pushed to the platform}}")
  String oneWay(Direction direction);

  @English("Only of this kind")
  String onlyKind();

  @English(
      "How much must go wrong: first, 5 in 10m (errors in a time) or 10% in 1h (share of failures)")
  String howMuch();

  @English("How you hear that it is back")
  String howBack();

  @English(
      "{repeats, select, THREAD {In its thread} THREAD_AND_CHANNEL {In its thread and the channel}"
          + " other {As a new message}}")
  String wayBack(Repeats repeats);

  @English("Hours without new messages: 22:00-07:00, or mon-fri 22-7, weekends, or off")
  String quietOption();

  @English("A summary with a chart")
  String digestOption();

  @English("{digest, select, DAILY {Every morning} WEEKLY {On Mondays} other {None}}")
  String oneDigest(Digest digest);

  @English("Whom to ask for when it breaks: @person or @group")
  String mentionOption();

  @English("In which language this channel reads; English unless said otherwise")
  String languageOption();

  @English("I cannot ask for “{typed}”. Type @ and pick a person or a group from the list.")
  String cannotAskFor(String typed);

  @English("I send you one direct message when it works again.")
  String oneDirectMessage();

  @English("You are on the list already: one direct message when it works again.")
  String onTheListAlready();

  @English("It is over already, so I have nothing more to tell you. Its message says how it ended.")
  String overAlready();

  @English("What this channel hears")
  String whatChannelHears();

  @English("Preview")
  String preview();

  @English("Integrations, with commas, or all")
  String integrationsOrAll();

  @English("From when on")
  String fromWhenOn();

  @English("When it comes back")
  String whenBack();

  @English("Quiet hours")
  String quietHours();

  @English("Summary")
  String summary();

  @English("What this channel hears when something breaks, and how")
  String commandSummary();

  @English("What to do; nothing lists what this channel hears")
  String whatToDo();

  @English("Subscribe this channel")
  String subscribeWord();

  @English("List what it hears")
  String listWord();

  @English("Change it")
  String editWord();

  @English("Post a test through the same path")
  String testWord();

  @English("Show the summary as it would be now")
  String digestWord();

  @English("Stop")
  String offWord();

  @English("All")
  String allOfThem();

  @English("What is heard")
  String whatIsHeard();

  @English("When and how")
  String whenAndHow();

  @English("Who is called")
  String whoIsCalled();

  @English("The language of this channel")
  String languageOfChannel();

  @English("People who are called")
  String peopleCalled();

  @English("Groups who are called")
  String groupsCalled();

  @English("Which one should change like this?")
  String whichOne();

  @English("{count, plural, one {# more is} other {# more are}} in the list of /blackbird alerts.")
  String moreInTheList(int count);

  @English("Previous")
  String previous();

  @English("Next")
  String next();

  @English("What should change?")
  String whatShouldChange();

  @English("Subscribe this channel?")
  String subscribeThis();

  @English("Change it like this?")
  String changeLikeThis();

  @English("Somebody has changed it meanwhile, so nothing is saved yet. It says now:")
  String changedMeanwhile();

  @English("With your change it would say:")
  String yourChange();

  @English("Somebody has ended it meanwhile, so nothing is saved yet. As a new one it would say:")
  String endedMeanwhile();

  @English("Subscribe")
  String subscribe();

  @English("Change")
  String change();

  @English("Nothing is saved yet.")
  String nothingSaved();

  @English("This channel hears when something breaks")
  String hearsWhenBroken();

  @English("Set by {name}. /blackbird alerts shows and changes it.")
  String setBy(String name);

  @English("This channel no longer hears of this")
  String hearsNoMore();

  @English("Ended by {name}. What was told before is still kept up to date.")
  String endedBy(String name);

  @English("Saved")
  String saved();

  @English(
      "I say so in the channel, too. If you do not see it there within a minute, invite me to the"
          + " channel; what I owe it is held until then.")
  String saidInChannel();

  @English(
      "Nothing yet. Subscribe it, and I say once when something breaks, change that message as it"
          + " changes, and say when it works again.")
  String nothingYet();

  @English("Try {command}, or with an integration behind it.")
  Rich tryThis(Rich command);

  @English("Stop")
  String stop();

  @English(
      "{count, plural, one {# more subscription} other {# more subscriptions}} of this account in"
          + " other channels.")
  String elsewhere(int count);

  @English("This is a test")
  String isATest();

  @English("{name} asked for it. Alerts reach this channel the same way. Nothing is broken.")
  String askedForTest(String name);

  @English("A test is on its way")
  String testOnItsWay();

  @English(
      "It takes the same path as alerts. If it does not appear in this channel within a minute,"
          + " invite me to the channel; /blackbird status tells what is in the way.")
  String samePath();

  @English("This is old. Please run /blackbird alerts again.")
  String isOld();

  @English(
      "This is about another channel. Type /blackbird alerts there: what a channel hears is changed"
          + " where everybody in it can see it.")
  String otherChannel();

  @English(
      "This channel has {most} subscriptions already. Stop one first with /blackbird alerts"
          + " action:off, or change one so that it hears this, too.")
  String enough(int most);

  @English("Last week was calm: this would have been no alert.")
  String calmWeek();

  @English("Last week nothing was reported at all, so I cannot say how much this would be.")
  String nothingReported();

  @English(
      "Last week this would have been {errors, plural, one {# error} other {# errors}}{alerts,"
          + " plural, =0 {, and no alert} one { in # alert} other { in # alerts}}.")
  String lastWeek(long errors, int alerts);

  @English(
      "Last week this would have been at least {errors, plural, other {# errors}}{alerts, plural,"
          + " =0 {, and no alert} one { in # alert} other { in # alerts}}; I look through the"
          + " newest ones only.")
  String lastWeekAtLeast(long errors, int alerts);

  @English("The busiest: “{title}” ({errors}).")
  String busiest(String title, long errors);
}
