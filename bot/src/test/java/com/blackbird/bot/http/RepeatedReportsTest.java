package com.blackbird.bot.http;

import static com.blackbird.bot.http.Reports.array;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Sending again, in any order, in any pieces, by any number of clients, changes nothing. */
class RepeatedReportsTest {
  private static final int CLIENTS = 16;
  private static final int ACTIVITIES = 600;

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();
  private final List<String> all =
      IntStream.range(0, ACTIVITIES).mapToObj(i -> Reports.error("evt-" + i)).toList();

  /** What the answers of one client add up to. */
  private record Sum(long accepted, long duplicates, int rejected) {}

  @RepeatedTest(3)
  void sixteenClientsThatSendTheSameInTheirOwnWayStoreItOnce() throws Exception {
    long seed = System.nanoTime();
    List<Callable<Sum>> clients =
        IntStream.range(0, CLIENTS)
            .<Callable<Sum>>mapToObj(client -> () -> sendAll(new Random(seed + client)))
            .toList();

    long accepted = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var sum : executor.invokeAll(clients)) {
        assertThat(sum.get().rejected()).as("seed %d", seed).isZero();
        assertThat(sum.get().accepted() + sum.get().duplicates()).isEqualTo(ACTIVITIES);
        accepted += sum.get().accepted();
      }
    }
    assertThat(accepted).as("seed %d", seed).isEqualTo(ACTIVITIES);
    assertThat(server.stored(acme)).as("seed %d", seed).isEqualTo(ACTIVITIES);
  }

  @Test
  void tenReplaysAreDuplicatesOnly() {
    assertThat(acme.report(array(all)).accepted()).isEqualTo(ACTIVITIES);
    long seed = System.nanoTime();
    for (int replay = 0; replay < 10; replay++) {
      assertThat(sendAll(new Random(seed + replay)))
          .as("seed %d", seed)
          .isEqualTo(new Sum(0, ACTIVITIES, 0));
    }
    assertThat(server.stored(acme)).isEqualTo(ACTIVITIES);
  }

  /** Of two clients that send different payloads under one id, one wins and the other is told. */
  @Test
  void conflictingClientsAreToldApart() throws Exception {
    List<Callable<Answer>> clients =
        IntStream.range(0, CLIENTS)
            .<Callable<Answer>>mapToObj(
                client -> () -> acme.report(Reports.error("one", "message " + client)))
            .toList();

    int accepted = 0;
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : executor.invokeAll(clients)) {
        accepted += answer.get().status() == 200 ? 1 : 0;
        assertThat(answer.get().status()).isIn(200, 422);
      }
    }
    assertThat(accepted).isEqualTo(1);
    assertThat(server.stored(acme)).isEqualTo(1);
  }

  private Sum sendAll(Random random) {
    var items = new ArrayList<>(all);
    Collections.shuffle(items, random);
    long accepted = 0;
    long duplicates = 0;
    int rejected = 0;
    for (int from = 0; from < items.size(); ) {
      int to = Math.min(items.size(), from + 1 + random.nextInt(200));
      var answer = send(random, items.subList(from, to));
      accepted += answer.accepted();
      duplicates += answer.duplicates();
      rejected += answer.reasons().size();
      from = to;
    }
    return new Sum(accepted, duplicates, rejected);
  }

  private Answer send(Random random, List<String> items) {
    return switch (random.nextInt(3)) {
      case 0 -> acme.report(Caller.JSON, array(items));
      case 1 -> acme.report(Caller.NDJSON, String.join("\n", items));
      default ->
          acme.report(Caller.CLOUDEVENTS, array(items.stream().map(Reports::cloudEvent).toList()));
    };
  }
}
