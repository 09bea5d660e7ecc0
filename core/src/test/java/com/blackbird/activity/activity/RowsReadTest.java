package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * No question may read what it does not show. The log has 240,000 activities of four months: half
 * of them of one account's busiest integration, 60,000 of an account with 10,000 integrations, the
 * rest of 50,000 others.
 */
class RowsReadTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final MutableClock CLOCK = new MutableClock();
  private static final AccountId BUSY = AccountId.of("busy");
  private static final AccountId WIDE = AccountId.of("wide");
  private static final IntegrationKey SHOPIFY = new IntegrationKey("shopify-main");

  /** A page of ten, one more to know whether there are more, and as much again for neighbours. */
  private static final int A_PAGE = 25;

  @BeforeAll
  static void fill() {
    var partitions =
        new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), CLOCK);
    var oldest = MutableClock.START.minus(Duration.ofDays(100));
    for (int days = 0; days <= 100; days += 20) {
      CLOCK.set(oldest.plus(Duration.ofDays(days)));
      partitions.ensure();
    }
    CLOCK.set(MutableClock.START);
    DATABASE
        .jdbc()
        .sql(
            """
            insert into activity (account_id, created_at, id, sender_id, integration, direction,
              type, status, reference, message, message_cut, received_at, problem)
            select case when n % 2 = 0 then :busy::uuid when n % 4 = 1 then :wide::uuid
                else md5((n % 200000)::text)::uuid end,
              timestamptz '2026-08-16T00:00:00Z' + n * interval '35 seconds', md5(n::text)::uuid,
              'evt-' || n,
              case when n % 4 = 1 then 'shop-' || n / 4 % 10000 else 'shopify-main' end,
              case when n % 50000 = 2 then 'PUSH' else 'PULL' end,
              case when n % 50000 in (2, 5) then 'PRODUCT' else 'ORDER' end,
              case when n % 5 = 0 then 'ERROR' else 'SUCCESS' end,
              '#' || n % 50000,
              case when n % 5 > 0 then '' when n = 2000 then 'Code zq'
                when n % 10 = 0 then 'The request timed out, number ' || n
                else 'Email customer' || n || '@example.com has already been taken' end,
              false, timestamptz '2026-11-23T10:00:00Z',
              case when n % 50000 = 0 then md5('rare')::uuid
                when n % 5 = 0 then md5('problem' || n % 100)::uuid end
            from generate_series(1, 240000) as n
            """)
        .param("busy", BUSY.value())
        .param("wide", WIDE.value())
        .update();
    problems();
    DATABASE.ownerJdbc().sql("vacuum (analyze) activity, problem").update();
  }

  /** Ten frequent ones of the network and one rare one of which two are parts. */
  private static void problems() {
    DATABASE
        .jdbc()
        .sql(
            """
            insert into problem (account_id, id, integration, platform, signature,
              signature_version, template, title, sample, sample_at, sample_id, count, first_seen,
              last_seen, merged_into, state, inferred, counted_before, reason, changed_at,
              changed_by, changed_by_name, owner, owner_name, category, told_count, told_stuck,
              revision)
            select :busy, id, 'shopify-main', 'shopify', id::text, '1', '', '', '', at, id, 1, at,
              at, merged, 'OPEN', false, 0, '', at, '', '', '', '', category, 0, 0, 0
            from (
              select md5('problem' || n)::uuid as id, 'network' as category, null::uuid as merged
              from generate_series(0, 90, 10) as n
              union all
              select md5('rare')::uuid, 'network', md5('whole')::uuid
              union all
              select md5('whole')::uuid, 'credentials', null) as made
            cross join (values (timestamptz '2026-11-23T10:00:00Z')) as moment (at)
            """)
        .param("busy", BUSY.value())
        .update();
  }

  @Test
  void errorsOfACategoryAreReadByTheirProblems() {
    var network = page(BUSY, q -> q.categories(Set.of("network")), null);
    assertThat(network.byIndex()).isLessThanOrEqualTo(10 * A_PAGE);
    assertThat(network.partitions()).noneMatch(name -> name.contains("2026_08"));

    var rare = ActivityQuery.builder().categories(Set.of("credentials"));
    assertThat(page(BUSY, q -> q.categories(Set.of("credentials")), null).byIndex())
        .isLessThanOrEqualTo(A_PAGE);
    var log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, CLOCK);
    assertThat(log.page(BUSY, rare.build(), null).activities()).hasSize(4);
    assertThat(log.count(BUSY, rare.build()).activities()).isEqualTo(4);
    assertThat(log.count(BUSY, rare.integration(new IntegrationKey("other")).build()).activities())
        .isZero();
    assertThat(log.count(BUSY, rare.categories(Set.of("unknown")).build()).activities()).isZero();
  }

  @Test
  void errorsOfACategoryAreFoundByTheirTextToo() {
    var log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, CLOCK);
    var query = ActivityQuery.builder().categories(Set.of("credentials"));

    assertThat(log.page(BUSY, query.text("number 50000").build(), null).activities())
        .extracting(Activity::senderId)
        .containsExactly("evt-50000");
    assertThat(log.page(BUSY, query.text("number 1330").build(), null).activities()).isEmpty();
  }

  @Test
  void firstPageReadsItsRowsFromTheNewestPartitions() {
    var read = page(BUSY, query -> query.integration(SHOPIFY), null);

    assertThat(read.byIndex()).isLessThanOrEqualTo(A_PAGE);
    assertThat(read.partitions())
        .containsExactly(
            "activity_2026_11", "activity_2026_12", "activity_2027_01", "activity_2027_02");
  }

  @Test
  void pageFarDownReadsItsRowsFromItsPartition() {
    var query = ActivityQuery.builder().integration(SHOPIFY).limit(10).build();
    var place =
        ActivityCursor.after(
            ActivityRef.of(MutableClock.START.minus(Duration.ofDays(68)), "evt"), query);

    var read = page(BUSY, q -> q.integration(SHOPIFY), place);

    assertThat(read.byIndex()).isLessThanOrEqualTo(A_PAGE);
    assertThat(read.partitions()).containsExactly("activity_2026_09");
  }

  /** PostgreSQL makes a plan for any values of what is asked often, and that one reads a month. */
  @Test
  void pageFarDownReadsItsRowsHoweverOftenItIsAskedFor() {
    int often = 30;
    var query = ActivityQuery.builder().integration(SHOPIFY).limit(100).build();
    var places =
        IntStream.range(0, often)
            .mapToObj(
                hour -> MutableClock.START.minus(Duration.ofDays(64)).minus(Duration.ofHours(hour)))
            .map(at -> ActivityCursor.after(ActivityRef.of(at, "evt"), query))
            .toList();

    var read =
        RowsRead.by(
            DATABASE.dataSource(),
            jdbc -> {
              var log = new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK);
              places.forEach(place -> log.page(BUSY, query, place));
            });

    assertThat(read.byIndex()).isLessThanOrEqualTo((long) often * 2 * query.limit());
  }

  @Test
  void rareTypeOfTheBusiestIntegrationIsFoundWithoutLookingThroughTheOthers() {
    var read = page(BUSY, q -> q.integration(SHOPIFY).types(Set.of(ActivityType.PRODUCT)), null);
    assertThat(read.byIndex()).isLessThanOrEqualTo(A_PAGE);

    read = page(BUSY, q -> q.directions(Set.of(Direction.PUSH)), null);
    assertThat(read.byIndex()).isLessThanOrEqualTo(A_PAGE);
  }

  @Test
  void errorsOfAnAccountWithManyIntegrationsAreRead() {
    var read = page(WIDE, q -> q.statuses(Set.of(ActivityStatus.ERROR)), null);
    assertThat(read.byIndex()).isLessThanOrEqualTo(6 * A_PAGE);

    read =
        page(
            WIDE,
            q ->
                q.integrations(
                        Set.of(new IntegrationKey("shop-1"), new IntegrationKey("shop-7777")))
                    .statuses(Set.of(ActivityStatus.SUCCESS)),
            null);
    assertThat(read.byIndex()).isLessThanOrEqualTo(2 * A_PAGE);
  }

  @Test
  void newestErrorsAreReadAndNoneOfThoseBefore() {
    var errors =
        ActivityQuery.builder().integration(SHOPIFY).statuses(Set.of(ActivityStatus.ERROR)).build();
    int most = 700;

    var read =
        RowsRead.by(
            DATABASE.dataSource(),
            jdbc ->
                assertThat(
                        new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK)
                            .stream(BUSY, errors, most, one -> assertThat(one.isError()).isTrue()))
                    .isEqualTo(most));

    assertThat(read.byIndex()).isLessThanOrEqualTo(2L * most);
  }

  @Test
  void aLargeLogIsHandedOnInConstantMemory() {
    var handedOn = new AtomicLong();
    var most = new AtomicLong();
    long before = liveBytes();

    new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, CLOCK)
        .stream(
            BUSY,
            ActivityQuery.builder().build(),
            one -> {
              if (handedOn.incrementAndGet() % 20_000 == 0) {
                most.accumulateAndGet(liveBytes() - before, Math::max);
              }
            });

    assertThat(handedOn).hasValue(120_000);
    assertThat(most.get()).isLessThan(16L * 1024 * 1024);
  }

  private static long liveBytes() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  @Test
  void referenceThatDoesNotExistCostsNothing() {
    assertThat(page(BUSY, q -> q.references(Set.of("#none")), null).byIndex()).isZero();
    assertThat(page(BUSY, q -> q.references(Set.of("#none", "#nobody")), null).byIndex()).isZero();
    assertThat(page(BUSY, q -> q.references(Set.of("#42")), null).byIndex())
        .isLessThanOrEqualTo(A_PAGE);
  }

  @Test
  void accountThatHasNothingCostsNothing() {
    var stranger = AccountId.of("stranger");
    assertThat(page(stranger, q -> q, null).byIndex()).isZero();
    assertThat(page(stranger, q -> q.statuses(Set.of(ActivityStatus.ERROR)), null).byIndex())
        .isZero();
    assertThat(page(stranger, q -> q.text("timed out"), null).byIndex()).isZero();
  }

  @Test
  void textThatHalfOfAllErrorsHaveIsMetAmongTheNewest() {
    var read = page(BUSY, q -> q.text("timed OUT").statuses(Set.of(ActivityStatus.ERROR)), null);

    assertThat(read.byIndex()).isLessThanOrEqualTo(6L * TextSearch.WALKS.getFirst());
    assertThat(read.partitions()).noneMatch(name -> name.contains("2026_08"));
  }

  @Test
  void rareTextIsFoundByTheIndex() {
    var read = page(BUSY, q -> q.text("number 1330"), null);

    assertThat(read.byIndex()).isLessThanOrEqualTo(2_200 + 2 * A_PAGE);
  }

  /** A text without three characters in a row is in no index, and must not be an endless scan. */
  @Test
  void rareTextOfTwoLettersIsLookedForPieceByPiece() {
    int piece = TextSearch.LONGEST_WALK;
    var query = ActivityQuery.builder().text("zq");
    assertThat(page(BUSY, q -> q.text("zq"), null).byIndex()).isLessThanOrEqualTo(3L * piece);

    var log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, CLOCK);
    var first = log.page(BUSY, query.build(), null);
    assertThat(first.activities()).isEmpty();
    assertThat(first.next()).isNotNull();
    var found = new ArrayList<String>();
    log.stream(BUSY, query.build(), activity -> found.add(activity.senderId()));
    assertThat(found).containsExactly("evt-2000");

    var count = log.count(BUSY, query.build());
    assertThat(count.exact()).isFalse();
    assertThat(count.activities()).isZero();
    var few = query.since(MutableClock.START.minus(Duration.ofDays(3))).build();
    assertThat(log.page(BUSY, few, null).next()).isNull();
    assertThat(log.count(BUSY, few).exact()).isTrue();
  }

  /** Of what has the text elsewhere nothing is read. */
  @Test
  void frequentTextThatAnIntegrationNeverHadCostsNothing() {
    var shop = new IntegrationKey("shop-1");

    var read = page(WIDE, q -> q.integration(shop).text("timed out"), null);

    assertThat(read.byIndex()).isLessThanOrEqualTo(3L * A_PAGE);
  }

  @Test
  void findReadsTheRecordAlone() {
    var record =
        read(jdbc -> assertThat(new RecordLog(jdbc).ways(BUSY, List.of("#42"))).hasSize(1));
    assertThat(record.byIndex()).isLessThanOrEqualTo(A_PAGE);

    var none = read(jdbc -> assertThat(new RecordLog(jdbc).ways(BUSY, List.of("#none"))).isEmpty());
    assertThat(none.byIndex()).isZero();

    var known =
        read(jdbc ->
            assertThat(new RecordLog(jdbc).known(BUSY, List.of("#none", "#42", "#44")))
                .containsExactly("#42", "#44"));
    assertThat(known.byIndex()).isLessThanOrEqualTo(2);
  }

  @Test
  void oneActivityIsReadWithWhatStandsBesideIt() {
    var error =
        new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, CLOCK)
            .page(BUSY, ActivityQuery.builder().references(Set.of("#20000")).limit(1).build(), null)
            .activities()
            .getFirst();
    var list = ActivityQuery.builder().statuses(Set.of(ActivityStatus.ERROR)).build();

    var read =
        read(jdbc -> {
          var log = new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK);
          assertThat(log.find(BUSY, error.ref())).contains(error);
          var neighbours = new Neighbours(log, BUSY, error);
          assertThat(neighbours.newer(list)).isPresent();
          assertThat(neighbours.older(list)).isPresent();
          assertThat(neighbours.lastSuccess()).isPresent();
          assertThat(neighbours.laterOutcome()).isEmpty();
        });

    assertThat(read.byIndex()).isLessThanOrEqualTo(4L * A_PAGE);
  }

  @Test
  void hubReadsTheIntegrationsThatItShows() {
    var shown = IntStream.range(0, 6).mapToObj(n -> new IntegrationKey("shop-" + n)).toList();

    var read =
        read(jdbc ->
            assertThat(
                    new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK)
                        .overview(WIDE, MutableClock.START.minus(Duration.ofDays(4)), shown))
                .hasSize(6));

    assertThat(read.byIndex()).isLessThanOrEqualTo(2L * A_PAGE);
  }

  @Test
  void countsReadNoMoreThanTheyCount() {
    var rare = ActivityQuery.builder().integration(SHOPIFY).types(Set.of(ActivityType.PRODUCT));
    assertThat(counted(BUSY, rare.build(), 5).byIndex()).isLessThanOrEqualTo(2L * 5);
    var none = ActivityQuery.builder().references(Set.of("#none"));
    assertThat(counted(BUSY, none.build(), 0).byIndex()).isZero();
    var shop = ActivityQuery.builder().integration(new IntegrationKey("shop-7777"));
    assertThat(counted(WIDE, shop.build(), 6).byIndex()).isLessThanOrEqualTo(2L * 6);
  }

  private static RowsRead counted(AccountId account, ActivityQuery query, long expected) {
    return read(jdbc ->
        assertThat(
                new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK)
                    .count(account, query)
                    .activities())
            .isEqualTo(expected));
  }

  @Test
  void statisticsOpenTheMonthsThatTheyAreAbout() {
    var until = MutableClock.START;
    var read =
        read(jdbc ->
            assertThat(
                    new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK)
                        .volume(
                            BUSY,
                            ActivityQuery.builder().integration(SHOPIFY).build(),
                            until.minus(Duration.ofDays(7)),
                            until,
                            Bucket.DAY,
                            UTC))
                .hasSize(8));

    assertThat(read.partitions()).containsExactly("activity_2026_11");
  }

  /** What the question reads; never a partition from end to end. */
  private static RowsRead read(Consumer<JdbcClient> question) {
    var read = RowsRead.by(DATABASE.dataSource(), question);
    assertThat(read.whole()).as("rows of partitions read whole").isZero();
    return read;
  }

  private static RowsRead page(
      AccountId account,
      UnaryOperator<ActivityQuery.Builder> filters,
      @Nullable ActivityCursor cursor) {
    var query = filters.apply(ActivityQuery.builder().limit(10)).build();
    return read(
        jdbc -> new ActivityLog(jdbc, Retention.UNLIMITED, CLOCK).page(account, query, cursor));
  }
}
