package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds what goes on in the next line, because something has cut a line where it became too long. A
 * line break behind a long line, with no blank before it, is taken for such a cut; the text is then
 * searched once more without them.
 */
final class LineFolds {
  /** Nobody cuts lines that are shorter. */
  private static final int SHORTEST_LINE = 60;

  private static final int DEEPEST_INDENT = 8;

  /**
   * With letters and digits in it, or so long, it may be the rest of what ended the line before.
   */
  private static final int LEAST_REST = 6;

  private static final int LONG_REST = 12;
  private static final double ENTROPY_OF_REST = 3;
  private static final Pattern NO_REST = Pattern.compile("\\d{4}-\\d\\d-.*|\\d\\d[:.].*|HTTP/.*");

  /**
   * A cut.
   *
   * @param start where the line ends
   * @param end where its word goes on
   */
  private record Fold(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private final String text;
  private final List<Fold> folds;

  /** Where each cut stands in the text without cuts, and how much was left out up to there. */
  private final int[] places;

  private final int[] leftOut;

  private LineFolds(String text, List<Fold> folds) {
    this.text = text;
    this.folds = folds;
    this.places = new int[folds.size()];
    this.leftOut = new int[folds.size()];
    int all = 0;
    for (int i = 0; i < places.length; i++) {
      places[i] = folds.get(i).start() - all;
      all += folds.get(i).length();
      leftOut[i] = all;
    }
  }

  /** All that is found, what goes on in other lines included, from left to right. */
  static List<Found> find(String text, Function<String, List<Found>> scan) {
    List<Found> found = scan.apply(text);
    List<Fold> folds = folds(text);
    return folds.isEmpty() ? found : new LineFolds(text, folds).find(found, scan);
  }

  private static List<Fold> folds(String text) {
    List<Fold> folds = new ArrayList<>();
    int line = 0;
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      int next = behindBreak(text, i);
      if (next > i) {
        Fold fold = fold(text, i, next);
        boolean isWritten = text.charAt(i) == '\\';
        int begun = isWritten ? Math.max(line, written) : line;
        if (fold.start() - begun >= SHORTEST_LINE && isWithin(text, fold)) {
          folds.add(fold);
        }
        line = isWritten ? line : next;
        written = isWritten ? next : written;
        i = next - 1;
      }
    }
    return folds;
  }

  /**
   * Behind a line break, as it is or as it is written in JSON; the same place when there is none.
   */
  private static int behindBreak(String text, int at) {
    return switch (text.charAt(at)) {
      case '\n' -> at + 1;
      case '\r' -> text.startsWith("\r\n", at) ? at + 2 : at + 1;
      case '\\' ->
          text.startsWith("\\r\\n", at) ? at + 4 : text.startsWith("\\n", at) ? at + 2 : at;
      default -> at;
    };
  }

  /** A backslash before the break says that the line goes on; an indentation belongs to it too. */
  private static Fold fold(String text, int breaks, int next) {
    int start = breaks;
    while (start > 0 && text.charAt(start - 1) == '\\') {
      start--;
    }
    int end = next;
    while (end < text.length()
        && end - next < DEEPEST_INDENT
        && " \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return new Fold(start, end);
  }

  private static boolean isWithin(String text, Fold fold) {
    return fold.end() < text.length()
        && !Character.isWhitespace(text.charAt(fold.start() - 1))
        && !Character.isWhitespace(text.charAt(fold.end()));
  }

  private static boolean isOfWord(char c) {
    return Letters.isWord(c) || "_+/=.~-%^#|$!:*?@".indexOf(c) >= 0;
  }

  private List<Found> find(List<Found> found, Function<String, List<Found>> scan) {
    List<Found> all = new ArrayList<>();
    found.forEach(one -> all.add(new Found(one.start(), goesOn(one.end()), one.kind())));
    List<Found> known = merged(all);
    List<Found> more = new ArrayList<>(known);
    int next = 0;
    for (Found one : scan.apply(unfolded())) {
      Found here = new Found(folded(one.start()), folded(one.end() - 1) + 1, one.kind());
      while (next < known.size() && known.get(next).end() <= here.start()) {
        next++;
      }
      if (!isKnown(here, known, next)) {
        more.add(here);
      }
    }
    return more.size() == known.size() ? known : merged(more);
  }

  /**
   * Of two that begin alike the known one ends where it looks complete: what follows it in the next
   * line may be another word.
   */
  private static boolean isKnown(Found one, List<Found> known, int from) {
    for (int i = from; i < known.size() && known.get(i).start() < one.end(); i++) {
      Found it = known.get(i);
      boolean isLonger = one.end() > it.end() && !one.kind().equals(it.kind());
      if (it.start() <= one.start() && !isLonger) {
        return true;
      }
    }
    return false;
  }

  /** Where what ends with its line ends in the next ones. */
  private int goesOn(int end) {
    int last = end;
    for (int i = foldAt(end); i >= 0 && i < folds.size() && folds.get(i).start() == last; i++) {
      int rest = folds.get(i).end();
      while (rest < text.length() && isOfWord(text.charAt(rest))) {
        rest++;
      }
      if (isRest(text.substring(folds.get(i).end(), rest))) {
        last = rest;
      }
    }
    return last;
  }

  private int foldAt(int start) {
    return Collections.binarySearch(
        folds, new Fold(start, start), Comparator.comparingInt(Fold::start));
  }

  /** Whether it looks like the end of something that was made by chance. */
  private static boolean isRest(String word) {
    if (word.length() < LEAST_REST || NO_REST.matcher(word).matches()) {
      return false;
    }
    boolean isMixed = Letters.hasDigit(word) && Letters.hasLetter(word);
    return isMixed || (word.length() >= LONG_REST && Letters.entropy(word) >= ENTROPY_OF_REST);
  }

  private String unfolded() {
    StringBuilder whole = new StringBuilder(text.length());
    int from = 0;
    for (Fold fold : folds) {
      whole.append(text, from, fold.start());
      from = fold.end();
    }
    return whole.append(text, from, text.length()).toString();
  }

  /** Where a letter of the text without cuts stands in the text. */
  private int folded(int at) {
    int found = Arrays.binarySearch(places, at);
    int before = found >= 0 ? found : -found - 2;
    return before < 0 ? at : at + leftOut[before];
  }

  private static List<Found> merged(List<Found> all) {
    all.sort(Comparator.comparingInt(Found::start).thenComparingInt(found -> -found.end()));
    List<Found> apart = new ArrayList<>();
    for (Found next : all) {
      Found last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || next.start() >= last.end()) {
        apart.add(next);
      } else if (next.end() > last.end()) {
        apart.set(apart.size() - 1, new Found(last.start(), next.end(), next.kind()));
      }
    }
    return apart;
  }
}
