package com.blackbird.activity.silence;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about silence. */
interface SilenceTexts {
  static SilenceTexts in(Language language) {
    return Texts.in(SilenceTexts.class, language);
  }

  @English("learning its rhythm, {days} of {of} days")
  String learning(int days, int of);

  @English("talks too seldom to notice silence")
  String tooSeldom();

  @English("✗ silent")
  String silent();

  @English("{count} watched")
  String watchedCount(long count);

  @English("{count} silent")
  String silentCount(long count);

  @English("{count} still learning")
  String learningCount(long count);

  @English("{count} talking too seldom to tell")
  String seldomCount(long count);

  @English("{counts} (learning takes {days} days)")
  String learningTakes(String counts, int days);
}
