package com.blackbird.activity.guide;

import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;

/** What was written cannot be a guide; says why in the language of whoever wrote it. */
final class UnfitGuide extends IllegalArgumentException {
  private final transient Said why;

  /**
   * Refuses a guide.
   *
   * @param field the field of a file in which the mistake is; for programs, and not translated
   */
  UnfitGuide(String field, Said why) {
    super(field + ": " + why.in(Language.ENGLISH));
    this.why = why;
  }

  /** A part of a sentence, without a full stop. */
  String why(Language language) {
    return why.in(language);
  }
}
