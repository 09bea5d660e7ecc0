package com.blackbird.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordMentionsTest {
  @ParameterizedTest
  @CsvSource({
    "<@12345>, person:12345",
    "<@!12345>, person:12345",
    "<@&678>, group:678",
    "<@everyone>, <@everyone>",
    "#1021, #1021"
  })
  void aMentionIsReadAsWhomItNames(String typed, String read) {
    assertThat(DiscordListeners.named(typed)).isEqualTo(read);
  }
}
