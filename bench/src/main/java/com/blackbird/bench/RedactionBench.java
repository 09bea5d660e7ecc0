package com.blackbird.bench;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.redaction.Found;
import com.blackbird.activity.redaction.PersonalData;
import com.blackbird.activity.redaction.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Goal S2: how often what is no secret is taken for one, and what looking for them costs. */
final class RedactionBench implements Bench {
  private static final Path MESSAGES = Path.of("shared", "reference", "platform-errors");
  private static final Duration SPAN = Duration.ofDays(60);
  private static final double MOST_FALSE = 0.005;
  private static final double MOST_COST = 0.10;
  private static final int SHORT = 8_000;
  private static final int TIMES = 8;
  private static final int SHOWN = 160;

  /** Below a tenth of a millisecond the clock says nothing. */
  private static final double LEAST_SECONDS = 1e-4;

  private final Optional<Path> folder;

  RedactionBench() {
    this(LabelledErrors.folder(MESSAGES));
  }

  RedactionBench(Optional<Path> folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "redaction";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "rows", 100_000, "batch", 5_000, "accounts", 100, "rounds", 7, "seed", 1, "shown", 20);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      if (folder.isPresent()) {
        score(report, LabelledErrors.in(folder.get()), settings.get("shown"));
      } else {
        report.say("no score: " + MESSAGES + " is neither here nor above");
      }
      cost(settings, report, database);
    }
    hostile(report, "secrets", Secrets::hide);
    hostile(report, "personal data", PersonalData::hide);
  }

  private static void score(Report report, List<LabelledErrors> all, int shown) {
    var secret = with(all, Secrets::find);
    var personal = with(all, PersonalData::find);
    report.say(
        "of %,d labelled messages %,d seem to hold a secret, %,d hold personal data"
            .formatted(all.size(), secret.size(), personal.size()));
    secret.stream().limit(shown).forEach(one -> report.say("  " + around(Secrets.hide(one))));
    report.atMost("S2", "false positives", (double) secret.size() / all.size(), MOST_FALSE);
  }

  private static List<String> with(List<LabelledErrors> all, Function<String, List<Found>> find) {
    return all.stream()
        .map(LabelledErrors::message)
        .filter(message -> !find.apply(message).isEmpty())
        .toList();
  }

  private static String around(String hidden) {
    var line = hidden.replaceAll("\\s+", " ");
    int from = Math.max(0, line.indexOf(" removed]") - SHOWN / 2);
    return line.substring(from, Math.min(line.length(), from + SHOWN));
  }

  /**
   * Storing is the least that taking in an activity costs, so its share of the whole is smaller.
   */
  private static void cost(Settings settings, Report report, BenchDatabase database)
      throws Exception {
    var clock = Clock.systemUTC();
    var sample = SampleActivities.of(settings, settings.get("rows"), SPAN, clock.instant());
    var batches = sample.batches(settings.get("rows"), settings.get("batch"));
    var messages =
        batches.stream()
            .flatMap(batch -> batch.activities().stream())
            .map(Activity::message)
            .toList();
    var partitions = database.partitions(clock);
    batches.forEach(batch -> partitions.ensure(batch.activities()));
    var store = Writer.store(new ActivityStore(database.jdbc(), clock), database.transaction());
    try (var connection = database.dataSource().getConnection()) {
      var all = new WriteTurn(database, batches, Writer.copy(connection));
      var rounds =
          new Rounds()
              .side("secrets", () -> perSecond(messages, Secrets::hide))
              .side("personal", () -> perSecond(messages, PersonalData::hide))
              .side("store", () -> all.take("store", store))
              .warmUp()
              .run(settings.get("rounds"));
      report.rate("secrets, one core", rounds.of("secrets"));
      report.rate("personal data, one core", rounds.of("personal"));
      report.rate("ActivityStore", rounds.of("store"));
      report.atMost(
          "S2",
          "time of secrets / store",
          rounds.of("store").over(rounds.of("secrets")),
          MOST_COST);
    }
  }

  private static double perSecond(List<String> messages, UnaryOperator<String> hide) {
    return messages.size() / seconds(messages, hide);
  }

  private static double seconds(List<String> messages, UnaryOperator<String> hide) {
    long start = System.nanoTime();
    long length = messages.stream().mapToLong(message -> hide.apply(message).length()).sum();
    if (length == 0) {
      throw new IllegalStateException("No message says anything");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  /** Eight times as long may take eight times as long, and no more. */
  private static void hostile(Report report, String what, UnaryOperator<String> hide) {
    var longer = HostileMessages.of(SHORT * TIMES);
    var growth =
        HostileMessages.of(SHORT).entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    one ->
                        best(longer.getOrDefault(one.getKey(), ""), hide)
                            / Math.max(best(one.getValue(), hide), LEAST_SECONDS)
                            / TIMES));
    var worst = growth.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    report.say(
        String.format(
            Locale.ROOT,
            "%s, hostile, %,d to %,d characters: worst is %s",
            what,
            SHORT,
            SHORT * TIMES,
            worst.getKey()));
    report.atMost("S2", "growth / length", worst.getValue(), 2.0);
  }

  private static double best(String message, UnaryOperator<String> hide) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      best = Math.min(best, seconds(List.of(message), hide));
    }
    return best;
  }
}
