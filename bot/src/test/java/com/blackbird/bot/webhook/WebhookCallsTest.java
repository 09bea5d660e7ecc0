package com.blackbird.bot.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.webhook.PostResult;
import com.blackbird.activity.webhook.PostResult.Refused;
import com.blackbird.activity.webhook.PostResult.Taken;
import com.blackbird.activity.webhook.PostResult.Unanswered;
import com.blackbird.activity.webhook.PostResult.Why;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookCallsTest {
  private static final byte[] BODY = "{\"type\":\"retry.test\"}".getBytes(UTF_8);
  private final WebhookCalls calls = new WebhookCalls(List.of("127.0.0.1"));
  private final List<String> had = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer server;
  private Answer answer = exchange -> exchange.sendResponseHeaders(204, -1);

  @FunctionalInterface
  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(
        "/",
        exchange -> {
          had.add(
              exchange.getRequestHeaders().getFirst("webhook-id")
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          answer.to(exchange);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aMessageIsBroughtAsItIs() {
    assertThat(post(calls)).isEqualTo(new Taken(204));
    assertThat(had).containsExactly("retry_1 {\"type\":\"retry.test\"}");
  }

  @Test
  void aRedirectIsARefusalAndIsNotFollowed() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(307, -1);
        };

    assertThat(post(calls)).isEqualTo(new Refused(307, Optional.empty()));
    assertThat(had).hasSize(1);
  }

  @Test
  void howLongItWantsToBeLeftAloneIsUnderstood() {
    answer =
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "120");
          exchange.sendResponseHeaders(429, -1);
        };

    assertThat(post(calls)).isEqualTo(new Refused(429, Optional.of(Duration.ofMinutes(2))));
  }

  @Test
  void anAnswerWithoutAnEndIsNotRead() {
    answer =
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("a".repeat(1_000).getBytes(UTF_8));
          exchange.getResponseBody().flush();
          waitForTheEnd();
        };

    assertThat(post(calls)).isEqualTo(new Taken(200));
  }

  @Test
  void whoDoesNotAnswerIsNotWaitedFor() {
    answer = exchange -> waitForTheEnd();
    var impatient = new WebhookCalls(List.of("127.0.0.1"), Duration.ofMillis(300));

    assertThat(post(impatient)).isEqualTo(new Unanswered(Why.TIMEOUT));
  }

  @Test
  void nobodyThereIsToldApart() {
    server.stop(0);

    assertThat(post(calls)).isEqualTo(new Unanswered(Why.UNREACHABLE));
  }

  @Test
  void aPrivateAddressIsNotCalledUnlessTheSettingsNameIt() {
    assertThat(post(new WebhookCalls(List.of()))).isEqualTo(new Unanswered(Why.PRIVATE));
    assertThat(new WebhookCalls(List.of()).post(URI.create("https://127.0.0.1/"), Map.of(), BODY))
        .isEqualTo(new Unanswered(Why.PRIVATE));
    assertThat(had).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://sync.example.com/",
        "https://user:secret@sync.example.com/",
        "mailto:a@example.com",
        "https://sync.example.com/#part",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://169.254.169.254/",
        "https://2130706433/",
        "https://0x7f.1/",
        "/retries",
        ""
      })
  void whatCannotBeCalledIsNotRegistered(String address) {
    assertThat(calls.objection(URI.create(address))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://sync.example.com/retries?shop=1",
        "https://93.184.216.34/",
        "http://127.0.0.1:80/",
        "https://[2606:2800:220:1::1]:8443/"
      })
  void whatCanBeCalledIsRegistered(String address) {
    assertThat(calls.objection(URI.create(address))).isEmpty();
  }

  private PostResult post(WebhookCalls through) {
    URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return through.post(url, Map.of("webhook-id", "retry_1"), BODY);
  }

  private void waitForTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
