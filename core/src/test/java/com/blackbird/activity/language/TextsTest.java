package com.blackbird.activity.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.Rich;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
  interface Sample {
    @English("{count, plural, one {# error} other {# errors}} on {platform}")
    String errors(int count, String platform);

    @English("You said that it {verdict}. Don't worry.")
    Rich said(Rich verdict);

    @English("Nobody has translated this yet.")
    String onlyInEnglish();
  }

  private static Sample in(Language language) {
    return Texts.in(Sample.class, language);
  }

  @Test
  void pluralsAndNumbersAreThoseOfTheLanguage() {
    assertThat(in(Language.ENGLISH).errors(1, "Shopify")).isEqualTo("1 error on Shopify");
    assertThat(in(Language.ENGLISH).errors(1200, "Shopify")).isEqualTo("1,200 errors on Shopify");
    assertThat(in(Language.GERMAN).errors(1, "Shopify")).isEqualTo("Bei Shopify: 1 Fehler");
    assertThat(in(Language.GERMAN).errors(1200, "Shopify")).isEqualTo("Bei Shopify: 1.200 Fehler");
  }

  @Test
  void whatIsMissingIsSaidInEnglish() {
    assertThat(in(Language.GERMAN).onlyInEnglish()).isEqualTo("Nobody has translated this yet.");
    assertThat(in(Language.SPANISH).errors(2, "Xero")).isEqualTo("2 errors on Xero");
  }

  @Test
  void richPartsKeepTheirFormAndTheirPlaceInTheSentence() {
    Rich verdict = Rich.empty().bold("helped");
    assertThat(in(Language.ENGLISH).said(verdict))
        .isEqualTo(Rich.of("You said that it ").bold("helped").text(". Don't worry."));
    assertThat(in(Language.GERMAN).said(verdict))
        .isEqualTo(Rich.empty().bold("helped").text(" – so hieß es."));
  }

  @Test
  void foreignWordsAreNeverReadAsPatternsOrSlots() {
    assertThat(in(Language.ENGLISH).errors(2, "{count} '{x}' # \uE000"))
        .isEqualTo("2 errors on {count} '{x}' # \uFFFD");
  }

  @ParameterizedTest
  @CsvSource({
    "de,GERMAN",
    "de-AT,GERMAN",
    "es-419,SPANISH",
    "es-ES,SPANISH",
    "es-LA,SPANISH",
    "en-GB,ENGLISH",
    "fr,ENGLISH",
    "'',ENGLISH",
    "not a locale,ENGLISH"
  })
  void aLocaleHasALanguage(String locale, Language language) {
    assertThat(Language.of(locale)).isEqualTo(language);
  }

  @Test
  void whoseLocaleNobodyKnowsReadsEnglish() {
    assertThat(Language.of(null)).isEqualTo(Language.ENGLISH);
  }
}
