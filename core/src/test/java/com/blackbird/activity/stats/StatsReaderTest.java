package com.blackbird.activity.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatsReaderTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final IntegrationKey SHOPIFY = new IntegrationKey("shopify-main");

  private final MutableClock clock = new MutableClock();
  private final Account account = Account.of(UUID.randomUUID().toString(), "Acme", false);
  private final ActivityStore store = new ActivityStore(DATABASE.jdbc(), clock);
  private final StatsReader reader =
      new StatsReader(new ActivityLog(DATABASE.jdbc()), DATABASE.jdbc(), clock);

  @BeforeEach
  void account() {
    new AccountStore(DATABASE.jdbc(), clock).put(account);
  }

  @Test
  void theWeekIsComparedWithTheWeekBefore() {
    record(
        Activities.succeeded("shopify-main").id("a").ago(Duration.ofHours(1)).build(),
        Activities.failed("shopify-main").id("b").ago(Duration.ofHours(2)).build(),
        Activities.failed("shopify-main").id("c").ago(Duration.ofDays(8)).build(),
        Activities.failed("netsuite").id("d").ago(Duration.ofHours(1)).build());

    assertThat(read(Set.of(SHOPIFY)).now()).isEqualTo(new Totals(2, 1));
    assertThat(read(Set.of(SHOPIFY)).before()).isEqualTo(new Totals(1, 1));
    assertThat(read(Set.of()).now()).isEqualTo(new Totals(3, 2));
  }

  @Test
  void theSlowestToRecoverComeFirstAndThoseThatStillFailAreAmongThem() {
    record(
        failed("a", "#1", Duration.ofHours(9)),
        succeeded("b", "#1", Duration.ofHours(8)),
        failed("c", "#2", Duration.ofHours(5)),
        failed("d", "#2", Duration.ofHours(4)),
        succeeded("e", "#3", Duration.ofHours(3)));

    List<Recovery> slowest = read(Set.of()).slowest();
    assertThat(slowest).extracting(Recovery::reference).containsExactly("#2", "#1");
    assertThat(slowest.getFirst().worked()).isEmpty();
    assertThat(slowest.getFirst().took(clock.instant())).isEqualTo(Duration.ofHours(5));
    assertThat(slowest.getLast().took(clock.instant())).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void whatIsNoLongerInTheLogIsNotComparedWith() {
    record(
        Activities.succeeded("shopify-main").id("a").ago(Duration.ofHours(1)).build(),
        Activities.failed("shopify-main").id("b").ago(Duration.ofDays(100)).build());
    var kept = new ActivityLog(DATABASE.jdbc(), Retention.DEFAULT, clock);
    Period quarter = Period.last(Duration.ofDays(90), clock.instant(), ZoneOffset.UTC);

    Stats stats =
        new StatsReader(kept, DATABASE.jdbc(), clock)
            .read(account.id(), Set.of(), quarter, ZoneOffset.UTC);
    assertThat(stats.forgotten()).hasValue(Instant.parse("2026-08-01T00:00:00Z"));
    assertThat(
            new StatsMessage(
                    new StatsView(Optional.empty(), "90d"),
                    stats,
                    Map.of(),
                    clock.instant(),
                    Language.ENGLISH)
                .message()
                .plainText())
        .contains(
            "The one activity in the last 90 days worked.",
            "The log reaches back to 2026-08-01 00:00 UTC; what was before is gone.");
  }

  @Test
  void anotherAccountsActivitiesDoNotCount() {
    record(error("a", 1, "timeout"));
    Account other = Account.of(UUID.randomUUID().toString(), "Other", false);

    assertThat(
            reader
                .read(
                    other.id(),
                    Set.of(),
                    Period.last(Duration.ofDays(7), clock.instant(), ZoneOffset.UTC),
                    ZoneOffset.UTC)
                .now()
                .isNothing())
        .isTrue();
  }

  private Stats read(Set<IntegrationKey> of) {
    Period week = Period.last(Duration.ofDays(7), clock.instant(), ZoneOffset.UTC);
    return reader.read(account.id(), of, week, ZoneOffset.UTC);
  }

  private static Activity error(String id, int minutesAgo, String message) {
    return Activities.failed("shopify-main")
        .id(id)
        .ago(Duration.ofMinutes(minutesAgo))
        .message(message)
        .reference(null)
        .build();
  }

  private static Activity failed(String id, String reference, Duration ago) {
    return Activities.failed("shopify-main").id(id).reference(reference).ago(ago).build();
  }

  private static Activity succeeded(String id, String reference, Duration ago) {
    return Activities.succeeded("shopify-main").id(id).reference(reference).ago(ago).build();
  }

  private void record(Activity... activities) {
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock)
        .ensure(List.of(activities));
    store.insert(account.id(), List.of(activities));
  }
}
