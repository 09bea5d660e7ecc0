package com.blackbird.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPostsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Blackbird", " black-bird ", "BLACK\u200bBIRD", "Ｂlackbird", "", "\u200b"})
  void whoeverIsCalledLikeTheBotOrNothingGoesByTheId(String name) {
    assertThat(shown(name)).isEqualTo("U1");
  }

  @Test
  void whoOnlyWorksThereKeepsTheName() {
    assertThat(shown("Sam (Blackbird)")).isEqualTo("Sam (Blackbird)");
    assertThat(shown("🐦")).isEqualTo("🐦");
  }

  private static String shown(String name) {
    return SlackPosts.name(new Speaker(new ChatUser("U1", name), false, null));
  }
}
