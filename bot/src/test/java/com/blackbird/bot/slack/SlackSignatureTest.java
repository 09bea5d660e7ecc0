package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.access.Secret;
import com.slack.api.app_backend.SlackSignature.Generator;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goal S6: nothing that was changed on its way counts as Slack's. */
class SlackSignatureTest {
  private static final Secret SECRET = new Secret("8f742231b10e8888abcd99yyyzzz85a5");
  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");
  private static final String TIME = Long.toString(NOW.getEpochSecond());
  private static final int MUTATIONS = 10_000;

  private final SlackSignature signature = new SlackSignature(SECRET);
  private final Random random = new Random(20261130);

  /**
   * A request.
   *
   * @param latin each byte of the body as one letter
   */
  private record Request(String time, String signed, String latin) {
    Request(String time, String signed, byte[] body) {
      this(time, signed, new String(body, ISO_8859_1));
    }

    byte[] body() {
      return latin.getBytes(ISO_8859_1);
    }
  }

  private Request genuine() {
    String words =
        "token=x&team_id=T1&command=%2Fblackbird&text=activity+%C3%A4+" + random.nextInt();
    byte[] body = words.getBytes(UTF_8);
    // Signed by Slack's own library, not by ours.
    return new Request(TIME, new Generator(SECRET.reveal()).generate(TIME, words), body);
  }

  private Optional<String> flaw(Request request, Instant now) {
    return signature.flaw(List.of(request.time()), List.of(request.signed()), request.body(), now);
  }

  @Test
  void whatSlackSignsIsTakenForFiveMinutesEitherWay() {
    for (int seconds : List.of(-300, -299, -1, 0, 1, 299, 300)) {
      assertThat(flaw(genuine(), NOW.plusSeconds(seconds))).as(seconds + " s").isEmpty();
    }
    for (int seconds : List.of(-86_400, -301, 301, 86_400)) {
      assertThat(flaw(genuine(), NOW.plusSeconds(seconds))).as(seconds + " s").isPresent();
    }
  }

  @Test
  void tenThousandChangedRequestsAreRefused() {
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Request request = genuine();
      assertThat(flaw(request, NOW)).isEmpty();
      Request changed = mutated(request, i % 10);
      assertThat(flaw(changed, NOW)).as("mutation %s of %s", i % 10, changed).isPresent();
      refused++;
    }
    assertThat(refused).isEqualTo(MUTATIONS);
  }

  private Request mutated(Request from, int way) {
    byte[] body = from.body();
    String text = new String(body, UTF_8);
    String signed = from.signed();
    return switch (way) {
      case 0 -> new Request(from.time(), signed, flipped(body));
      case 1 -> new Request(from.time(), text(flipped(signed.getBytes(UTF_8))), body);
      case 2 -> new Request(from.time(), signed.toUpperCase(Locale.ROOT), body);
      case 3 -> new Request(from.time(), signed, URLDecoder.decode(text, UTF_8).getBytes(UTF_8));
      case 4 -> new Request(from.time(), signed, text.replace("%2F", "%2f").getBytes(UTF_8));
      case 5 -> new Request(from.time(), signed, text.getBytes(UTF_16));
      case 6 -> new Request(shifted(from.time()), signed, body);
      case 7 ->
          new Request(from.time(), signed.substring(0, random.nextInt(signed.length())), body);
      case 8 ->
          new Request(
              from.time(), signed, (text + (random.nextBoolean() ? " " : "&a=b")).getBytes(UTF_8));
      default ->
          new Request(
              from.time(),
              new Generator("another" + random.nextInt()).generate(from.time(), text),
              body);
    };
  }

  private byte[] flipped(byte[] bytes) {
    byte[] changed = bytes.clone();
    int bit = random.nextInt(changed.length * 7);
    changed[bit / 7] ^= (byte) (1 << bit % 7);
    return changed;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }

  /** Within the window and written as a number, so that the signature alone can tell. */
  private String shifted(String time) {
    return Long.toString(Long.parseLong(time) + 1 + random.nextInt(299));
  }

  @Test
  void aTimeIsAPlainNumberAndThereIsOneOfEach() {
    Request request = genuine();
    for (String time :
        List.of("", " " + TIME, "+" + TIME, "-1", TIME + ".0", "٣", "9".repeat(12))) {
      Request other = new Request(time, signature.of(time, request.body()), request.body());
      assertThat(flaw(other, NOW)).as("\"" + time + "\"").isPresent();
    }
    List<String> signed = List.of(request.signed());
    List<String> times = List.of(TIME);
    List<String> two = List.of(request.signed(), request.signed());
    assertThat(signature.flaw(List.of(), signed, request.body(), NOW)).isPresent();
    assertThat(signature.flaw(times, List.of(), request.body(), NOW)).isPresent();
    assertThat(signature.flaw(times, two, request.body(), NOW)).isPresent();
    assertThat(signature.flaw(List.of(TIME, TIME), signed, request.body(), NOW)).isPresent();
  }

  /** The address of an answer comes with a request, and goes through forms. */
  @ParameterizedTest
  @CsvSource({
    "https://slack.com/api/, https://hooks.slack.com/commands/T1/2/x, true",
    "https://slack-gov.com/api/, https://hooks.slack-gov.com/actions/T1/2/x, true",
    "https://slack.com/api/, http://hooks.slack.com/commands/T1/2/x, false",
    "https://slack.com/api/, https://hooks.slack.com.evil.example/x, false",
    "https://slack.com/api/, https://evilslack.com/x, false",
    "https://slack.com/api/, https://hooks.slack.com@evil.example/x, false",
    "https://slack.com/api/, https://169.254.169.254/x, false",
    "https://slack.com/api/, '', false",
    "http://127.0.0.1:8065/slack/api/, http://localhost:9/x, true"
  })
  void answersStayWithSlack(URI api, String answer, boolean isSlacks) {
    assertThat(SlackWeb.isBelow(api, answer)).isEqualTo(isSlacks);
  }
}
