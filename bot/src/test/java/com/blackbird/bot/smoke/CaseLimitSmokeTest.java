package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.support.CaseLimit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** That nobody buries support, and that nobody loses a word by it. */
class CaseLimitSmokeTest {
  private static RunningBot bot;

  static class Few {
    @Bean
    @Primary
    CaseLimit few() {
      return new CaseLimit(2, CaseLimit.USUAL.within());
    }
  }

  @BeforeAll
  static void open() {
    bot = new RunningBot(List.of(Few.class));
    ChatPlatform.chats().forEach(bot::ownAccount);
  }

  @AfterAll
  static void close() {
    bot.close();
  }

  @OnEachChat
  void theSameFormTwiceIsOneCaseAndWhatIsTooMuchIsGivenBack(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam", "#support");
    sam.types("link code:" + bot.deskCode(RunningBot.accountOf(platform)));
    sam.sees("This channel is the desk");
    Person maria = bot.person(platform, "maria");

    String first = asks(maria, "The first", "is with support").text();
    assertThat(asks(maria, "The first", "is with support").text()).isEqualTo(first);
    assertThat(asks(maria, "The second", "is with support").text()).isNotEqualTo(first);
    assertThat(asks(maria, "The third", "You have opened 2 cases in a short time").text())
        .contains("say it in its thread", "You wrote:", "The third");
    asks(maria, "The second", "is with support");
    asks(bot.person(platform, "kenji"), "The first", "is with support");
  }

  private static Person.Seen asks(Person person, String words, String answer) {
    person.types("escalate about:doors");
    person.clicks(person.sees("Before you ask support"), "Escalate to support…");
    person.fills("Ask support", Map.of("What were you doing? What do you need?", words));
    return person.sees(answer);
  }
}
