package com.blackbird.activity.support;

import com.blackbird.activity.language.Language;
import java.util.Arrays;

/** Why something happens to a case without anybody's words; the history keeps it in English. */
enum CaseWhy {
  NOT_NEEDED,
  NO_OBJECTION,
  WROTE_AGAIN,
  NOT_PUT_OFF,
  NO_HELP,
  HAS_LEFT;

  /** As it is kept. */
  String words() {
    return SupportTexts.in(Language.ENGLISH).why(this);
  }

  /** A reason that was kept, for who reads this language; what people wrote stays as it is. */
  static String in(Language language, String kept) {
    return Arrays.stream(values())
        .filter(why -> why.words().equals(kept))
        .findFirst()
        .map(SupportTexts.in(language)::why)
        .orElse(kept);
  }
}
