package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void hasAPrefixThirtyRandomCharactersAndSixToCheckThem() {
    assertThat(ApiKey.generate(random).reveal()).matches("bbk_[0-9A-Za-z]{36}");
  }

  @Test
  void generatedKeyIsRead() {
    var key = ApiKey.generate(random);

    assertThat(ApiKey.parse(key.reveal()).orElseThrow().hash()).isEqualTo(key.hash());
  }

  @Test
  void everySingleMistypedCharacterIsSeen() {
    var text = ApiKey.generate(random).reveal();
    for (int i = 0; i < text.length(); i++) {
      var mistyped = new StringBuilder(text);
      mistyped.setCharAt(i, text.charAt(i) == 'x' ? 'y' : 'x');

      assertThat(ApiKey.parse(mistyped.toString())).as("character %d", i).isEmpty();
    }
  }

  @Test
  void otherTextIsNoKey() {
    assertThat(ApiKey.parse("")).isEmpty();
    assertThat(ApiKey.parse("bbk_")).isEmpty();
    assertThat(ApiKey.parse(ApiKey.generate(random).reveal() + " ")).isEmpty();
  }

  @Test
  void doesNotPrintItself() {
    var key = ApiKey.generate(random);

    assertThat(key.toString()).doesNotContain(key.reveal().substring(4));
    assertThat(new Secret("open sesame").toString()).doesNotContain("sesame");
  }
}
