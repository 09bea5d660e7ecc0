package com.blackbird.activity.guide;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about guides; what the entries themselves say is in their files. */
interface GuideTexts {
  static GuideTexts in(Language language) {
    return Texts.in(GuideTexts.class, language);
  }

  @English("Who has to act")
  String whoHasToAct();

  @English("Send it again")
  String sendItAgain();

  @English("Kind")
  String kind();

  @English(
      "{category, select, CREDENTIALS {Credentials} PERMISSION {Permission} MAPPING "
          + "{Mapping} MISSING_VALUE {Missing value} INVALID_VALUE {Invalid value} DUPLICATE "
          + "{Duplicate} NOT_FOUND {Not found} CONFLICT {Conflict} RATE_LIMIT {Rate limit} "
          + "PLAN_LIMIT {Plan limit} TOO_LARGE {Too large} OUTAGE {Outage} NETWORK {Network} "
          + "other {Configuration}}")
  String category(Category category);

  @English(
      "{actor, select, YOU {You} PLATFORM_ADMIN {Your {platform} administrator} "
          + "PLATFORM_SUPPORT {{platform} support} other {Blackbird support}}")
  String actor(Actor actor, String platform);

  @English("platform")
  String anyPlatform();

  @English(
      "{when, select, NOW {Yes, at once: it will probably pass.} LATER {Yes, after "
          + "{after}.} AFTER_STEPS {Yes, when the steps are done.} other {No, it would fail "
          + "again.}}")
  String retry(Retry.When when, String after);

  @English("Your account has not named a contact there yet.")
  String noContactYet();

  @English("Message for your contact")
  String messageForContact();

  @English("Name a contact…")
  String nameContact();

  @English("Change the contact…")
  String changeContact();

  @English("Source: {link}")
  Rich source(Rich link);

  @English("Was this helpful?")
  String wasThisHelpful();

  @English("You said that this {verdict}. Thank you.")
  Rich youSaid(Rich verdict);

  @English("helped")
  String helped();

  @English("did not help")
  String didNotHelp();

  @English("{yes} of {votes} in your account say it helps.")
  String votes(long yes, long votes);

  @English("Yes")
  String yes();

  @English("No")
  String no();

  @English("It did help")
  String itDidHelp();

  @English("It did not help")
  String itDidNotHelp();

  @English("Say why…")
  String sayWhy();

  @English("Escalate to support")
  String escalate();

  @English("How to fix")
  String howToFix();

  @English(
      "{actor, select, YOU {You can fix this} PLATFORM_ADMIN {Your administrator there "
          + "has to act} PLATFORM_SUPPORT {The platform has to act} other {Blackbird support "
          + "has to act}}")
  String who(Actor actor);

  @English("{count, plural, =1 {once} other {# times}} in 7 days")
  String times(int count);

  @English("Contact for {integration}")
  String contactFor(String integration);

  @English("Guides")
  String guides();

  @English("What a platform's error means, who has to act, and what to do.")
  String whatGuidesAre();

  @English("Choose a platform, or look up an error that you have before you.")
  String chooseOrLookUp();

  @English("Choose a platform…")
  String choosePlatform();

  @English("Look up an error…")
  String lookUp();

  @English("Copy it, and change it as you like. Look it over before you send it.")
  String copyIt();

  @English("Back to the guide")
  String backToGuide();

  @English("Guide to {platform}")
  String guideTo(String platform);

  @English("Your account has no integration with {platform} yet.")
  String noIntegration(String platform);

  @English("No errors in the last 7 days.")
  String noErrors();

  @English(
      "{errors, plural, one {One error in the last 7 days: {known, plural, =0 {not known.} other "
          + "{known.}}} other {The newest # errors of the last 7 days: {known} of them known.}}")
  String recent(int errors, int known);

  @English("To reconnect")
  String toReconnect();

  @English("All guides here…")
  String allGuides();

  @English("{platform} support")
  String supportOf(String platform);

  @English("Status page")
  String statusPage();

  @English("Write a guide…")
  String writeGuide();

  @English("Contact for {integration}…")
  String contactForButton(String integration);

  @English("Which platform said so?")
  String whichPlatform();

  @English("Several platforms word an error like this.")
  String severalSaySo();

  @English("I do not know this error")
  String unknown();

  @English("Did you mean {line}?")
  String didYouMean(String line);

  @English("No guide comes near it. Support can help you, and may make a guide of it.")
  String nothingNear();

  @English("These are near, but may be about something else:")
  String near();

  @English("About this guide")
  String aboutThisGuide();

  @English("What helped, or what is missing?")
  String whatHelped();

  @English("It was…")
  String itWas();

  @English("Point of contact")
  String pointOfContact();

  @English("Person or team")
  String personOrTeam();

  @English("Leave it empty to have none")
  String leaveEmpty();

  @English("E-mail, phone or link")
  String reach();

  @English("What else to know")
  String whatElse();

  @English("Our customer number")
  String customerNumber();

  @English("There is no contact for {integration} any more.")
  String noContactAnyMore(String integration);

  @English(
      "I could not keep this contact: give a name and how to reach it, each up to "
          + "{longest} characters.")
  String contactNotKept(int longest);

  @English("There is no such integration any more.")
  String noIntegrationAnyMore();

  @English("Look up an error")
  String lookUpTitle();

  @English("The error, as it was reported")
  String theError();

  @English("Paste it here")
  String pasteIt();

  @English("Send")
  String send();

  @English("There is no guide for this any more. Please look it up.")
  String guideGone();

  @English("There are no words in this message that I could look up.")
  String noWords();

  @English("Your own guide")
  String ownGuide();

  @English("Try it")
  String tryIt();

  @English("The trouble in a few words")
  String troubleInFewWords();

  @English("Our warehouse code is missing")
  String warehouseMissing();

  @English("What the error says; * for what changes")
  String whatTheErrorSays();

  @English("What it means")
  String whatItMeans();

  @English("In plain words")
  String plainWords();

  @English("What to do; put ; between steps")
  String whatToDo();

  @English("Open the mapping; Add the code")
  String openMapping();

  @English("{most} guides have been written already. Take one back first.")
  String enoughWritten(int most);

  @English("I could not make a guide of it: {why}.")
  String notAGuide(String why);

  @English("write 1 to {longest} characters for the trouble")
  String titleLength(int longest);

  @English("write 1 to {longest} characters about what it means")
  String meaningLength(int longest);

  @English("give 1 to {most} steps")
  String stepCount(int most);

  @English("write 1 to {longest} characters for each step")
  String stepLength(int longest);

  @English("write at least one thing that the error says")
  String noClue();

  @English("“{words}” says too little: give two words or more, or one long one")
  String saysTooLittle(String words);

  @English("“{words}” needs a word before, between and after each *")
  String wordsAroundStars(String words);

  @English("a word of “{words}” is too long")
  String wordTooLong(String words);

  @English("Somebody changed it just now. Please try again.")
  String changedJustNow();

  @English("A draft, version {version}. Nobody sees it yet.")
  String draft(int version);

  @English("Publish")
  String publish();

  @English("Change…")
  String change();

  @English("This draft was published or replaced before.")
  String draftIsGone();

  @English("Taken back: {title}")
  String takenBack(String title);

  @English("The guide is not shown any more. Its versions are kept.")
  String notShownAnyMore();

  @English("Write it again…")
  String writeAgain();

  @English("As YAML")
  String asYaml();

  @English("In the form of the bot's own guides; send it to Blackbird for everybody.")
  String inTheForm();

  @English("There is no such guide of yours any more.")
  String noSuchOwnGuide();

  @English("Your own guide, version {version}, by {name}, {at}")
  Rich ownSignature(int version, String name, Rich at);

  @English("Take it back")
  String takeItBack();

  @English("Versions…")
  String versions();

  @English("Versions of {title}")
  String versionsOf(String title);

  @English("Version {version}")
  String versionNumber(int version);

  @English("{state, select, DRAFT {A draft} IN_FORCE {Published} other {Taken back}}: {name}, {at}")
  Rich versionChange(OwnGuide.State state, String name, Rich at);

  @English("Read version {version}")
  String readVersion(int version);

  @English("Bring this one back…")
  String bringBack();

  @English("Your own guides…")
  String ownGuidesButton();

  @English("Your own guides to {platform}")
  String ownGuidesTo(String platform);

  @English("Guides for all…")
  String commonGuidesButton();

  @English("Guides for all accounts")
  String commonGuides();

  @English("Nobody has written one yet.")
  String noneWritten();

  @English("There was no error in the last 7 days to try it on.")
  String nothingToTry();

  @English(
      "{looked, plural, one {It would {matched, plural, =0 {not have matched} other {have matched}}"
          + " the one error} other {It would have matched {matched} of the newest # errors}} of the"
          + " last 7 days{known, plural, =0 {.} other {, # of them known as another problem.}}")
  String tried(int matched, int looked, int known);

  @English("No guide explains this yet.")
  String noGuideYet();

  @English("All as a file")
  String exportAll();

  @English("{count, plural, one {# guide} other {# guides}} of your account")
  String exported(int count);

  @English("What people say about guides")
  String whatPeopleSay();

  @English("The last {weeks} weeks; what helps least comes first.")
  String ofTheLastWeeks(int weeks);

  @English("Nobody has said yet whether a guide helped.")
  String nobodySaid();

  @English(
      "{yes} of {votes} say it helps; in the latest week with votes {latestYes} of " + "{latest}")
  String helpedTrend(long yes, long votes, long latestYes, long latest);

  @English("Open the guide")
  String openGuide();

  @English("What helps")
  String votesButton();

  @English("What a platform's error means, who has to act and what to do")
  String summary();

  @English("A platform, an integration, an error as it was reported, or votes")
  String aboutOption();

  @English("What does this mean?")
  String whatDoesThisMean();

  @English("What no guide explains")
  String nobodyExplains();

  @English("Of all accounts in the last {days} days; what came most often comes first.")
  String ofAllAccountsLately(int days);

  @English("Guides explain everything that came lately.")
  String everythingExplained();

  @English(
      "{platform} · {errors, plural, one {# error} other {# errors}} in {accounts, plural, one {#"
          + " account} other {# accounts}} · last {last}")
  Rich unknownCounted(String platform, long errors, long accounts, Rich last);

  @English("Write for all…")
  String writeForAll();

  @English("Previous")
  String previous();

  @English("Next")
  String next();

  @English("Only support can do this.")
  String onlySupport();

  @English("This error is not among the unknown ones any more.")
  String errorGone();

  @English("A draft for all accounts, version {version}. Nobody sees it yet.")
  String draftForAll(int version);

  @English("It would explain {matched} of the {looked} most frequent unknown errors.")
  String wouldExplain(int matched, int looked);

  @English(
      "{count, plural, one {# error that another guide explains would then be explained by this"
          + " one.} other {# errors that other guides explain would then be explained by this"
          + " one.}}")
  String wouldTakeOver(long count);

  @English("A guide for all accounts, version {version}, by {name}, {at}")
  Rich commonSignature(int version, String name, Rich at);

  @English("There are no guides to {platform} yet. Look up an error, or write the first guide.")
  String noGuidesYet(String platform);

  @English("Publish for all")
  String publishForAll();

  @English("Of all accounts.")
  String ofAllAccounts();

  @English("What no guide explains")
  String unknownButton();
}
