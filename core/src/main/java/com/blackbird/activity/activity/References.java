package com.blackbird.activity.activity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people write the references of records, and how the log may have them. */
public final class References {
  private static final int LONGEST = 255;
  private static final int MOST_CANDIDATES = 40;

  /**
   * In the order of how likely they are meant: #1021, order 1021, mail, SKU-1, 1021. Nothing is
   * looked at twice, since a message may be long and of one letter.
   */
  private static final Pattern CANDIDATE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])[#＃][\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*+"
              + "|(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}+"
              + "|(?<![\\p{L}\\p{N}._/-])\\p{L}*+\\p{N}[\\p{L}\\p{N}]*+(?:[-_/.][\\p{L}\\p{N}]++)*+"
              + "|(?<![\\p{L}\\p{N}._/-])\\p{L}[\\p{L}\\p{N}]*+(?:[-_/][\\p{L}\\p{N}]++)++");

  private static final Pattern AFTER_WORD =
      Pattern.compile(
          "(?i)\\b(?:orders?|customers?|products?|sku|reference|ref|item)\\b[\\s:#]*+"
              + "([\\p{L}\\p{N}][\\p{L}\\p{N}._/-]*+)");

  private References() {}

  /** Every reference with the spellings under which the log may have it: #1021 is 1021 too. */
  public static Set<String> spellings(Collection<String> references) {
    Set<String> all = new LinkedHashSet<>();
    for (String typed : references) {
      String reference = typed.startsWith("＃") ? "#" + typed.substring(1) : typed;
      for (String one : List.of(reference, upper(reference), lower(reference))) {
        all.add(one);
        all.add(one.startsWith("#") && one.length() > 1 ? one.substring(1) : "#" + one);
      }
    }
    return all;
  }

  /** What is the same for all spellings of one reference. */
  static String plain(String reference) {
    return lower(reference.startsWith("#") ? reference.substring(1) : reference);
  }

  /** What in a message may be a reference, the likelier first. */
  public static List<String> candidates(String message) {
    List<String> hashed = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Matcher named = AFTER_WORD.matcher(message);
    while (named.find()) {
      hashed.add(trimmed(named.group(1)));
    }
    Matcher found = CANDIDATE.matcher(message);
    while (found.find()) {
      String candidate = trimmed(found.group());
      (candidate.matches("[#＃].*") ? hashed : others).add(candidate);
    }
    Set<String> all = new LinkedHashSet<>(hashed);
    all.addAll(others);
    return all.stream()
        .filter(candidate -> candidate.length() > 1 && candidate.length() <= LONGEST)
        .limit(MOST_CANDIDATES)
        .toList();
  }

  /** Without the punctuation of the sentence around it. */
  private static String trimmed(String candidate) {
    int end = candidate.length();
    while (end > 0 && "._/-".indexOf(candidate.charAt(end - 1)) >= 0) {
      end--;
    }
    return candidate.substring(0, end);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
