package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.ApiKey;
import com.blackbird.activity.account.AccountId;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who asks too much or too long is told so, and nobody else feels it. */
class LimitsTest {
  private static final String EVENT =
      """
      {"type":"event_callback","team_id":"T1","event":{"type":"something_new"}}\
      """;

  private static final String BODY = " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

  private static final String FORM =
      " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
  private static final String LONG = "Content-Length: 999999\r\n\r\n";

  private static final ApiServer SERVER = ApiServer.strict();

  private final Caller acme = SERVER.newAccount();

  @AfterAll
  static void stop() {
    SERVER.context.close();
  }

  @Test
  void tooManyRequestsWithAKeyHaveToWait() {
    var other = SERVER.newAccount();
    for (int i = 0; i < ApiServer.STRICT * 10; i++) {
      assertThat(acme.get("/v1/integrations").status()).isEqualTo(200);
    }

    var refused = acme.report(Reports.error("a"));

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(refused.problem())
        .isEqualTo(
            "/problems/too-many-requests too many requests with this key; try again in 1 seconds");
    assertThat(SERVER.stored(acme)).isZero();
    assertThat(other.get("/v1/integrations").status()).isEqualTo(200);
    SERVER.clock.advance(Duration.ofSeconds(1));
    assertThat(acme.report(Reports.error("a")).status()).isEqualTo(200);
  }

  @Test
  void anAddressThatGuessesIsNotListenedToButForKeysThatWereGood() {
    var fresh = SERVER.newAccount();
    acme.get("/v1/integrations");
    for (int i = 0; i < ApiServer.STRICT; i++) {
      assertThat(guess().status()).isEqualTo(401);
    }

    assertThat(guess().status()).isEqualTo(429);
    assertThat(guess().header("Retry-After")).isEqualTo("12");
    assertThat(SERVER.admin().put("/v1/admin/accounts/x", "{\"name\":\"X\"}").status())
        .isEqualTo(200);
    assertThat(acme.get("/v1/integrations").status()).isEqualTo(200);
    assertThat(fresh.get("/v1/integrations").status()).isEqualTo(429);
    assertThat(SERVER.send(SERVER.request("/exports/guess").GET().build()).status()).isEqualTo(429);
    SERVER.clock.advance(Duration.ofMinutes(1));
    assertThat(fresh.get("/v1/integrations").status()).isEqualTo(200);
  }

  @Test
  void behindTlsBrowsersStayWithItAndKeepTheCookieForThisHost() {
    SERVER.clock.advance(Duration.ofMinutes(1));
    var begun = get("/slack/install");

    assertThat(begun.header("Strict-Transport-Security")).startsWith("max-age=31536000");
    assertThat(begun.header("Set-Cookie"))
        .startsWith("__Host-")
        .contains("Path=/;", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=600");
    SERVER.clock.advance(Duration.ofMinutes(1));
  }

  /** Slack's own requests come through whatever else comes from there: they may share a proxy. */
  @Test
  void whoKnocksTooOftenAtAnOpenDoorHasToWaitButNotWhoHasSigned() throws Exception {
    for (int i = 0; i < ApiServer.STRICT; i++) {
      assertThat(get("/slack/install").status()).isEqualTo(302);
    }
    assertThat(get("/slack/install").status()).isEqualTo(429);
    assertThat(get("/slack/install").header("Retry-After")).isEqualTo("12");
    assertThat(get("/slack/oauth_redirect?state=x&code=y").status()).isEqualTo(429);
    assertThat(get("/discord/install").status()).isEqualTo(429);
    assertThat(told("v0=forged").status()).isEqualTo(429);
    Awaitility.await().until(() -> told(signed()).status() == 200);

    SERVER.clock.advance(Duration.ofMinutes(1));
    for (int i = 0; i < ApiServer.STRICT; i++) {
      assertThat(told("v0=forged").status()).isEqualTo(401);
      SERVER.clock.advance(Duration.ofSeconds(1));
    }
    assertThat(told("v0=forged").header("Retry-After")).isNotEmpty();
    assertThat(get("/slack/install").status()).isEqualTo(429);
    assertThat(told(signed()).status()).isEqualTo(200);
    SERVER.clock.advance(Duration.ofMinutes(1));
    assertThat(get("/slack/install").status()).isEqualTo(302);
  }

  private static Answer get(String path) {
    return SERVER.send(SERVER.request(path).GET().build());
  }

  private static Answer told(String signature) {
    return SERVER.send(
        SERVER
            .request("/slack/events")
            .header("Content-Type", "application/json")
            .header("X-Slack-Request-Timestamp", time())
            .header("X-Slack-Signature", signature)
            .POST(BodyPublishers.ofString(EVENT))
            .build());
  }

  private static String time() {
    return Long.toString(SERVER.clock.instant().getEpochSecond());
  }

  /** https://docs.slack.dev/authentication/verifying-requests-from-slack */
  private static String signed() throws Exception {
    SERVER.clock.advance(Duration.ofSeconds(1)); // each is another one
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(ApiServer.SIGNING_SECRET.getBytes(US_ASCII), "HmacSHA256"));
    byte[] hash = mac.doFinal(("v0:" + time() + ":" + EVENT).getBytes(US_ASCII));
    return "v0=" + HexFormat.of().formatHex(hash);
  }

  @Test
  void whatDoesNotFitIntoTheMemoryBesideOtherBodiesIsToBeSentAgain() {
    var room = SERVER.context.getBean(BodyRoom.class);
    long all = Runtime.getRuntime().maxMemory() / 8;
    var crowded = SERVER.newAccount();
    var streams = SERVER.context.getBean(StreamRoom.class);
    try (var _ = room.take(all);
        var held = streams.begin(AccountId.of(crowded.account()))) {
      for (long bytes = 0; held.hold(bytes); bytes += 1 << 16) {
        assertThat(bytes).isLessThan(all);
      }
      var stream =
          CompletableFuture.supplyAsync(() -> crowded.report(Caller.NDJSON, Reports.error("c")));
      var refused = acme.report(Reports.error("a"));

      assertThat(stream.join().problem())
          .startsWith("/problems/too-much-at-once other streams fill");

      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("5");
      assertThat(refused.problem()).startsWith("/problems/too-much-at-once other bodies fill");
      assertThat(acme.report(Caller.NDJSON, Reports.error("b")).status())
          .as("lines")
          .isEqualTo(200);
    }
    assertThat(acme.report(Reports.error("a")).status()).isEqualTo(200);
    assertThat(crowded.report(Caller.NDJSON, Reports.error("c")).status()).isEqualTo(200);
    assertThat(SERVER.stored(acme)).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/desk"})
  void aLongBodyForAnAdminPathIsRefused(String path) {
    var body = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";

    var refused = SERVER.admin().put("/v1/admin/accounts/" + acme.account() + path, body);

    assertThat(refused.status()).isEqualTo(413);
    assertThat(refused.problem()).isEqualTo("/problems/too-large the body is over 1 MiB");
  }

  @Test
  void aLongHeadIsRefusedWithoutTellingWhatAnswers() throws IOException {
    var answer = raw("GET /v1/integrations HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(9000) + "\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 4")
        .doesNotContainIgnoringCase("tomcat", "java", "\tat ");
  }

  /** All at once, because they are cut off after seconds that nobody can put forward. */
  @Test
  void aSenderThatSaysNothingOrHardlyAnythingIsCutOff() throws IOException {
    String admin = "PUT /v1/admin/accounts/" + acme.account() + bearing(ApiServer.ADMIN_TOKEN);
    String intake = "POST /v1/activities" + bearing(acme.key());
    try (var silent = new Slow("GET /v1/integrations HTTP/1.1\r\n", "");
        var head = new Slow("GET /v1/integrations HTTP/1.1\r\nX: ", "x");
        var command = new Slow(admin + LONG + "{\"name\":\"", "x");
        var array = new Slow(intake + "Transfer-Encoding: chunked\r\n\r\n", "1\r\n \r\n");
        var stranger = new Slow("POST /v1/activities" + BODY + LONG, "x");
        var form = new Slow("PUT /v1/admin/accounts/x" + FORM + LONG, "x")) {
      var all = List.of(silent, head, command, array, stranger, form);
      Awaitility.await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> all.stream().filter(Slow::isCutOff).count() == all.size());

      assertThat(silent.answer() + head.answer()).doesNotContain("200");
      assertThat(command.answer()).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
      assertThat(array.answer()).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
      assertThat(stranger.answer()).startsWith("HTTP/1.1 401");
      assertThat(form.answer()).startsWith("HTTP/1.1 401");
    }
  }

  private static String bearing(String key) {
    return BODY + "Authorization: Bearer " + key + "\r\n";
  }

  /** Each says that it comes from elsewhere. */
  private static Answer guess() {
    var random = new SecureRandom();
    return SERVER.send(
        SERVER
            .request("/v1/integrations")
            .header("Authorization", "Bearer " + ApiKey.generate(random).reveal())
            .header("X-Forwarded-For", "10.1.2." + random.nextInt(256))
            .header("Forwarded", "for=10.1.2." + random.nextInt(256))
            .GET()
            .build());
  }

  /** Somebody who begins a request and goes on with very little of it at each look. */
  private static final class Slow implements AutoCloseable {
    private final Socket socket = new Socket("localhost", SERVER.port);
    private final StringBuilder answer = new StringBuilder();
    private final byte[] little;
    private boolean isOver;

    Slow(String begin, String little) throws IOException {
      this.little = little.getBytes(US_ASCII);
      socket.setSoTimeout(1);
      socket.getOutputStream().write(begin.getBytes(US_ASCII));
    }

    boolean isCutOff() {
      if (!isOver) {
        look();
      }
      return isOver;
    }

    private void look() {
      try {
        for (int c = socket.getInputStream().read(); c >= 0; c = socket.getInputStream().read()) {
          answer.append((char) c);
        }
        isOver = true;
      } catch (SocketTimeoutException notYet) {
        write();
      } catch (IOException reset) {
        isOver = true;
      }
    }

    private void write() {
      try {
        socket.getOutputStream().write(little);
      } catch (IOException reset) {
        // What it has answered before that is still to be read.
      }
    }

    String answer() {
      return answer.toString();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** What comes until the bot closes the connection. */
  private static String raw(String request) throws IOException {
    try (var socket = new Socket("localhost", SERVER.port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
