package com.blackbird.bot.desk.intercom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IntercomPartTest {
  private static final IntercomSelf SELF = new IntercomSelf("app1", "7");

  @Test
  void aNumberThatATeammateWritesMakesThemNoBot() {
    assertThat(isByBot("admin", "8", "Your refund is ref 4012345678, please ref connection."))
        .isFalse();
  }

  @Test
  void whatTheBotSaysInACustomersNameIsItsOwn() {
    assertThat(isByBot("user", "c1", "They drip ref 4f9k2m1qx7")).isTrue();
    assertThat(isByBot("user", "c1", "They drip")).isFalse();
    assertThat(isByBot("admin", "7", "A note")).isTrue();
    assertThat(isByBot("bot", "9", "Hello")).isTrue();
  }

  private static boolean isByBot(String type, String id, String words) {
    var json =
        new JsonMapper()
            .readTree(
                "{\"body\":\"%s\",\"author\":{\"type\":\"%s\",\"id\":\"%s\",\"name\":\"Sam\"}}"
                    .formatted(words, type, id));
    return new IntercomPart("1", json).speaker(SELF).isBot();
  }
}
