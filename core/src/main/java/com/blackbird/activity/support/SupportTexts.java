package com.blackbird.activity.support;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read of cases: refusals so far. */
interface SupportTexts {
  static SupportTexts in(Language language) {
    return Texts.in(SupportTexts.class, language);
  }

  @English("The desk of this case is no longer there.")
  String deskGone();

  @English("This button is from an older version. Run the command again.")
  String oldButton();

  @English("This works in the desk's channel only.")
  String inDesksChannel();
}
