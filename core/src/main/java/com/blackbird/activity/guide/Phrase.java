package com.blackbird.activity.guide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Words that an error is recognised by, one after another.
 *
 * <p>{@code ?} stands for any one word, {@code %} for any one number, {@code this|that} for either,
 * {@code *} for up to {@value #REACH} words or none. Looking for a phrase costs the same for each
 * word of a message, whatever the words are: there is nothing to go back to.
 */
final class Phrase {
  static final int REACH = 12;

  private final List<List<Step>> stretches;

  private Phrase(List<List<Step>> stretches) {
    this.stretches = stretches;
  }

  /** One word's place in a phrase; any word when there are none to choose from. */
  private record Step(Set<String> words, boolean number) {
    boolean matches(MessageWords message, int place) {
      if (words.isEmpty() && !number) {
        return message.has(place);
      }
      String word = message.at(place);
      return word != null && (number ? isNumber(word) : words.contains(word));
    }
  }

  /**
   * Where a phrase can be looked for: at a word that it cannot do without.
   *
   * @param next the word that has to follow, which makes the place a rare one; empty when any may
   */
  record Anchor(String word, String next, int stretch, int offset) {}

  /**
   * Reads a phrase.
   *
   * @throws IllegalArgumentException when it cannot be one, with a sentence that says why
   */
  static Phrase parse(String text) {
    List<List<Step>> stretches = new ArrayList<>();
    stretches.add(new ArrayList<>());
    for (String token : text.strip().split("\\s+", -1)) {
      if (token.equals("*")) {
        stretches.add(new ArrayList<>());
      } else {
        stretches.getLast().addAll(steps(token));
      }
    }
    for (List<Step> stretch : stretches) {
      if (stretch.stream().allMatch(step -> step.words().isEmpty())) {
        throw new UnfitGuide(
            "recognise", language -> GuideTexts.in(language).wordsAroundStars(text));
      }
    }
    return new Phrase(stretches.stream().map(List::copyOf).toList());
  }

  private static List<Step> steps(String token) {
    if (token.equals("?") || token.equals("%")) {
      return List.of(new Step(Set.of(), token.equals("%")));
    }
    if (token.length() > 1 && token.indexOf('|') > 0) {
      return List.of(new Step(Set.copyOf(words(token.replace('|', ' '))), false));
    }
    return words(token).stream().map(word -> new Step(Set.of(word), false)).toList();
  }

  private static List<String> words(String text) {
    MessageWords read = MessageWords.of(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < read.count(); i++) {
      String word = read.at(i);
      if (word == null) {
        throw new UnfitGuide("recognise", language -> GuideTexts.in(language).wordTooLong(text));
      }
      words.add(word);
    }
    return words;
  }

  static boolean isNumber(String word) {
    return word.chars().allMatch(Character::isDigit);
  }

  /** How much it says: the number of its words. */
  int weight() {
    return (int) stretches.stream().flatMap(List::stream).filter(s -> !s.words().isEmpty()).count();
  }

  /** Whether it is nothing but a number, which means little outside a field for codes. */
  boolean isBareNumber() {
    return stretches.stream()
        .flatMap(List::stream)
        .allMatch(step -> step.words().stream().allMatch(Phrase::isNumber));
  }

  /** The words that it cannot do without. */
  List<Anchor> anchors() {
    List<Anchor> anchors = new ArrayList<>();
    for (int stretch = 0; stretch < stretches.size(); stretch++) {
      List<Step> steps = stretches.get(stretch);
      for (int offset = 0; offset < steps.size(); offset++) {
        Set<String> words = steps.get(offset).words();
        if (words.size() == 1) {
          anchors.add(new Anchor(only(words), next(steps, offset), stretch, offset));
        }
      }
    }
    return anchors;
  }

  private static String next(List<Step> steps, int offset) {
    return offset + 1 < steps.size() && steps.get(offset + 1).words().size() == 1
        ? only(steps.get(offset + 1).words())
        : "";
  }

  private static String only(Set<String> words) {
    return words.iterator().next();
  }

  /** For a phrase without {@link #anchors}: words of which it needs one. */
  List<Anchor> eitherAnchors() {
    List<Step> steps = stretches.getFirst();
    for (int offset = 0; offset < steps.size(); offset++) {
      int place = offset;
      Set<String> words = steps.get(offset).words();
      if (!words.isEmpty()) {
        return words.stream().map(word -> new Anchor(word, "", 0, place)).toList();
      }
    }
    return List.of();
  }

  /** Whether the message has it with the anchor at this place. */
  boolean matches(MessageWords message, Anchor anchor, int place) {
    int start = place - anchor.offset();
    if (!stands(message, anchor.stretch(), start)) {
      return false;
    }
    int end = start + stretches.get(anchor.stretch()).size();
    return reaches(message, anchor.stretch() + 1, end)
        && comesFrom(message, anchor.stretch() - 1, start);
  }

  /** The first place where the message has it, or -1. */
  int find(MessageWords message) {
    for (int place = 0; place < message.count(); place++) {
      if (startsAt(message, place)) {
        return place;
      }
    }
    return -1;
  }

  /** The first place where it can be the code of an error, or -1. */
  int findLooseCode(MessageWords message) {
    for (int place = 0; place < message.count(); place++) {
      if (!message.isElsewhere(place) && startsAt(message, place)) {
        return place;
      }
    }
    return -1;
  }

  /** The first place where it is the value of a field that holds codes, or -1. */
  int findCode(MessageWords message) {
    for (int place = 0; place < message.count(); place++) {
      if (message.isCode(place) && startsAt(message, place)) {
        return place;
      }
    }
    return -1;
  }

  private boolean startsAt(MessageWords message, int place) {
    return stands(message, 0, place) && reaches(message, 1, place + stretches.getFirst().size());
  }

  private boolean stands(MessageWords message, int stretch, int start) {
    List<Step> steps = stretches.get(stretch);
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).matches(message, start + i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the stretches from this one on follow what ends here. */
  private boolean reaches(MessageWords message, int from, int end) {
    BitSet ends = new BitSet();
    ends.set(end);
    for (int stretch = from; stretch < stretches.size() && !ends.isEmpty(); stretch++) {
      int size = stretches.get(stretch).size();
      BitSet next = new BitSet();
      for (int start : places(ends, 0, REACH)) {
        if (stands(message, stretch, start)) {
          next.set(start + size);
        }
      }
      ends = next;
    }
    return !ends.isEmpty();
  }

  /** Whether the stretches up to this one precede what starts here. */
  private boolean comesFrom(MessageWords message, int to, int start) {
    BitSet starts = new BitSet();
    starts.set(start);
    for (int stretch = to; stretch >= 0 && !starts.isEmpty(); stretch--) {
      int size = stretches.get(stretch).size();
      BitSet next = new BitSet();
      for (int place : places(starts, -REACH - size, -size)) {
        if (stands(message, stretch, place)) {
          next.set(place);
        }
      }
      starts = next;
    }
    return !starts.isEmpty();
  }

  private static int[] places(BitSet from, int least, int most) {
    return from.stream()
        .flatMap(place -> IntStream.rangeClosed(place + least, place + most))
        .filter(place -> place >= 0)
        .distinct()
        .toArray();
  }

  /** All its words, for telling how near a message comes to it. */
  Set<String> vocabulary() {
    Set<String> all = new LinkedHashSet<>();
    stretches.stream().flatMap(List::stream).map(Step::words).forEach(all::addAll);
    return all;
  }
}
