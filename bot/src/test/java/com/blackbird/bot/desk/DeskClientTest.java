package com.blackbird.bot.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskClientTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
  private final List<String> tokens = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private Map<String, String> headers = Map.of();
  private byte[] body = "{}".getBytes(UTF_8);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          headers.forEach(exchange.getResponseHeaders()::add);
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anAnswerOfTheHelpDeskIsRead() {
    body = "{\"a\":1}".getBytes(UTF_8);

    assertThat(client(true).get("api").json().path("a").asInt()).isEqualTo(1);
    assertThat(tokens).containsExactly("Bearer token");
  }

  @Test
  void aPrivateAddressIsRefusedUnlessItIsAllowed() {
    assertThatExceptionOfType(DeskTrouble.class)
        .isThrownBy(() -> client(false).get("api"))
        .withMessageContaining("is on a private network");
    assertThat(tokens).isEmpty();
  }

  @Test
  void aRedirectOfTheApiIsNotFollowed() {
    status = 302;
    headers = Map.of("Location", base() + "elsewhere");

    assertThatExceptionOfType(DeskTrouble.class).isThrownBy(() -> client(true).get("api"));
    assertThat(tokens).hasSize(1);
  }

  @Test
  void aFileIsNotFetchedFromAHostThatIsNotTheHelpDesks() {
    status = 302;
    headers = Map.of("Location", "https://127.0.0.2/steal");

    assertThatIOException()
        .isThrownBy(() -> client(true).open(base().resolve("file")))
        .withMessageContaining("127.0.0.2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://[broken/a file", "http://a b/", "ftp://127.0.0.1/file", ""})
  void aFileThatIsNowhereDoesNotComeButMayBeAskedForAgain(String nowhere) {
    status = 302;
    headers = Map.of("Location", nowhere);

    assertThatIOException().isThrownBy(() -> client(true).open(base().resolve("file")));
  }

  @Test
  void aFileHostOnAPrivateNetworkIsRefused() {
    DeskAddress address = new DeskAddress(base(), true, List.of("127.0.0.2"));
    DeskClient client = new DeskClient(address, Map.of(), CLOCK);

    assertThatIOException()
        .isThrownBy(() -> client.open(URI.create("https://127.0.0.2/file")))
        .withMessageContaining("private network");
  }

  @Test
  void aFileOfTheHelpDeskIsRead() throws IOException {
    body = "bytes".getBytes(UTF_8);
    try (InputStream in = client(true).open(base().resolve("file"))) {
      assertThat(in.readAllBytes()).isEqualTo(body);
    }
  }

  @Test
  void anAnswerThatIsTooLongIsTrouble() {
    body = new byte[17 * 1024 * 1024];

    assertThatExceptionOfType(DeskTrouble.class)
        .isThrownBy(() -> client(true).get("api"))
        .withMessageContaining("too long");
  }

  @Test
  void aPageInsteadOfAnAnswerIsTroubleOfTheirs() {
    status = 503;
    body = "<html>Back soon</html>".getBytes(UTF_8);

    assertThat(refused()).isInstanceOf(SendResult.TryLater.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "Sun, 29 Nov 2026 10:01:30 GMT"})
  void whatTheyAskToWaitIsObeyed(String after) {
    status = 429;
    headers = Map.of("Retry-After", after);

    assertThat(refused())
        .isEqualTo(new SendResult.TryLater(Duration.ofSeconds(90), Reason.RATE_LIMITED));
  }

  @Test
  void whenTheirCountBeginsAnewIsObeyed() {
    status = 429;
    long reset = CLOCK.instant().plusSeconds(7).getEpochSecond();
    headers = Map.of("X-RateLimit-Reset", Long.toString(reset));

    assertThat(refused())
        .isEqualTo(new SendResult.TryLater(Duration.ofSeconds(7), Reason.RATE_LIMITED));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 413, 422})
  void aRefusalSaysWhyInTheirOwnWord(int code) {
    status = code;
    body = "{\"error\":{\"message\":\"No way\"}}".getBytes(UTF_8);

    assertThat(refused())
        .isInstanceOfSatisfying(
            SendResult.Refused.class, result -> assertThat(result.detail()).contains("No way"));
  }

  private SendResult refused() {
    return DeskErrors.attempt(() -> {
      client(true).get("api");
      throw new AssertionError("It was taken");
    });
  }

  private URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  private DeskClient client(boolean isPrivate) {
    return new DeskClient(
        new DeskAddress(base(), isPrivate, List.of()),
        Map.of("Authorization", "Bearer token"),
        CLOCK);
  }
}
