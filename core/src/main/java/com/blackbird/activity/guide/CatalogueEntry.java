package com.blackbird.activity.guide;

import java.util.List;

/**
 * An entry with how it is recognised.
 *
 * @param examples messages that are this error
 * @param counterexamples messages that look like it and are not
 */
record CatalogueEntry(
    GuideEntry guide, List<Clue> clues, List<String> examples, List<String> counterexamples) {
  CatalogueEntry {
    clues = List.copyOf(clues);
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
    if (clues.isEmpty()) {
      throw new UnfitGuide("recognise", language -> GuideTexts.in(language).noClue());
    }
  }

  /** The same by another id. */
  CatalogueEntry called(String id) {
    return new CatalogueEntry(guide.called(id), clues, examples, counterexamples);
  }
}
