package com.blackbird.activity.guide;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an entry would have matched lately.
 *
 * @param looked how many errors were looked at
 * @param matched which of them it would have matched, the newest first
 * @param others those of them that other entries know, with their number
 */
record OwnGuidePreview(int looked, List<Activity> matched, Map<GuideEntry, Integer> others) {
  /** Tries an entry on errors of its platform. */
  static OwnGuidePreview of(CatalogueEntry entry, Guides now, List<Activity> errors) {
    Recogniser alone = new Recogniser(List.of(entry));
    List<Activity> matched = new ArrayList<>();
    Map<GuideEntry, Integer> others = new LinkedHashMap<>();
    for (Activity error : errors) {
      if (alone.recognise(MessageWords.of(error.message())).isPresent()) {
        matched.add(error);
        now.recognise(entry.guide().platform(), error.message())
            .filter(known -> !known.id().equals(entry.guide().id()))
            .ifPresent(known -> others.merge(known, 1, Integer::sum));
      }
    }
    return new OwnGuidePreview(errors.size(), List.copyOf(matched), Map.copyOf(others));
  }

  /** In one sentence. */
  String sentence(Language language) {
    GuideTexts say = GuideTexts.in(language);
    int known = others.values().stream().mapToInt(Integer::intValue).sum();
    return looked == 0 ? say.nothingToTry() : say.tried(matched.size(), looked, known);
  }
}
