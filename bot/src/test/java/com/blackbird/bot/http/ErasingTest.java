package com.blackbird.bot.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErasingTest {
  private static final int SENDERS = 4;
  private static final int REPORTS = 50;

  private final ApiServer server = ApiServer.shared();

  @Test
  void anAccountIsErasedWhileItsSendersGoOn() throws Exception {
    Caller acme = server.newAccount();
    var begun = new CountDownLatch(SENDERS);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Set<Integer>>> ended = new ArrayList<>();
      for (int sender = 0; sender < SENDERS; sender++) {
        String name = "s" + sender;
        ended.add(threads.submit(() -> sendUntilRefused(acme, name, begun)));
      }
      begun.await();

      String path = "/v1/admin/accounts/" + acme.account() + "?erase=" + acme.account();
      assertThat(server.admin().delete(path).status()).isEqualTo(200);
      for (Future<Set<Integer>> sender : ended) {
        assertThat(sender.get()).containsAnyOf(200).isSubsetOf(200, 422, 503);
      }
      server.admin().delete(path);
      assertThat(server.admin().delete(path).json().get("rows")).isEmpty();
    }
  }

  /** Who is under way may be told to send again, or that the integration is gone. */
  private static Set<Integer> sendUntilRefused(Caller acme, String name, CountDownLatch begun) {
    Set<Integer> before = new TreeSet<>();
    for (int batch = 0; ; batch++) {
      String beginning = name + "-" + batch + "-";
      int status =
          acme.report(
                  Reports.array(
                      IntStream.range(0, REPORTS)
                          .mapToObj(number -> Reports.error(beginning + number))
                          .toList()))
              .status();
      begun.countDown();
      if (status == 401) {
        return before;
      }
      before.add(status);
    }
  }
}
