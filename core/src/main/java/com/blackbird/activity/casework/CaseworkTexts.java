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
}
