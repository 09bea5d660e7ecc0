package com.blackbird.activity.casework;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read where support works: the commands' own words so far. */
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

  @English("Choose a priority from the menu.")
  String chooseAPriority();

  @English(
      "Only support can do this. Whoever can see the desk's channel is support, and does it there.")
  String onlySupport();

  @English("This case is no longer there.")
  String caseGone();

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
}
