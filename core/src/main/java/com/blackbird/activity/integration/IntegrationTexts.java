package com.blackbird.activity.integration;

import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read about integrations that they name. */
interface IntegrationTexts {
  static IntegrationTexts in(Language language) {
    return Texts.in(IntegrationTexts.class, language);
  }

  @English("I do not know the integration “{typed}”. /blackbird integrations shows all.")
  String unknown(String typed);

  @English("I do not know the integration “{typed}”. Did you mean {nearest}?")
  String unknownBut(String typed, String nearest);
}
