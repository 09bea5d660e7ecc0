package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityStatus;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Report the same batches again and again, each time under new names and as of now. What is not
 * answered 200 is sent again, as the documentation asks of senders.
 */
final class Senders implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration AGAIN = Duration.ofMillis(200);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Clock clock;
  private final BotProcess bot;
  private final List<Letter> letters;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong activities = new AtomicLong();
  private final AtomicLong errors = new AtomicLong();
  private final AtomicLong troubles = new AtomicLong();

  /** A batch: each activity as JSON but for its id and time, which end it. */
  private record Letter(String key, List<String> items, int errors) {
    static Letter of(Batch batch, String key) {
      return new Letter(
          key,
          batch.activities().stream().map(Letter::item).toList(),
          Math.toIntExact(
              batch.activities().stream()
                  .filter(activity -> activity.status() == ActivityStatus.ERROR)
                  .count()));
    }

    private static String item(Activity activity) {
      var item = HttpPosts.item(activity);
      item.remove("id");
      item.remove("createdAt");
      String json = JSON.writeValueAsString(item);
      return json.substring(0, json.length() - 1);
    }

    byte[] body(String name, Instant now) {
      var body = new StringBuilder("[");
      for (int i = 0; i < items.size(); i++) {
        body.append(i == 0 ? "" : ",")
            .append(items.get(i))
            .append(",\"id\":\"")
            .append(name)
            .append('-')
            .append(i)
            .append("\",\"createdAt\":\"")
            .append(now.minus(items.size() - i, ChronoUnit.MICROS))
            .append("\"}");
      }
      return body.append(']').toString().getBytes(UTF_8);
    }
  }

  Senders(Clock clock, BotProcess bot, List<Batch> batches, Map<AccountId, String> keys) {
    this.clock = clock;
    this.bot = bot;
    this.letters =
        batches.stream()
            .map(batch -> Letter.of(batch, Objects.requireNonNull(keys.get(batch.account()))))
            .toList();
  }

  /** Reports the next batch; returns when it was accepted. */
  void send() throws InterruptedException {
    long number = sent.getAndIncrement();
    Letter letter = letters.get((int) (number % letters.size()));
    byte[] body = letter.body("load-" + number, clock.instant().truncatedTo(ChronoUnit.MICROS));
    deliver(letter.key(), body, letter.items().size(), letter.errors());
  }

  /** Reports one error. */
  void sendError(String key, String integration, String message) throws InterruptedException {
    String id = "error-" + sent.getAndIncrement();
    var error =
        Map.of(
            "id",
            id,
            "integration",
            integration,
            "direction",
            "push",
            "type",
            "order",
            "status",
            "error",
            "reference",
            "#" + id,
            "message",
            message,
            "createdAt",
            clock.instant().truncatedTo(ChronoUnit.MICROS).toString());
    deliver(key, JSON.writeValueAsBytes(List.of(error)), 1, 1);
  }

  private void deliver(String key, byte[] body, int size, int errorsInIt)
      throws InterruptedException {
    while (!isTaken(key, body, size)) {
      bot.check();
      troubles.incrementAndGet();
      Thread.sleep(AGAIN);
    }
    activities.addAndGet(size);
    errors.addAndGet(errorsInIt);
  }

  private boolean isTaken(String key, byte[] body, int size) throws InterruptedException {
    try {
      var answer =
          http.send(
              bot.request("/v1/activities", key)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofByteArray(body))
                  .build(),
              BodyHandlers.ofString());
      return answer.statusCode() == 200 && taken(JSON.readTree(answer.body())) == size;
    } catch (IOException e) {
      return false;
    }
  }

  /** A repeated batch may be there already. */
  private static int taken(JsonNode answer) {
    return answer.path("accepted").asInt() + answer.path("duplicates").asInt();
  }

  /** How many were accepted. */
  long activities() {
    return activities.get();
  }

  /** How many of them were errors. */
  long errors() {
    return errors.get();
  }

  /** How often a batch had to be sent again. */
  long troubles() {
    return troubles.get();
  }

  @Override
  public void close() {
    http.close();
  }
}
