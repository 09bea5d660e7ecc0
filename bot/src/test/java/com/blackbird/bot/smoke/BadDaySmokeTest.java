package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people see when something is away, and while the log grows under their hands. */
class BadDaySmokeTest {
  private static final Pattern ORDER = Pattern.compile("#(\\d{4})\\b");
  private static RunningBot bot;
  private static String key;
  private static int next = 1000;

  @BeforeAll
  static void start() {
    bot = new RunningBot("blackbird.patience=2s");
    key = bot.account("acme", "Acme Trading");
    bot.report(key, orders(30));
    for (ChatPlatform platform : ChatPlatform.chats()) {
      bot.link(platform, "acme", "Acme Trading");
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void aDatabaseThatIsAwayIsSaidAndEverythingWorksAgainWhenItIsBack(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    Seen list = maria.sees("Activity log");
    bot.database().takeAway();
    try {
      maria.types("activity");
      assertThat(maria.sees("does not answer right now").text()).contains("Error id");
      maria.clicks(list, "Refresh");
      maria.clicks(list, "Search…");
    } finally {
      bot.bringDatabaseBack();
    }
    maria.types("activity");
    maria.sees("Activity log");
  }

  @OnEachChat
  void pagesGoOnWhereTheyEndedWhileNewActivitiesArrive(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("activity");
    Seen page = maria.sees("Activity log");
    List<String> seen = new ArrayList<>(numbers(page));
    String newest = seen.getFirst();
    for (int i = 0; i < 2; i++) {
      bot.report(key, orders(7));
      maria.clicks(page, "Older");
      String last = seen.getLast();
      page = maria.sees("#" + (Integer.parseInt(last) - 1));
      seen.addAll(numbers(page));
    }

    assertThat(seen).hasSize(30).doesNotHaveDuplicates();
    assertThat(seen.getFirst()).isEqualTo(newest);
    assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @OnEachChat
  void aLostConnectionIsMadeAgain(ChatPlatform platform) {
    drop(platform);
    awaitConnected(platform);

    Person maria = bot.person(platform, "maria");
    maria.types("status");
    maria.sees("Acme Trading");
  }

  @Test
  void onePlatformThatIsAwayDoesNotTouchTheOther() {
    bot.sandbox().slack().dropConnections();

    Person maria = bot.person(ChatPlatform.DISCORD, "maria");
    maria.types("activity");
    maria.sees("Activity log");
    bot.sandbox().slack().awaitConnected();
  }

  private static void drop(ChatPlatform platform) {
    switch (platform) {
      case SLACK -> bot.sandbox().slack().dropConnections();
      default -> bot.sandbox().discord().dropConnections();
    }
  }

  private static void awaitConnected(ChatPlatform platform) {
    switch (platform) {
      case SLACK -> bot.sandbox().slack().awaitConnected();
      default -> bot.sandbox().discord().awaitConnected();
    }
  }

  /** Orders with growing numbers, each a moment later than the one before. */
  private static List<Map<String, String>> orders(int count) {
    Instant now = Instant.now().minusMillis(count);
    List<Map<String, String>> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String number = String.valueOf(next++);
      orders.add(
          Reported.success()
              .with("id", "evt-" + number)
              .reference("#" + number)
              .at(now.plusMillis(i))
              .fields());
    }
    return orders;
  }

  private static List<String> numbers(Seen page) {
    return ORDER
        .matcher(page.text())
        .results()
        .map(MatchResult::group)
        .map(m -> m.substring(1))
        .distinct()
        .toList();
  }
}
