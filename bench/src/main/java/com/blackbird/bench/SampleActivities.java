package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Invented activities, the same ones for the same seed but for the day they end on: few accounts
 * with many and many with few, one error in ten, in the order in which they were logged.
 */
final class SampleActivities {
  static final List<IntegrationKey> INTEGRATIONS =
      List.of(
          new IntegrationKey("shopify-main"),
          new IntegrationKey("quickbooks-main"),
          new IntegrationKey("netsuite-main"),
          new IntegrationKey("shipstation-main"));

  private static final List<ActivityType> TYPES =
      List.of(ActivityType.ORDER, ActivityType.CUSTOMER, ActivityType.PRODUCT);

  private static final int ERRORS_PERCENT = 10;
  private static final int NAMELESS_PERCENT = 5;

  private final long seed;
  private final Random random;
  private final SampleMessages messages = new SampleMessages();
  private final List<Account> accounts;
  private final double[] reach;
  private final Instant oldest;
  private final long microsApart;
  private long made;

  /** Of so many accounts, spread evenly over the time from {@code span} ago until now. */
  SampleActivities(long seed, int accounts, int rows, Duration span, Instant now) {
    this.seed = seed;
    this.random = new Random(seed);
    this.accounts =
        IntStream.range(0, accounts)
            .mapToObj(i -> Account.of("bench-" + i, "Bench " + i, false))
            .toList();
    this.reach = reach(accounts);
    this.oldest = now.minus(span).truncatedTo(ChronoUnit.MICROS);
    this.microsApart = span.toSeconds() * 1_000_000 / rows;
  }

  /** The same of as many accounts, and by the seed, that a bench is told. */
  static SampleActivities of(Settings settings, int rows, Duration span, Instant now) {
    return new SampleActivities(settings.get("seed"), settings.get("accounts"), rows, span, now);
  }

  List<Account> accounts() {
    return accounts;
  }

  /** The next ones of all accounts, in batches of one account each. */
  List<Batch> batches(int rows, int size) {
    var batches = new ArrayList<Batch>();
    for (int left = rows; left > 0; left -= size) {
      batches.add(new Batch(nextAccount().id(), nextActivities(Math.min(size, left))));
    }
    return batches;
  }

  /** The account of the next activity: the n-th has a share of 1/n, so the first has most. */
  Account nextAccount() {
    int found = Arrays.binarySearch(reach, random.nextDouble());
    return accounts.get(Math.min(found < 0 ? -found - 1 : found, accounts.size() - 1));
  }

  Activity next() {
    var integration = INTEGRATIONS.get(oneOf(60, 20, 12, 8));
    var type = TYPES.get(oneOf(60, 25, 15));
    boolean error = random.nextInt(100) < ERRORS_PERCENT;
    // With the seed, or two samples of one moment could hold the same activity.
    var id = "evt-" + seed + "-" + made;
    return new Activity(
        ActivityRef.of(nextTime(), id),
        id,
        integration,
        random.nextBoolean() ? Direction.PULL : Direction.PUSH,
        type,
        error ? ActivityStatus.ERROR : ActivityStatus.SUCCESS,
        reference(type),
        error ? messages.next(integration.text().split("-", 2)[0], random) : "",
        false);
  }

  private List<Activity> nextActivities(int count) {
    return IntStream.range(0, count).mapToObj(i -> next()).toList();
  }

  private Instant nextTime() {
    long jitter = random.nextLong(Math.max(1, microsApart));
    return oldest.plus(made++ * microsApart + jitter, ChronoUnit.MICROS);
  }

  private @Nullable String reference(ActivityType type) {
    if (random.nextInt(100) < NAMELESS_PERCENT) {
      return null;
    }
    int number = random.nextInt(100_000);
    return switch (type) {
      case ORDER -> "#" + number;
      case CUSTOMER -> "cus_" + number;
      case PRODUCT -> "SKU-" + number % 5_000;
    };
  }

  private int oneOf(int... percents) {
    int drawn = random.nextInt(100);
    int choice = 0;
    while (drawn >= percents[choice]) {
      drawn -= percents[choice++];
    }
    return choice;
  }

  private static double[] reach(int accounts) {
    var reach = IntStream.rangeClosed(1, accounts).mapToDouble(n -> 1.0 / n).toArray();
    Arrays.parallelPrefix(reach, Double::sum);
    double all = reach[accounts - 1];
    return Arrays.stream(reach).map(sum -> sum / all).toArray();
  }
}
