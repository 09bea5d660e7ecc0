package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodeTest {
  @Test
  void isShownInGroups() {
    assertThat(LinkCode.generate(new SecureRandom()).reveal())
        .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
  }

  @Test
  void isReadHoweverItIsTyped() {
    var code = LinkCode.generate(new SecureRandom());
    var typed = " " + code.reveal().toLowerCase(Locale.ROOT).replace('-', ' ').replace('0', 'o');

    assertThat(LinkCode.parse(typed).orElseThrow().reveal()).isEqualTo(code.reveal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"OIL1-0000-0000", "oil1–0000–0000", "`0111 00000000`"})
  void looksAlikesAreTheSame(String typed) {
    assertThat(LinkCode.parse(typed).orElseThrow().reveal()).isEqualTo("0111-0000-0000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0000-0000-000", "0000-0000-00000", "UUUU-0000-0000", "0000_0000_0000"})
  void otherTextIsNoCode(String typed) {
    assertThat(LinkCode.parse(typed)).isEmpty();
  }
}
