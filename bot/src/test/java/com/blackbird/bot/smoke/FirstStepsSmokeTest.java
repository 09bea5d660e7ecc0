package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a workspace that knows nothing to one that shows a log, on both platforms alike. */
class FirstStepsSmokeTest {
  private static final Map<String, String> KEYS = new HashMap<>();
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    bot.account("acme", "Acme Trading");
    bot.account("other", "Somebody Else");
    KEYS.put("globex", bot.account("globex", "Globex"));
    KEYS.put("hooli", bot.account("hooli", "Hooli Stores"));
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
    Person sam = bot.person(platform, "sam");
    sam.types("link code:" + bot.linkCode("other"));
    sam.sees(platform == ChatPlatform.SLACK ? "Only an admin or owner" : "Manage Server");
    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Acme Trading?"), "Unlink");
    maria.sees("Unlinked from Acme Trading");
    maria.types("activity");
    maria.sees("is not linked yet");
  }

  @ParameterizedTest
  @EnumSource(names = {"SLACK", "DISCORD"})
  void aWorkspaceOfSeveralAccountsShowsOneInAChannelUntilItIsUnlinked(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("link code:" + bot.linkCode("globex"));
    maria.sees("Linked to Globex");
    report("globex", "from-globex");
    report("hooli", "from-hooli");
    maria.types("activity");
    Seen globex = maria.sees("from-globex");
    assertThat(globex.text()).doesNotContain("Account:");

    maria.types("link code:" + bot.linkCode("hooli"));
    maria.sees("It shows other accounts, too");
    maria.types("activity");
    maria.clicks(maria.sees("Which account?"), "Hooli Stores");
    maria.sees("This channel shows Hooli Stores");
    maria.types("activity");
    Seen hooli = maria.sees("from-hooli");
    assertThat(hooli.text()).contains("Account: Hooli Stores").doesNotContain("from-globex");
    maria.clicks(globex, "Share to channel");
    maria.sees("from-globex");
    maria.types("account name:glob");
    maria.sees("This channel shows Globex");

    maria.types("unlink name:hooli");
    maria.clicks(maria.sees("Unlink Hooli Stores?"), "Unlink");
    maria.sees("Unlinked from Hooli Stores");
    maria.clicks(hooli, "Refresh");
    maria.sees("shows no more. Nothing was done");
    maria.types("account");
    maria.sees("shows this account alone");

    maria.types("unlink");
    maria.clicks(maria.sees("Unlink Globex?"), "Unlink");
    maria.sees("Unlinked from Globex");
  }

  private static void report(String account, String reference) {
    bot.report(
        KEYS.getOrDefault(account, ""),
        List.of(
            Map.of(
                "id", UUID.randomUUID().toString(),
                "integration", "shopify-main",
                "direction", "pull",
                "type", "order",
                "status", "error",
                "reference", reference,
                "message", "It is broken",
                "createdAt", Instant.now().toString())));
  }
}
