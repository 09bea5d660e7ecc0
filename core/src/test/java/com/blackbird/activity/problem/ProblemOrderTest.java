package com.blackbird.activity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The same activities make the same problems, however late, mixed up and repeated they come. */
class ProblemOrderTest {
  private static final List<String> MESSAGES =
      List.of("Email has already been taken", "credentials expired", "Order 17 not found");

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void lateMixedUpAndRepeatedActivitiesMakeTheSameProblems() {
    for (int round = 0; round < 4; round++) {
      var activities = activities(60 + random.nextInt(120));
      var ordered = ProblemHarness.alone();
      ordered.receive(activities);
      ordered.look();

      var mixed = ProblemHarness.alone();
      for (var piece : pieces(activities)) {
        mixed.receive(piece);
        if (random.nextInt(3) == 0) {
          mixed.lookAfter(Duration.ofSeconds(random.nextInt(200)));
        }
      }
      assertSame(mixed, ordered, "seed " + seed + ", round " + round);
    }
  }

  @Test
  void whatAPersonResolvedStaysSoWhateverArrivesLateFromBefore() {
    var before = activities(80);
    var after =
        List.of(
            Activities.failed("shopify-main")
                .message(MESSAGES.getFirst())
                .reference("#new")
                .at(MutableClock.START.plusSeconds(90))
                .build());
    var ordered = ProblemHarness.alone();
    ordered.receive(before);
    resolveAll(ordered);
    ordered.clock.advance(Duration.ofMinutes(2));
    ordered.receive(after);

    var mixed = ProblemHarness.alone();
    var pieces = pieces(before);
    pieces.subList(0, pieces.size() / 2).forEach(mixed::receive);
    resolveAll(mixed);
    mixed.clock.advance(Duration.ofMinutes(2));
    mixed.receive(after);
    pieces.subList(pieces.size() / 2, pieces.size()).forEach(mixed::receive);

    assertSame(mixed, ordered, "seed " + seed);
    assertThat(mixed.problem(MESSAGES.getFirst()).state()).isEqualTo(ProblemState.OPEN);
  }

  /**
   * Problems that are not there yet when the others are resolved stay open; that is as it should.
   */
  private static void resolveAll(ProblemHarness shop) {
    for (var message : MESSAGES) {
      shop.receive(
          Activities.failed("shopify-main")
              .id("first of " + message)
              .message(message)
              .reference("#first")
              .at(MutableClock.START.minus(Duration.ofHours(9))));
      shop.hands.change(
          shop.acme, shop.id(message), null, new ProblemEvent.Resolve("fixed"), ProblemHarness.SAM);
    }
  }

  @Test
  void writersAtTheSameTimeNeitherBlockEachOtherNorLoseAnything() throws Exception {
    var activities = activities(400);
    var ordered = ProblemHarness.alone();
    ordered.receive(activities);
    ordered.look();

    var crowded = ProblemHarness.alone();
    try (var threads = Executors.newFixedThreadPool(5)) {
      List<Future<?>> work = new ArrayList<>();
      for (var piece : pieces(activities)) {
        work.add(threads.submit(() -> crowded.receive(piece)));
        work.add(threads.submit(crowded.keeper::run));
      }
      for (var one : work) {
        one.get();
      }
    }
    assertSame(crowded, ordered, "seed " + seed);
  }

  /** Both are looked at once more, long after everything. */
  private static void assertSame(ProblemHarness mixed, ProblemHarness ordered, String where) {
    for (var shop : List.of(mixed, ordered)) {
      shop.clock.set(MutableClock.START.plus(Duration.ofHours(1)));
      shop.look();
      shop.lookAfter(Duration.ofHours(1));
    }
    assertThat(summary(mixed)).as(where).isEqualTo(summary(ordered));
  }

  private static Map<String, Object> summary(ProblemHarness shop) {
    var summary = new TreeMap<String, Object>();
    for (var message : MESSAGES) {
      shop.problems
          .find(shop.acme, shop.id(message))
          .ifPresent(problem ->
              summary.put(
                  message,
                  List.of(
                      problem.title(),
                      problem.sampleRef(),
                      problem.state(),
                      records(shop, problem),
                      ofAll(shop.facts(message)).toString())));
    }
    return summary;
  }

  private static long records(ProblemHarness shop, Problem problem) {
    return shop.database
        .jdbc()
        .sql(
            "select count(*) from problem_record where account_id = :account and problem in"
                + " (:parts)")
        .param("account", shop.acme.value())
        .param("parts", shop.problems.parts(shop.acme, problem.id()))
        .query(Long.class)
        .single();
  }

  /** Without the records of the present outbreak, which may have begun at another moment. */
  private static Facts ofAll(Facts facts) {
    return new Facts(
        facts.errors(),
        facts.firstSeen(),
        facts.lastSeen(),
        0,
        facts.stuck(),
        facts.oldestStuck(),
        facts.lastSynced(),
        facts.inferred());
  }

  /** Few records and messages, so that much happens to each. */
  private List<Activity> activities(int count) {
    List<Activity> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = MutableClock.START.minusSeconds(random.nextInt(7200));
      var one =
          random.nextInt(5) < 3
              ? Activities.failed("shopify-main").message(MESSAGES.get(random.nextInt(3)))
              : Activities.succeeded("shopify-main");
      all.add(
          one.at(at)
              .type(random.nextInt(4) == 0 ? ActivityType.PRODUCT : ActivityType.ORDER)
              .reference(random.nextInt(6) == 0 ? null : "#" + random.nextInt(12))
              .build());
    }
    all.sort(Comparator.comparing(Activity::createdAt));
    return all;
  }

  /** In another order, in pieces of any size, some of it twice. */
  private List<List<Activity>> pieces(List<Activity> activities) {
    var left = new ArrayList<>(activities);
    left.addAll(activities.subList(0, activities.size() / 3));
    Collections.shuffle(left, random);
    List<List<Activity>> pieces = new ArrayList<>();
    while (!left.isEmpty()) {
      var piece = left.subList(0, Math.min(left.size(), 1 + random.nextInt(25)));
      pieces.add(List.copyOf(piece));
      piece.clear();
    }
    return pieces;
  }
}
