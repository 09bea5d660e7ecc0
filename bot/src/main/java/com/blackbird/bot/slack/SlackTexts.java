package com.blackbird.bot.slack;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read of Slack's own windows and files. */
interface SlackTexts {
  static SlackTexts in(Language language) {
    return Texts.in(SlackTexts.class, language);
  }

  @English("Cancel")
  String cancel();

  @English("Close")
  String close();

  @English("I was too slow to open the form. Please click again.")
  String tooSlow();

  @English("Slack did not let me open the form. Please click again.")
  String notOpened();

  @English("The file that you asked for")
  String file();

  @English("You find the file in our direct conversation.")
  String fileIsThere();

  @English("Slack did not take the file. Please try again in a minute.")
  String fileIsNotThere();
}
