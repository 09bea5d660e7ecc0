package com.blackbird.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a.png",
        "javascript:alert(1)",
        "data:x",
        "https:///a",
        "https://u@a.example/"
      })
  void whatIsNoAddressOfTheWebIsNoPicture(String address) {
    assertThat(speaker(address).picture()).isNull();
  }

  @Test
  void aPictureIsOneUpToALengthThatPlatformsTake() {
    assertThat(speaker("https://a.example/a.png").picture())
        .isEqualTo(URI.create("https://a.example/a.png"));
    assertThat(speaker("https://a.example/" + "a".repeat(2_000)).picture()).isNull();
  }

  private static Speaker speaker(String address) {
    return new Speaker(new ChatUser("1", "Maria"), false, URI.create(address));
  }
}
