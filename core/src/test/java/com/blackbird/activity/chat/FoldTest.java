package com.blackbird.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldTest {
  @Test
  void whatFitsStaysAsItIs() {
    assertThat(Fold.to("a".repeat(100), 100)).isEqualTo("a".repeat(100));
    assertThat(Fold.label("abc", 3)).isEqualTo("abc");
  }

  @Test
  void whatDoesNotFitSaysHowMuchIsLeftOut() {
    String folded = Fold.to("a".repeat(10_000), 100);

    assertThat(folded).hasSizeLessThanOrEqualTo(100).startsWith("aaa");
    long shown = folded.chars().filter(c -> c == 'a').count();
    assertThat(folded).endsWith("… (+" + (10_000 - shown) + ")");
  }

  @Test
  void noCharacterIsCutInTwo() {
    for (int limit = 40; limit < 60; limit++) {
      String folded = Fold.to("x" + "🎉".repeat(200), limit);
      assertThat(folded).hasSizeLessThanOrEqualTo(limit);
      assertThat(folded.chars().filter(c -> Character.isHighSurrogate((char) c)).count())
          .isEqualTo(folded.chars().filter(c -> Character.isLowSurrogate((char) c)).count());
      String label = Fold.label("x" + "🎉".repeat(200), limit);
      assertThat(label).hasSizeLessThanOrEqualTo(limit).endsWith("…");
      assertThat(Character.isHighSurrogate(label.charAt(label.length() - 2))).isFalse();
    }
  }
}
