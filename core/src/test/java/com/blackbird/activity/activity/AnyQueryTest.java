package com.blackbird.activity.activity;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whatever is asked, the pages hold what fits, each once and newest first, and counts agree. */
class AnyQueryTest {
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final List<String> MESSAGES =
      List.of("", "", "timed out", "50% off_", "Größe \\ \uD83D\uDE00", "SKU-7 is unknown");

  private final MutableClock clock = new MutableClock();
  private final AccountId acme = AccountId.of(UUID.randomUUID().toString());
  private final ActivityLog log = new ActivityLog(DATABASE.jdbc(), Retention.UNLIMITED, clock);

  /** A text is always found too slowly, so the log is looked through instead. */
  private final ActivityLog withoutIndex =
      new ActivityLog(JdbcClient.create(impatient()), Retention.UNLIMITED, clock);

  @RepeatedTest(3)
  void pagesAndCountsAreThoseOfTheRows() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    var all = new ArrayList<Activity>();
    for (int i = 0; i < 400; i++) {
      all.add(activity(random));
    }
    new ActivityPartitions(DATABASE.ownerJdbc(), DATABASE.ownerTransaction(), clock).ensure(all);
    new ActivityStore(DATABASE.jdbc(), clock).insert(acme, all);
    all.sort(Comparator.comparing(Activity::ref).reversed());

    for (int i = 0; i < 60; i++) {
      var query = query(random);
      var expected = all.stream().filter(activity -> fits(activity, query)).toList();

      assertThat(older(log, query)).as("seed %d, %s", seed, query).isEqualTo(expected);
      if (query.text().isPresent()) {
        assertThat(older(withoutIndex, query)).as("seed %d, %s", seed, query).isEqualTo(expected);
      }
      assertThat(newer(query, expected)).as("seed %d, %s", seed, query).isEqualTo(expected);
      var count = log.count(acme, query);
      assertThat(count.activities()).as("seed %d, %s", seed, query).isEqualTo(expected.size());
      assertThat(count.errors())
          .as("seed %d, %s", seed, query)
          .isEqualTo(expected.stream().filter(Activity::isError).count());
    }
  }

  private List<Activity> older(ActivityLog log, ActivityQuery query) {
    var read = new ArrayList<Activity>();
    @Nullable ActivityCursor cursor = null;
    do {
      var page = log.page(acme, query, cursor);
      read.addAll(page.activities());
      cursor = page.next();
    } while (cursor != null);
    return read;
  }

  /** From the oldest up. */
  private List<Activity> newer(ActivityQuery query, List<Activity> expected) {
    var read = new ArrayList<Activity>();
    if (!expected.isEmpty()) {
      read.add(expected.getLast());
      for (var page = log.newer(acme, query, read.getFirst().ref());
          !page.activities().isEmpty();
          page = log.newer(acme, query, read.getFirst().ref())) {
        read.addAll(0, page.activities());
      }
    }
    return read;
  }

  /** PostgreSQL gives up the statement that finds texts by their index, as after five seconds. */
  private static DataSource impatient() {
    return new DelegatingDataSource(DATABASE.dataSource()) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        return (Connection)
            Proxy.newProxyInstance(
                AnyQueryTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (arguments != null && String.valueOf(arguments[0]).contains("materialized")) {
                    throw new SQLException("canceling statement due to user request", "57014");
                  }
                  return method.invoke(connection, arguments);
                });
      }
    };
  }

  private static Activity activity(Random random) {
    var integration = "shop-" + random.nextInt(4);
    var made =
        random.nextInt(4) == 0 ? Activities.failed(integration) : Activities.succeeded(integration);
    return made.ago(Duration.ofHours(random.nextInt(24 * 150)))
        .type(one(random, ActivityType.values()))
        .direction(one(random, Direction.values()))
        .reference(random.nextInt(5) == 0 ? null : "#" + random.nextInt(30))
        .message(MESSAGES.get(random.nextInt(MESSAGES.size())))
        .build();
  }

  private static ActivityQuery query(Random random) {
    var query = ActivityQuery.builder().limit(1 + random.nextInt(40));
    if (random.nextBoolean()) {
      query.integrations(
          some(random, 4).map(i -> new IntegrationKey("shop-" + i)).collect(Collectors.toSet()));
    }
    if (random.nextBoolean()) {
      query.statuses(Set.of(one(random, ActivityStatus.values())));
    }
    if (random.nextBoolean()) {
      query.types(EnumSet.of(one(random, ActivityType.values()), ActivityType.ORDER));
    }
    if (random.nextInt(3) == 0) {
      query.directions(Set.of(one(random, Direction.values())));
    }
    if (random.nextInt(4) == 0) {
      query.references(some(random, 30).map(i -> "#" + i).collect(Collectors.toSet()));
    }
    if (random.nextInt(3) == 0) {
      query.text(
          List.of("OUT", "%", "_", "größe", "\\", "u", "#7", "sku-7").get(random.nextInt(8)));
    }
    if (random.nextInt(3) == 0) {
      query.since(MutableClock.START.minus(Duration.ofHours(random.nextInt(24 * 150))));
    }
    if (random.nextInt(3) == 0) {
      query.until(MutableClock.START.minus(Duration.ofHours(random.nextInt(24 * 100))));
    }
    return query.build();
  }

  private static boolean fits(Activity activity, ActivityQuery query) {
    return among(query.integrations(), activity.integration())
        && among(query.statuses(), activity.status())
        && among(query.types(), activity.type())
        && among(query.directions(), activity.direction())
        && (query.references().isEmpty()
            || query.references().contains(String.valueOf(activity.reference())))
        && query.text().map(text -> has(activity, text)).orElse(true)
        && query.since().map(since -> !activity.createdAt().isBefore(since)).orElse(true)
        && query.until().map(until -> activity.createdAt().isBefore(until)).orElse(true);
  }

  private static boolean has(Activity activity, String text) {
    var reference = activity.reference();
    if (activity.message().isEmpty()) {
      return text.equals(reference);
    }
    var wanted = text.toLowerCase(Locale.ROOT);
    return (activity.message()
            + "\n"
            + activity.senderId()
            + "\n"
            + (reference == null ? "" : reference))
        .toLowerCase(Locale.ROOT)
        .contains(wanted);
  }

  private static <T> boolean among(Set<T> wanted, T value) {
    return wanted.isEmpty() || wanted.contains(value);
  }

  private static <T> T one(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Stream<Integer> some(Random random, int most) {
    return random.ints(3, 0, most).boxed().distinct();
  }
}
