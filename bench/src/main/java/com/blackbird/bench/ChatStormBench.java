package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.alert.AlertPolicy;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.wire.Recorded;
import com.blackbird.sandbox.wire.Recorder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Goals R4 and R6 on the whole bot: errors in over HTTP, messages out through both platforms' own
 * libraries, counted where they arrive. Here the platforms' own pace counts as well.
 */
final class ChatStormBench implements Bench {
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final int TOO_MANY = 429;

  @Override
  public String name() {
    return "storm-chats";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("errors", 1_000_000, "channels", 200, "batch", 1_000);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    try (var database = BenchDatabase.start();
        var sandbox = Sandbox.start()) {
      report.begin(this, settings, database);
      sandbox.slack().timing().acknowledgeWithin(PATIENCE);
      sandbox.discord().timeToAnswer(PATIENCE);
      try (var bot = BenchBot.start(database, sandbox)) {
        new Storm(database, sandbox, bot, settings).run(report);
      }
    }
  }

  /** One storm. */
  private static final class Storm {
    private final Clock clock = Clock.systemUTC();
    private final Account account = Account.of("storm", "Storm", false);
    private final BenchDatabase database;
    private final Sandbox sandbox;
    private final BenchBot bot;
    private final int errors;
    private final int batch;
    private final List<ChannelRef> channels;

    Storm(BenchDatabase database, Sandbox sandbox, BenchBot bot, Settings settings) {
      this.database = database;
      this.sandbox = sandbox;
      this.bot = bot;
      this.errors = settings.get("errors");
      this.batch = Math.max(StormErrors.PROBLEMS, settings.get("batch"));
      this.channels = SandboxChannels.make(sandbox, "storm", settings.get("channels"));
    }

    void run(Report report) throws Exception {
      await(() ->
          bot.beans(ChatGateway.class).stream()
              .filter(gateway -> ChatPlatform.chats().contains(gateway.platform()))
              .allMatch(gateway -> gateway.state() == ConnectionState.CONNECTED));
      String key = bot.open(account);
      AccountId id = account.id();
      Sight.of(id).run(() -> subscribe(id));
      sandbox.slack().recorder().clear();
      sandbox.discord().recorder().clear();
      Instant began = clock.instant();
      Instant committed = send(key);
      Instant sent = clock.instant();
      await(this::isCalm);
      report.say(
          "  %,d errors accepted in %,d ms, all told after %,d ms"
              .formatted(errors, millis(began, sent), millis(began, clock.instant())));
      check();
      report(report, committed);
    }

    private void subscribe(AccountId id) {
      StormErrors.integrations(id).forEach(bot.bean(IntegrationStore.class)::put);
      var subscriptions = bot.bean(SubscriptionStore.class);
      IntStream.range(0, channels.size())
          .forEach(number ->
              subscriptions.put(
                  StormErrors.subscription(id, number, channels.get(number), clock.instant()),
                  null));
    }

    /** All errors; returns when the first batch, which has every problem, was accepted. */
    private Instant send(String key) throws Exception {
      Instant committed = Instant.EPOCH;
      try (var client = HttpClient.newHttpClient()) {
        for (int from = 0; from < errors; from += batch) {
          int to = Math.min(errors, from + batch);
          byte[] body = StormErrors.lines(from, to, clock.instant()).getBytes(UTF_8);
          var answer =
              client.send(
                  bot.request("/v1/activities", key)
                      .header("Content-Type", "application/x-ndjson")
                      .POST(BodyPublishers.ofByteArray(body))
                      .build(),
                  BodyHandlers.ofString());
          if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
          }
          committed = from == 0 ? clock.instant() : committed;
        }
      }
      return committed;
    }

    private boolean isCalm() {
      return database
          .jdbc()
          .sql(
              """
              select not exists (select from problem_look where due_at <= ?)
                and not exists (select from problem_change)
                and not exists (select from delivery)
              """)
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .query(Boolean.class)
          .single();
    }

    private void check() {
      same("errors counted", errors, "select sum(count) from problem");
      same("activities stored", errors, "select count(*) from activity");
      same("problems", StormErrors.PROBLEMS, "select count(*) from problem");
      same(
          "problems told to channels",
          StormErrors.told(channels.size()),
          "select count(*) from alert where phase in ('SAID', 'SUMMED')");
      same("messages that a platform refused", 0, "select count(*) from delivery_dead");
    }

    private void report(Report report, Instant committed) {
      var posts = new HashMap<String, List<Instant>>();
      int edits = 0;
      int refused = 0;
      for (Recorded call : calls()) {
        refused += call.status() == TOO_MANY ? 1 : 0;
        if (!call.isOk()) {
          continue;
        }
        if (Ears.isPost(call)) {
          channels.stream()
              .map(ChannelRef::channel)
              .filter(call::isIn)
              .forEach(channel ->
                  posts.computeIfAbsent(channel, any -> new ArrayList<>()).add(call.at()));
        } else if (isEdit(call)) {
          edits++;
        }
      }
      int most = posts.values().stream().mapToInt(List::size).max().orElse(0);
      if (posts.size() != channels.size() || most > AlertPolicy.CAP + 1) {
        throw new IllegalStateException(
            posts.size() + " channels heard, one " + most + " times, of " + channels.size());
      }
      report.say(
          "  %,d problems, %,d channels: %,d posts, at most %d a channel; %,d edits"
              .formatted(
                  StormErrors.PROBLEMS,
                  channels.size(),
                  posts.values().stream().mapToInt(List::size).sum(),
                  most,
                  edits));
      for (ChatPlatform platform : ChatPlatform.chats()) {
        var first = new Latencies();
        first.add(
            channels.stream()
                .filter(channel -> channel.platform() == platform)
                .flatMap(
                    channel -> posts.getOrDefault(channel.channel(), List.of()).stream().limit(1))
                .mapToLong(at -> Math.max(0, Duration.between(committed, at).toNanos()))
                .toArray());
        report.latencies("first in " + platform, first);
      }
      report.atMost("R6", "answered 429", refused, 0);
    }

    private List<Recorded> calls() {
      return List.of(sandbox.slack().recorder(), sandbox.discord().recorder()).stream()
          .map(Recorder::calls)
          .flatMap(List::stream)
          .toList();
    }

    private static boolean isEdit(Recorded call) {
      return call.method().equals("chat.update") || call.method().startsWith("PATCH ");
    }

    private void same(String what, long expected, String query) {
      long found = database.jdbc().sql(query).query(Long.class).single();
      if (expected != found) {
        throw new IllegalStateException(what + ": " + found + " instead of " + expected);
      }
    }

    private void await(BooleanSupplier wanted) {
      Instant end = clock.instant().plus(PATIENCE);
      while (!wanted.getAsBoolean()) {
        if (clock.instant().isAfter(end)) {
          throw new IllegalStateException("Not within " + PATIENCE);
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }

    private static long millis(Instant from, Instant to) {
      return Duration.between(from, to).toMillis();
    }
  }
}
