package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a workspace that knows nothing to one that shows a log, on both platforms alike. */
class FirstStepsSmokeTest {
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    bot.account("acme", "Acme Trading");
    bot.account("other", "Somebody Else");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SLACK", "DISCORD"})
  void aWorkspaceIsToldHowToLinkAndSeesNothingElseUntilItIs(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    for (String command :
        List.of("activity", "find reference:1", "integrations", "status", "help")) {
      maria.types(command);
      Seen answer = maria.sees("is not linked yet");
      assertThat(answer.text()).contains("/blackbird link CODE").doesNotContain("Acme");
      assertThat(answer.ephemeral()).isTrue();
    }
    maria.types("link code:WRON-GC0D-EXXX");
    maria.sees("I do not know this code");

    String code = bot.linkCode("acme");
    maria.types("link code:" + code);
    maria.sees("Linked to Acme Trading");
    maria.types("activity");
    maria.sees("Nothing has been logged yet");

    maria.types("link code:" + code);
    maria.sees("it has been used");
    maria.types("link code:" + bot.linkCode("other"));
    maria.sees("already shows the log of Acme Trading");
  }
}
