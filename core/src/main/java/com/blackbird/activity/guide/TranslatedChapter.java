package com.blackbird.activity.guide;

import com.blackbird.activity.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A platform's guides in another language.
 *
 * @param of the fingerprint of the English way to reconnect
 * @param entries what the entries say, by their ids
 */
record TranslatedChapter(
    String platform, String of, List<String> reconnect, Map<String, Translated> entries) {
  /**
   * An entry in another language.
   *
   * @param of the fingerprint of the English words that it was made from
   */
  record Translated(String of, GuideWords words) {}

  /** Adds these words to the chapter; those whose English has changed meanwhile are left out. */
  Catalogue.Chapter addTo(Catalogue.Chapter chapter, Language language) {
    entries.keySet().stream()
        .filter(id -> chapter.entries().stream().noneMatch(entry -> entry.guide().id().equals(id)))
        .findFirst()
        .ifPresent(id -> {
          throw new BadCatalogue(language.tag() + ", " + platform, "there is no entry " + id);
        });
    return new Catalogue.Chapter(
        platform(chapter.platform(), language),
        chapter.entries().stream().map(entry -> entry(entry, language)).toList());
  }

  private GuidePlatform platform(GuidePlatform english, Language language) {
    return of.equals(GuideWords.fingerprint(english.reconnect()))
        ? english.reconnecting(language, reconnect)
        : english;
  }

  private CatalogueEntry entry(CatalogueEntry entry, Language language) {
    Translated translated = entries.get(entry.guide().id());
    if (translated == null || !translated.of().equals(entry.guide().words().fingerprint())) {
      return entry;
    }
    Map<Language, GuideWords> all = new HashMap<>(entry.guide().translations());
    all.put(language, translated.words());
    return new CatalogueEntry(
        entry.guide().translated(all), entry.clues(), entry.examples(), entry.counterexamples());
  }
}
