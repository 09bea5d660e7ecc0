package com.blackbird.bench;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.AlertPolicy;
import com.blackbird.activity.alert.Digest;
import com.blackbird.activity.alert.Interest;
import com.blackbird.activity.alert.Repeats;
import com.blackbird.activity.alert.Subscription;
import com.blackbird.activity.alert.Threshold;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The errors of a storm, five kinds on each of ten integrations, and who wants to hear of them. */
final class StormErrors {
  private static final int INTEGRATIONS = 10;
  private static final List<String> ERRORS =
      List.of(
          "Email has already been taken",
          "The order is locked by somebody else",
          "No customer was found",
          "A price is missing",
          "The warehouse is closed");
  static final int PROBLEMS = INTEGRATIONS * ERRORS.size();

  /** One channel of so many hears of everything, the others of one integration each. */
  private static final int EAGER = 20;

  private static final int MOST = AlertPolicy.CAP + 1;

  private StormErrors() {}

  static List<Integration> integrations(AccountId account) {
    return IntStream.range(0, INTEGRATIONS)
        .mapToObj(number -> Integration.guessed(account, key(number)))
        .toList();
  }

  /** The errors with these numbers, one JSON object a line. */
  static String lines(int from, int to, Instant now) {
    var lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines
          .append("{\"id\":\"e")
          .append(i)
          .append("\",\"integration\":\"")
          .append(key(i % INTEGRATIONS).text())
          .append("\",\"direction\":\"push\",\"type\":\"order\",\"status\":\"error\"")
          .append(",\"reference\":\"#")
          .append(i)
          .append("\",\"message\":\"")
          .append(ERRORS.get(i / INTEGRATIONS % ERRORS.size()))
          .append("\",\"createdAt\":\"")
          .append(now)
          .append("\"}\n");
    }
    return lines.toString();
  }

  /** What the channel with this number wants to hear. */
  static Subscription subscription(AccountId account, int number, ChannelRef channel, Instant now) {
    return subscription(
        account,
        number,
        channel,
        isEager(number)
            ? Interest.ALL
            : new Interest(Set.of(key(number)), Set.of(), Set.of(), Set.of()),
        now);
  }

  /** What else a channel may want to hear, from the first error on. */
  static Subscription subscription(
      AccountId account, int number, ChannelRef channel, Interest interest, Instant now) {
    return new Subscription(
        account,
        new UUID(0, number),
        channel,
        interest,
        Threshold.FIRST,
        Repeats.THREAD,
        Optional.empty(),
        Digest.OFF,
        ZoneOffset.UTC,
        List.of(),
        "storm",
        now);
  }

  /** How many problems so many channels have to be told of, each counted once a channel. */
  static long told(int channels) {
    return IntStream.range(0, channels)
        .mapToLong(number -> isEager(number) ? PROBLEMS : ERRORS.size())
        .sum();
  }

  /** How many messages say that: up to the cap one each, and one summary of all beyond it. */
  static long posts(int channels) {
    return IntStream.range(0, channels)
        .mapToLong(number -> Math.min(isEager(number) ? PROBLEMS : ERRORS.size(), MOST))
        .sum();
  }

  private static boolean isEager(int number) {
    return number % EAGER == 0;
  }

  private static IntegrationKey key(int number) {
    return new IntegrationKey("store-" + (char) ('a' + number % INTEGRATIONS));
  }
}
