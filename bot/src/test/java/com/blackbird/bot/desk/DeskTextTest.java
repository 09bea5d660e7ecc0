package com.blackbird.bot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "https://a.example/a b.png", "https://a|b/c", "://", "https://[x"})
  void whatIsNoAddressIsNone(String text) {
    assertThat(DeskText.address(text)).isNull();
  }

  @Test
  void anAddressIsOne() {
    assertThat(DeskText.address("https://a.example/a.png"))
        .isEqualTo(URI.create("https://a.example/a.png"));
  }

  @Test
  void nothingIsFilledInAndNothingTurnsTheLine() {
    String inert = DeskText.inert("{{a}} {{{b}}} {% c %} \u202egnp.exe\u0007");

    assertThat(inert).doesNotContain("{{", "{%", "\u202e", "\u0007");
    assertThat(DeskText.original(inert)).isEqualTo("{{a}} {{{b}}} {% c %} \ufffdgnp.exe\ufffd");
  }
}
