package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.alert.AlertMessage;
import com.blackbird.activity.alert.AlertPolicy;
import com.blackbird.activity.alert.Alerts;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.alert.Watches;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.DeliverySignal;
import com.blackbird.activity.delivery.DeliveryWorker;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.Recorder;
import com.blackbird.activity.intake.ReportFormat;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.ProblemIntake;
import com.blackbird.activity.problem.ProblemKeeper;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.problem.Recognition;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Goals R4 and R6: a storm of errors in 50 problems over channels of both platforms. Nothing is
 * lost, no channel is flooded, and the time from the commit to each channel's first message.
 */
final class StormBench implements Bench {
  /** So many batches that do not count. */
  private static final int WARM_UP = 20;

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final double MEDIAN_MILLIS = 100;
  private static final double P99_MILLIS = 1_000;
  private static final AccountId ACCOUNT = AccountId.of("storm");

  @Override
  public String name() {
    return "storm";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of(
        "errors",
        1_000_000,
        "channels",
        200,
        "batch",
        1_000,
        "replicas",
        1,
        "alone",
        StormErrors.PROBLEMS);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      int channels = settings.get("channels");
      int batch = Math.max(StormErrors.PROBLEMS, settings.get("batch"));
      int replicas = settings.get("replicas");
      warmUp(channels, batch, Math.min(WARM_UP * batch, settings.get("errors")));
      alone(Math.min(settings.get("alone"), StormErrors.PROBLEMS), channels, replicas, report);
      new Storm(database, settings.get("errors"), channels, batch, replicas).run(report);
    }
  }

  /** A bot in use has its code compiled; what comes first after a start is no storm. */
  private static void warmUp(int channels, int batch, int errors) throws Exception {
    try (var database = BenchDatabase.start()) {
      new Storm(database, errors, channels, batch, 1).run();
    }
  }

  /** What an error costs that nothing else happens beside. */
  private static void alone(int errors, int channels, int replicas, Report report)
      throws Exception {
    try (var database = BenchDatabase.start()) {
      var waits = new Storm(database, errors, channels, 1, replicas).alone();
      report.latencies("one error alone, from commit to each channel", waits);
      report.atMost("R4", "alone p50, ms", waits.percentile(50), MEDIAN_MILLIS);
      report.atMost("R4", "alone p99, ms", waits.percentile(99), P99_MILLIS);
    }
  }

  /** One storm. */
  private static final class Storm {
    private final Clock clock = Clock.systemUTC();
    private final BenchDatabase database;
    private final JdbcClient jdbc;
    private final int errors;
    private final int channels;
    private final int batch;
    private final int replicas;
    private final DeliverySignal signal = new DeliverySignal();
    private final IntegrationStore integrations;
    private final Map<ChatPlatform, StormChat> chats =
        ChatPlatform.chats().stream().collect(Collectors.toMap(one -> one, StormChat::new));
    private final AtomicBoolean over = new AtomicBoolean();

    Storm(BenchDatabase database, int errors, int channels, int batch, int replicas) {
      this.database = database;
      this.jdbc = database.jdbc();
      this.errors = errors;
      this.channels = channels;
      this.batch = batch;
      this.replicas = replicas;
      this.integrations = new IntegrationStore(jdbc, clock);
    }

    void run(Report report) throws Exception {
      Times times = run();
      report.say(
          "  %,d errors stored in %,d ms, all told after %,d ms"
              .formatted(
                  errors,
                  millis(times.sent() - times.began()),
                  millis(times.calm() - times.began())));
      report(report, times.committed());
    }

    /** When it began, the first batch was committed, all was sent, and all was told. */
    private record Times(long began, long committed, long sent, long calm) {}

    Times run() throws Exception {
      subscribe();
      Times times =
          working(() -> {
            long began = System.nanoTime();
            long committed = send();
            long sent = System.nanoTime();
            awaitCalm();
            return new Times(began, committed, sent, System.nanoTime());
          });
      check();
      return times;
    }

    /** One error of each problem, the next when all that is owed of the last has been said. */
    Latencies alone() throws Exception {
      subscribe();
      return working(() -> {
        var waits = new Latencies();
        Intake intake = intake();
        for (int error = 0; error < errors; error++) {
          chats.values().forEach(chat -> chat.postedAt().clear());
          send(intake, error, error + 1);
          long committed = System.nanoTime();
          awaitCalm();
          waits.add(
              chats.values().stream()
                  .flatMap(chat -> chat.postedAt().stream())
                  .mapToLong(at -> Math.max(0, at - committed))
                  .toArray());
        }
        return waits;
      });
    }

    /** Does it while the parts of so many bots work. */
    private <T> T working(Callable<T> meanwhile) throws Exception {
      List<DeliveryWorker> workers = Stream.generate(this::worker).limit(replicas).toList();
      List<Thread> steady =
          Stream.generate(() -> List.of(steadily(keeper()::run), steadily(alerts()::run)))
              .limit(replicas)
              .flatMap(List::stream)
              .toList();
      workers.forEach(DeliveryWorker::start);
      try {
        return meanwhile.call();
      } finally {
        over.set(true);
        for (Thread one : steady) {
          one.join();
        }
        workers.forEach(DeliveryWorker::close);
      }
    }

    private ProblemKeeper keeper() {
      return new ProblemKeeper(jdbc, database.transaction(), Recognition.NOTHING, clock);
    }

    private DeliveryWorker worker() {
      return Deliveries.worker(database, () -> List.copyOf(chats.values()), signal);
    }

    private void report(Report report, long committed) {
      report.say(
          "  %,d problems, %,d channels: %,d posts, at most %d a channel; %,d edits, at most %d"
              .formatted(
                  StormErrors.PROBLEMS,
                  channels,
                  counts(StormChat::posts).sum(),
                  counts(StormChat::posts).max().orElse(0),
                  counts(StormChat::edits).sum(),
                  counts(StormChat::edits).max().orElse(0)));
      var first = new Latencies();
      first.add(
          chats.values().stream()
              .flatMap(chat -> chat.firstAt().values().stream())
              .mapToLong(at -> Math.max(0, at - committed))
              .toArray());
      report.latencies("from commit to the first", first);
      report.atMost("R4", "first message p50, ms", first.percentile(50), MEDIAN_MILLIS);
      report.atMost("R4", "first message p99, ms", first.percentile(99), P99_MILLIS);
    }

    private void subscribe() {
      new AccountStore(jdbc, clock).put(Account.of("storm", "Storm", false));
      StormErrors.integrations(ACCOUNT).forEach(integrations::put);
      var subscriptions = new SubscriptionStore(jdbc);
      IntStream.range(0, channels)
          .forEach(number ->
              subscriptions.put(
                  StormErrors.subscription(ACCOUNT, number, channel(number), clock.instant()),
                  null));
    }

    private static ChannelRef channel(int number) {
      ChatPlatform platform = number % 2 == 0 ? ChatPlatform.SLACK : ChatPlatform.DISCORD;
      return new ChannelRef(platform, "T" + number % 7, "C" + number);
    }

    private Alerts alerts() {
      var outbox = new Outbox(jdbc, clock, signal);
      var messages =
          new AlertMessage(new ProblemViews(jdbc, integrations, Guides.bundled(), clock));
      return new Alerts(
          jdbc,
          database.transaction(),
          messages,
          new Watches(jdbc, outbox, messages, clock),
          outbox,
          clock);
    }

    /** As the bot does it: again at once while there is something, else after a pause. */
    private Thread steadily(IntSupplier work) {
      return Thread.ofVirtual()
          .start(() -> {
            while (!over.get()) {
              if (work.getAsInt() == 0) {
                LockSupport.parkNanos(PAUSE.toNanos());
              }
            }
          });
    }

    /** All errors; returns when the first batch, which has every problem, was committed. */
    private long send() throws Exception {
      Intake intake = intake();
      long committed = 0;
      for (int from = 0; from < errors; from += batch) {
        send(intake, from, Math.min(errors, from + batch));
        committed = from == 0 ? System.nanoTime() : committed;
      }
      return committed;
    }

    private void send(Intake intake, int from, int to) throws Exception {
      String lines = StormErrors.lines(from, to, clock.instant());
      intake.receive(ACCOUNT, ReportFormat.NDJSON, new ByteArrayInputStream(lines.getBytes(UTF_8)));
    }

    private Intake intake() {
      var partitions = database.partitions(clock);
      partitions.ensure();
      return new Intake(
          new AccountStore(jdbc, clock),
          integrations,
          partitions,
          new Recorder(
              new ActivityStore(jdbc, clock), new ProblemIntake(jdbc, integrations, clock)),
          database.transaction(),
          clock);
    }

    private void awaitCalm() {
      Instant end = clock.instant().plus(PATIENCE);
      while (!isCalm()) {
        if (clock.instant().isAfter(end)) {
          throw new IllegalStateException("Not all was told within " + PATIENCE);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }

    private boolean isCalm() {
      return jdbc.sql(
              """
              select not exists (select from problem_look where due_at <= ?)
                and not exists (select from problem_change)
                and not exists (select from delivery)
              """)
          .param(clock.instant().atOffset(UTC))
          .query(Boolean.class)
          .single();
    }

    private void check() {
      same("errors counted", errors, number("select sum(count) from problem"));
      same("activities stored", errors, number("select count(*) from activity"));
      same("problems", StormErrors.PROBLEMS, number("select count(*) from problem"));
      same(
          "problems told to channels",
          StormErrors.told(channels),
          number("select count(*) from alert where phase in ('SAID', 'SUMMED')"));
      same("channels that heard", channels, counts(StormChat::posts).count());
      same("posts", StormErrors.posts(channels), counts(StormChat::posts).sum());
      if (counts(StormChat::posts).max().orElse(0) > AlertPolicy.CAP + 1) {
        throw new IllegalStateException("A channel was flooded");
      }
    }

    private IntStream counts(Function<StormChat, Map<ChannelRef, AtomicInteger>> kind) {
      return chats.values().stream()
          .flatMap(chat -> new ArrayList<>(kind.apply(chat).values()).stream())
          .mapToInt(AtomicInteger::get);
    }

    private long number(String query) {
      return jdbc.sql(query).query(Long.class).single();
    }

    private static void same(String what, long expected, long found) {
      if (expected != found) {
        throw new IllegalStateException(what + ": " + found + " instead of " + expected);
      }
    }

    private static long millis(long nanos) {
      return Duration.ofNanos(nanos).toMillis();
    }
  }
}
