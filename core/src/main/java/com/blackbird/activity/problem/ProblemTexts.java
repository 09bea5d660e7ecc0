package com.blackbird.activity.problem;

import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about problems. */
interface ProblemTexts {
  static ProblemTexts in(Language language) {
    return Texts.in(ProblemTexts.class, language);
  }

  @English("Not recognised")
  String notRecognised();

  @English("Part of the problem {problem}")
  Rich partOf(Rich problem);

  @English("Show the problem")
  String showTheProblem();

  @English("What is broken: errors gathered into problems, with what is still stuck")
  String summary();

  @English("Of which integration")
  String ofWhichIntegration();

  @English("Where they stand; what is going on unless said otherwise")
  String whereTheyStand();
}
