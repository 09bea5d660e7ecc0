package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {
  @ParameterizedTest
  @CsvSource({
    "has already been taken, 'email: Email HAS already been taken.'",
    "exceeded % calls per second, Exceeded 12 calls per second",
    "access denied for ? field, Access denied for orderCreate field.",
    "key|secret is invalid, Consumer secret is invalid",
    "the variant * already exists, The variant 'Black / One Size' already exists.",
    "a * b * c, a 1 2 b 3 b 4 c",
    "a * b, a b",
    "doesn't exist, this doesn’t exist",
  })
  void aPhraseIsFoundWhereItsWordsStand(String phrase, String message) {
    assertThat(Phrase.parse(phrase).find(MessageWords.of(message))).isNotNegative();
  }

  @ParameterizedTest
  @CsvSource({
    "has already been taken, has been taken already",
    "exceeded % calls per second, exceeded many calls per second",
    "access denied for ? field, access denied for field",
    "key|secret is invalid, token is invalid",
    "a * b, b a",
    "a * b, a 1 2 3 4 5 6 7 8 9 10 11 12 13 b",
    "a ?, only a",
  })
  void aPhraseIsNotFoundWhereTheyStandOtherwise(String phrase, String message) {
    assertThat(Phrase.parse(phrase).find(MessageWords.of(message))).isNegative();
  }

  @Test
  void aPhraseIsFoundFromAnyOfItsWords() {
    Phrase phrase = Phrase.parse("a b * c ? d * e");
    MessageWords message = MessageWords.of("x a b 1 2 c 3 d 4 e");
    for (Phrase.Anchor anchor : phrase.anchors()) {
      boolean found = false;
      for (int place = 0; place < message.count(); place++) {
        found |= anchor.word().equals(message.at(place)) && phrase.matches(message, anchor, place);
      }
      assertThat(found).as(anchor.word()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "* taken", "taken *", "a * ? * b", "?", "%", "!!!"})
  void needsWordsBetweenItsGaps(String phrase) {
    assertThatThrownBy(() -> Phrase.parse(phrase))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a word");
  }
}
