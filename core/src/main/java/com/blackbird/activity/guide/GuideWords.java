package com.blackbird.activity.guide;

import com.blackbird.activity.account.Sha256;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What an entry says, in one language.
 *
 * @param later how long to wait before sending again; empty when there is no such wait
 */
record GuideWords(String title, String meaning, List<String> steps, String later) {
  private static final int FINGERPRINT_BYTES = 4;

  GuideWords {
    steps = List.copyOf(steps);
  }

  /** What changes when the words do, so that a translation knows what it was made from. */
  String fingerprint() {
    List<String> all = new ArrayList<>(List.of(title, meaning));
    all.addAll(steps);
    all.add(later);
    return fingerprint(all);
  }

  static String fingerprint(List<String> words) {
    return HexFormat.of().formatHex(Sha256.of(String.join("\n", words)), 0, FINGERPRINT_BYTES);
  }
}
