package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One way to recognise an error: its code, what it says, or both; unless it says something else.
 *
 * @param text as it was written, for showing and for export
 */
record Clue(Text text, Optional<Phrase> code, Optional<Phrase> says, List<Phrase> unless) {
  /** How long a word is that says enough by itself. */
  private static final int SPEAKING = 8;

  /**
   * A clue in words.
   *
   * @param code the error's code, empty when the words say enough
   * @param says what the message says, empty when the code says enough
   */
  record Text(String code, String says, List<String> unless) {
    Text {
      unless = List.copyOf(unless);
    }
  }

  /** A phrase of the clue and a word of it at which to look for it. */
  record Handle(Phrase phrase, Phrase.Anchor anchor) {}

  /**
   * Reads a clue.
   *
   * @throws IllegalArgumentException when it cannot be one, with a sentence that says why
   */
  static Clue of(Text text) {
    if (text.code().isBlank() && text.says().isBlank()) {
      throw new IllegalArgumentException("a clue needs a code or what the message says");
    }
    Clue clue =
        new Clue(
            text,
            phrase(text.code()),
            phrase(text.says()),
            text.unless().stream().map(Phrase::parse).toList());
    if (clue.code().isEmpty() && clue.weight() == 1 && text.says().length() < SPEAKING) {
      throw new UnfitGuide("says", language -> GuideTexts.in(language).saysTooLittle(text.says()));
    }
    return clue;
  }

  private static Optional<Phrase> phrase(String text) {
    return text.isBlank() ? Optional.empty() : Optional.of(Phrase.parse(text));
  }

  /** Words at which to look for it; it cannot be where none of them is. */
  List<Handle> handles() {
    List<Handle> handles = new ArrayList<>();
    for (Phrase phrase : phrases()) {
      phrase.anchors().forEach(anchor -> handles.add(new Handle(phrase, anchor)));
    }
    return handles;
  }

  /** For a clue without {@link #handles}: words of which it needs one. */
  List<Handle> eitherHandles() {
    Phrase phrase = phrases().getFirst();
    return phrase.eitherAnchors().stream().map(anchor -> new Handle(phrase, anchor)).toList();
  }

  /** How the message shows it, if it does. */
  Optional<Sighting> look(MessageWords message) {
    int codeAt = -1;
    boolean field = false;
    if (code.isPresent()) {
      codeAt = code.get().findCode(message);
      field = codeAt >= 0;
      if (!field && !code.get().isBareNumber()) {
        codeAt = code.get().findLooseCode(message);
      }
      if (codeAt < 0) {
        return Optional.empty();
      }
    }
    int saysAt = says.map(phrase -> phrase.find(message)).orElse(0);
    if (saysAt < 0 || unless.stream().anyMatch(phrase -> phrase.find(message) >= 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Sighting(field, code.isPresent(), code.isPresent() ? codeAt : 0, weight(), saysAt));
  }

  private int weight() {
    return phrases().stream().mapToInt(Phrase::weight).sum() + unless.size();
  }

  private List<Phrase> phrases() {
    List<Phrase> phrases = new ArrayList<>();
    code.ifPresent(phrases::add);
    says.ifPresent(phrases::add);
    return phrases;
  }

  /** All its words, for telling how near a message comes to it. */
  Set<String> vocabulary() {
    Set<String> all = new LinkedHashSet<>();
    phrases().forEach(phrase -> all.addAll(phrase.vocabulary()));
    return all;
  }
}
