package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may do what, on both platforms alike, and what is kept of it. */
class RightsSmokeTest {
  private static final String ERROR = "The gate is closed";
  private static final String STORE = "Sample Store";
  private static RunningBot bot;
  private static String key;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    key = bot.account("acme", "Acme Trading");
    bot.report(
        key,
        List.of(
            Map.of(
                "id", "rights-1",
                "integration", "shopify-main",
                "direction", "pull",
                "type", "order",
                "status", "error",
                "reference", "#1",
                "message", ERROR,
                "createdAt", Instant.now().toString())));
    for (ChatPlatform platform : ChatPlatform.chats()) {
      Person maria = bot.person(platform, "maria");
      maria.types("link code:" + bot.linkCode("acme"));
      maria.sees("Linked to Acme Trading");
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SLACK", "DISCORD"})
  void aRightIsCheckedAtTheClickAndGivenByAnAdmin(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    Person sam = bot.person(platform, "sam");
    sam.types("problems state:all");
    sam.clicks(sam.sees(ERROR), "Open");
    Seen card = sam.sees("Shopify said:");
    sam.types("access");
    assertThat(sam.sees("You may not do this here").text())
        .contains("admin", "Nothing was changed", "/blackbird access");

    maria.types("access");
    Seen before = maria.sees("Who may do what");
    assertThat(before.text()).contains("Everyone: manager");
    maria.chooses(before, "What everyone may do", "viewer");
    maria.sees("Everyone: viewer");

    sam.clicks(card, "Resolve…");
    assertThat(sam.sees("It takes the right responder").text()).contains("Nothing was changed");
    sam.types("export");
    sam.sees("It takes the right manager");
    sam.types("problems state:all");
    sam.sees(ERROR);

    lead(platform, "sam");
    maria.clicks(maria.sees("Everyone: viewer"), "Give a group a right…");
    maria.fills(
        "Who gets which right?",
        Map.of("Group or role", group(platform), "Right", "responder"));
    maria.sees(": responder");
    sam.types("problems state:all");
    sam.clicks(sam.sees(ERROR), "Open");
    sam.clicks(sam.sees("Shopify said:"), "Resolve…");
    sam.fills("Resolve the problem", Map.of("What fixed it?", "Opened it on " + platform));
    sam.sees("Resolved");

    maria.types("audit what:rights,problems");
    Seen log = maria.sees("Audit log");
    assertThat(log.text())
        .contains("right-given", "manager → viewer", "problem-changed", "sam", "what: resolved");
    maria.clicks(log, "Check that nothing is missing");
    maria.sees("The audit log is whole");
    sam.types("audit");
    sam.sees("It takes the right admin");
    maria.types("problems state:all");
    maria.clicks(maria.sees(ERROR), "Open");
    maria.clicks(maria.sees("Shopify said:"), "Reopen");
    maria.sees("Shopify said:");
  }

  @Test
  void aGuestOfASlackWorkspaceSeesNothingUntilAnAdminSaysSo() {
    bot.sandbox().slack().workspace(STORE).guest("kenji", true);
    Person kenji = bot.person(ChatPlatform.SLACK, "kenji");
    kenji.types("activity");
    Seen refused = kenji.sees("You may not do this here");
    assertThat(refused.text()).contains("You are a guest here").doesNotContain(ERROR);
    kenji.types("find #1");
    kenji.sees("You may not do this here");

    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.types("access give viewer <@" + kenji.id() + ">");
    maria.sees(": viewer");
    kenji.types("activity");
    kenji.sees(ERROR);
  }

  private static void lead(ChatPlatform platform, String name) {
    if (platform == ChatPlatform.SLACK) {
      bot.sandbox().slack().workspace(STORE).group("leads", name);
    } else {
      bot.sandbox().discord().guild(STORE).giveRole(name, "Leads");
    }
  }

  private static String group(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? "@leads" : "Leads";
  }
}
