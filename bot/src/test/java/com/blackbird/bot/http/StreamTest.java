package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.blackbird.activity.testing.MutableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StreamTest {
  private static final int MEBIBYTE = 1 << 20;

  private final ApiServer server = ApiServer.shared();
  private final Caller acme = server.newAccount();

  /**
   * The sender and the server share this JVM. Ten times on the way everything dead is collected and
   * what lives is measured: with 100 MB passing through it must not grow by more than a few pieces
   * of the stream.
   */
  @Test
  void aHundredMegabytesAreReadInConstantMemory() {
    int lines = 5_000;
    var message = "Email has already been taken. ".repeat(670);
    var before = liveBytes();
    var most = new AtomicLong();

    var answer =
        acme.stream(() ->
            new GeneratedLines(
                lines,
                message,
                line -> {
                  if (line % (lines / 10) == lines / 20) {
                    most.accumulateAndGet(liveBytes() - before, Math::max);
                  }
                }));

    assertThat(Reports.error("line-0", message).length() * (long) lines)
        .isGreaterThan(100_000_000L);
    assertThat(answer.accepted()).isEqualTo(lines);
    assertThat(server.stored(acme)).isEqualTo(lines);
    assertThat(most.get()).isLessThan(48L * MEBIBYTE);
  }

  @Test
  void cutStreamLeavesWholePiecesAndCanBeSentAgain() throws IOException {
    try (var socket = connect()) {
      startStream(socket.getOutputStream());
      sendLines(socket.getOutputStream(), 0, 1_500);
      sendChunk(socket.getOutputStream(), "{\"id\":\"half");
      await().atMost(Duration.ofSeconds(30)).until(() -> server.stored(acme) == 1_000);
      socket.setSoLinger(true, 0);
    }

    var again = acme.stream(() -> new GeneratedLines(1_500, "x", line -> {}));

    assertThat(again.accepted()).isEqualTo(500);
    assertThat(again.duplicates()).isEqualTo(1_000);
    assertThat(server.stored(acme)).isEqualTo(1_500);
  }

  @Test
  void aStreamEndsWithTheKeyThatItCameWith() throws IOException {
    try (var socket = connect()) {
      startStream(socket.getOutputStream());
      sendLines(socket.getOutputStream(), 0, 1_000);
      await().atMost(Duration.ofSeconds(30)).until(() -> server.stored(acme) == 1_000);
      endKey();
      server.clock.advance(KeyedBody.BETWEEN);
      sendLines(socket.getOutputStream(), 1_000, 1_010);
      write(socket.getOutputStream(), "0\r\n\r\n");

      assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)))
          .satisfies(answer -> assertThat(answer.readLine()).startsWith("HTTP/1.1 401"));
    } finally {
      server.clock.set(MutableClock.START);
    }
    assertThat(server.stored(acme)).isEqualTo(1_000);
  }

  private void endKey() {
    var keys = "/v1/admin/accounts/" + acme.account() + "/keys";
    var id = server.admin().get(keys).json().at("/keys/0/id").asString();
    assertThat(server.admin().delete(keys + "/" + id).status()).isEqualTo(204);
  }

  @Test
  void lineThatBreaksOffIsNotTaken() throws IOException {
    try (var socket = connect()) {
      startStream(socket.getOutputStream());
      sendLines(socket.getOutputStream(), 0, 10);
      sendChunk(socket.getOutputStream(), "{\"id\":\"half");
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400");
    }
    assertThat(server.stored(acme)).isZero();
  }

  @Test
  void arrayThatBreaksOffStoresNothing() throws IOException {
    try (var socket = connect()) {
      var body = "[" + Reports.error("a") + "," + Reports.error("b");
      write(
          socket.getOutputStream(),
          head() + "Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n" + body);
      socket.shutdownOutput();

      assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
          .startsWith("HTTP/1.1 400");
    }
    assertThat(server.stored(acme)).isZero();
  }

  private static long liveBytes() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private Socket connect() throws IOException {
    return new Socket("localhost", server.port);
  }

  private String head() {
    return "POST /v1/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
        .formatted(acme.key());
  }

  private void startStream(OutputStream out) throws IOException {
    write(out, head() + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
  }

  private static void sendLines(OutputStream out, int from, int to) throws IOException {
    for (int line = from; line < to; line++) {
      sendChunk(out, Reports.error("line-" + line, "x") + "\n");
    }
  }

  private static void sendChunk(OutputStream out, String text) throws IOException {
    write(out, Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }
}
