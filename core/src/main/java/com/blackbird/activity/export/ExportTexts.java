package com.blackbird.activity.export;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about exports. */
interface ExportTexts {
  static ExportTexts in(Language language) {
    return Texts.in(ExportTexts.class, language);
  }

  @English("The activity log as a CSV file, with the filters of activity")
  String summary();

  @English("This export is long gone. Run /blackbird export again.")
  String gone();

  @English("Export of the activity log")
  String title();

  @English(
      "An apostrophe at the beginning of a cell keeps a spreadsheet from running it; take it away"
          + " to get what was logged.")
  String guard();

  @English("Here it is: {count, plural, one {# activity} other {# activities}}, newest first.")
  String hereItIs(long count);

  @English("Nothing in the log fits this. Widen the time or leave a filter out.")
  String nothing();

  @English("It is large, so I write it in the background. You get it in our direct conversation.")
  String inBackground();

  @English(
      "I am writing it: {count, plural, one {# activity} other {# activities}} so far. You get it"
          + " in our direct conversation.")
  String writingIt(long count);

  @English(
      "{count, plural, =0 {It is ready.} one {It is ready: # activity.} other {It is ready: #"
          + " activities.}} You find it in our direct conversation.")
  String ready(long count);

  @English("It is cancelled.")
  String cancelled();

  @English("How far is it?")
  String howFar();

  @English("Cancel")
  String cancel();

  @English(
      "I am writing your export: {count, plural, one {# activity} other {# activities}} so far.")
  String writingYours(long count);

  @English(
      "Your export is too large for a chat. {link} within {hours} hours. Whoever has the link can"
          + " download it.")
  Rich tooLargeForChat(Rich link, long hours);

  @English("Download it here")
  String downloadHere();

  @English("Your export")
  String yours();

  @English("Your export, file {file} of {files}")
  String yourFile(int file, int files);

  @English(
      "Your export is ready: {count, plural, one {# activity} other {# activities}}, newest first.")
  String isReady(long count);

  @English(
      "This is more than {files} files of a chat hold. Narrow it with since and until, or read it"
          + " over the API: GET /v1/integrations/KEY/activities.csv. With BLACKBIRD_PUBLIC_URL set"
          + " I could give you a link.")
  String tooMany(int files);

  @English("Your export is cancelled.")
  String isCancelled();

  @English(
      "I may not write to you directly. Allow direct messages from me, then run the export again.")
  String mayNotWrite();

  @English("I could not write it. The person who runs me finds the reason in the log.")
  String couldNotWrite();
}
