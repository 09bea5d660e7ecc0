package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.wire.Fault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people read when they ask how an integration did, on both platforms alike. */
class StatsSmokeTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
    String key = bot.account("acme", "Acme Trading");
    List<Map<String, String>> activities = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      activities.add(Logged.success(2000 + i, Duration.ofMinutes(i)));
    }
    activities.add(Logged.error(1001, Duration.ofMinutes(40), "SKU 17 is out of stock"));
    activities.add(Logged.error(1002, Duration.ofMinutes(30), "SKU 23 is out of stock"));
    activities.add(Logged.error(1003, Duration.ofMinutes(20), "Timeout"));
    activities.add(Logged.success(1002, Duration.ofMinutes(10)));
    activities.add(Logged.success(3000, Duration.ofDays(8)));
    bot.report(key, activities);
    bot.link("acme", "Acme Trading");
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void oneSentenceSaysItWithAChartAndWhatFailsMost(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("stats integration:shopify-main");

    Seen stats = maria.sees("How Main store did");
    assertThat(stats.ephemeral()).isTrue();
    assertThat(stats.text())
        .contains("85.7% of 21 activities worked in the last 7 days, 14.3 points worse than")
        .contains("Activities and errors per day from", "21 activities", "3 errors")
        .contains("2× ", "out of stock", "1× Timeout", "Guides explain ", " of 3 errors of Shopify")
        .contains("40 min order #1001", "still fails", "20 min order #1002", "works again");
    assertThat(maria.picture(stats)).startsWith(PNG);
  }

  @OnEachChat
  void anotherTimeIsChosenInTheMessageAndSharedWithEverybody(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    Person sam = bot.person(platform, "sam");
    maria.types("stats");
    maria.chooses(maria.sees("How all integrations did"), "Another time", "Last 24 hours");
    Seen day = maria.sees("in the last 24 hours");
    assertThat(day.text()).contains("per hour");

    maria.clicks(day, "Share to channel");
    Seen shared = sam.sees("Shared by");
    assertThat(shared.ephemeral()).isFalse();
    assertThat(shared.buttons()).isEmpty();
    assertThat(sam.picture(shared)).startsWith(PNG);
  }

  @OnEachChat
  void aTimeWithoutActivitiesIsSaid(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("stats since:2026-01-01 until:2026-01-08");
    Seen before = maria.sees("Nothing was logged from 1 Jan to 8 Jan");
    assertThat(before.text()).contains("The log reaches back to", "what was before is gone");

    maria.types("stats when:2026-01-08..2026-01-01");
    maria.sees("is before “2026-01-08”");
  }

  @OnEachChat
  void aRangeEndsWithItsLastDay(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    LocalDate day = LocalDate.now(ZoneOffset.UTC).minusDays(8);
    maria.types("stats when:" + day.minusDays(1) + ".." + day.plusDays(1));

    assertThat(maria.sees("How all integrations did").text())
        .contains("The one activity from ")
        .doesNotContain("21 activities");
  }

  @OnEachChat
  void aTimeThatIsTooLongOrTurnedRoundIsAnsweredWithWhatToDo(ChatPlatform platform) {
    Person maria = bot.person(platform, "maria");
    maria.types("stats since:2020-01-01");
    maria.sees("up to a year");
  }

  @Test
  void aBusyDayIsCountedWhileItLasts() {
    String key = bot.account("busy", "Busy Trading");
    bot.report(
        key, IntStream.range(0, 600).mapToObj(n -> Logged.success(n, Duration.ZERO)).toList());

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            bot.database()
                .jdbc()
                .sql("select exists (select from activity_open where account_id = ?)")
                .param(AccountId.of("busy").value())
                .query(Boolean.class)
                .single());
  }

  @Test
  void aChartThatSlackDoesNotTakeIsSaidInWords() {
    bot.sandbox().slack().faults().next("files.completeUploadExternal", new Fault.Status(503));
    Person maria = bot.person(ChatPlatform.SLACK, "maria");
    maria.types("stats");

    Seen stats = maria.sees("How all integrations did");
    assertThat(stats.text()).contains("Activities and errors per day from");
    assertThatThrownBy(() -> maria.picture(stats)).hasMessageContaining("no picture");
  }
}
