package com.blackbird.activity.command;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read from the machinery of commands: help, mistakes and apologies. */
interface CommandTexts {
  static CommandTexts in(Language language) {
    return Texts.in(CommandTexts.class, language);
  }

  @English("What you can ask")
  String whatYouCanAsk();

  @English("Only you see my answers until you share them.")
  String onlyYouSee();

  @English("Do that")
  String doThat();

  @English("I do not know “{typed}”.")
  String unknownCommand(String typed);

  @English("I know: {words}.")
  String known(String words);

  @English("There is none yet.")
  String noneYet();

  @English("Did you mean {suggestion}?")
  String didYouMean(String suggestion);

  @English("I do not know “{typed}” for {option}.")
  String unknownValue(String option, String typed);

  @English("“{typed}” can be two days. Please type {one} or {other}.")
  String twoDays(String typed, String one, String other);

  @English("I do not understand “{typed}” here.")
  String notUnderstood(String typed);

  @English("For example: {line}")
  String example(String line);

  @English("I can use only one {option} at a time.")
  String onlyOne(String option);

  @English("This button is from an older version. Run the command again.")
  String oldButton();

  @English("This shortcut is from another version of me. /blackbird help shows what I can do.")
  String oldShortcut();

  @English("No answer")
  String noAnswer();

  @English(
      "The activity log does not answer right now. Nothing is lost; please try again in a minute.")
  String away();

  @English(
      "Something went wrong on my side. Please try again; if it stays, tell the person who runs"
          + " me.")
  String broken();

  @English("Error id")
  String errorId();

  @English("I am just being restarted. Nothing is lost; please try again in a few seconds.")
  String restarting();

  @English("Shared with this channel.")
  String shared();

  @English(
      "There is no channel here to share to. Ask for this with /blackbird in the channel where"
          + " others should see it.")
  String noChannel();

  @English(
      "I may not write in this channel. Invite me to it (or give me the right to write here), then"
          + " share again.")
  String notAllowedHere();

  @English("This channel is gone or archived, so I could not share it here.")
  String channelGone();

  @English("The chat is busy right now, so I could not share it. Please try again in a minute.")
  String chatBusy();

  @English("I could not share it here. The person who runs me finds the reason in the log.")
  String notShared();

  @English("{one} or {other}")
  String either(String one, String other);

  @English("You wrote:")
  String youWrote();

  @English("What you can ask, with an example of each")
  String helpSummary();

  @English("The integration activity log")
  String allSummary();
}
