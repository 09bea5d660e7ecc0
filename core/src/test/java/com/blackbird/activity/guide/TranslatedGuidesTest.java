package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TranslatedGuidesTest {
  private static final Catalogue CATALOGUE = Catalogue.bundled();

  static Stream<GuideEntry> entries() {
    return CATALOGUE.entries().stream().map(CatalogueEntry::guide);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryIsInEveryLanguageAsCurrentAsInEnglish(GuideEntry entry) {
    for (Language language : foreign()) {
      assertThat(entry.translations())
          .as(
              "%s in %s: missing, or made from other English words; these have the fingerprint %s",
              entry.id(), language, entry.words().fingerprint())
          .containsKey(language);
      GuideEntry translated = entry.in(language);
      assertThat(translated.title()).isNotEqualTo(entry.title());
      assertThat(translated.steps())
          .hasSameSizeAs(entry.steps())
          .doesNotContainAnyElementsOf(entry.steps());
      assertThat(translated.retry().when()).isEqualTo(entry.retry().when());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GERMAN", "SPANISH"})
  void theWayToReconnectIsInEveryLanguage(Language language) {
    for (Catalogue.Chapter chapter : CATALOGUE.chapters()) {
      GuidePlatform platform = chapter.platform();
      assertThat(platform.reconnect().isEmpty() || platform.translations().containsKey(language))
          .as(
              "%s in %s: missing, or made from other English words; these have the fingerprint %s",
              platform.key(), language, GuideWords.fingerprint(platform.reconnect()))
          .isTrue();
      assertThat(platform.reconnect(language)).hasSameSizeAs(platform.reconnect());
    }
  }

  @Test
  void aTranslationOfOtherWordsIsNotShown() {
    Catalogue.Chapter english = CATALOGUE.chapters().getFirst();
    String id = english.entries().getFirst().guide().id();
    TranslatedChapter old =
        CatalogueReader.translation(
            "de/x.yaml",
            "platform: x\nof: old\nreconnect: [Neu]\nentries:\n  "
                + id
                + ": {of: old, title: Alt, meaning: Alt, steps: [Alt]}\n");
    Catalogue.Chapter shown = old.addTo(english, Language.ENGLISH);
    assertThat(shown.entries().getFirst().guide().in(Language.ENGLISH).title())
        .isEqualTo(english.entries().getFirst().guide().title());
    assertThat(shown.platform().reconnect(Language.ENGLISH))
        .isEqualTo(english.platform().reconnect());
  }

  @Test
  void aTranslationOfNothingIsRefused() {
    TranslatedChapter wrong =
        CatalogueReader.translation(
            "de/x.yaml",
            "platform: x\nentries:\n  nothing: {of: a, title: Alt, meaning: Alt, steps: [Alt]}\n");
    assertThatThrownBy(() -> wrong.addTo(CATALOGUE.chapters().getFirst(), Language.GERMAN))
        .hasMessageContaining("there is no entry nothing");
  }

  private static List<Language> foreign() {
    return Stream.of(Language.values()).filter(language -> !language.isOriginal()).toList();
  }
}
