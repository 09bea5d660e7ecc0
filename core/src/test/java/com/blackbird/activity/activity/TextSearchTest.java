package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextSearchTest {
  @Test
  void threeCharactersOfAWordWithItsEdgesAreFoundByTheIndex() {
    assertThat(List.of("abc", "E-42", "#7", "7é.", "a b c", "ab ", "größe", "- ab"))
        .allMatch(TextSearch::isIndexed);
  }

  @Test
  void whatHasNoThreeIsNot() {
    assertThat(List.of("ab", "7", "%", "--", "在庫", "a", " ", "é-", "7."))
        .noneMatch(TextSearch::isIndexed);
  }
}
