package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Hmac;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a request is from Slack, by what Slack signs: the time and the very bytes of the body.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
public final class SlackSignature {
  /** How far the clocks may be apart, and how old a request may be. */
  public static final Duration WINDOW = Duration.ofMinutes(5);

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
  private final Secret signingSecret;

  /** By what the app shares with Slack. */
  public SlackSignature(Secret signingSecret) {
    this.signingSecret = signingSecret;
  }

  /**
   * Why it is not from Slack just now; empty when it is.
   *
   * @param times all headers {@code X-Slack-Request-Timestamp}
   * @param signatures all headers {@code X-Slack-Signature}
   */
  public Optional<String> flaw(
      List<String> times, List<String> signatures, byte[] body, Instant now) {
    if (times.size() != 1 || signatures.size() != 1) {
      return Optional.of("it is not signed");
    }
    String time = times.getFirst();
    if (!SECONDS.matcher(time).matches()) {
      return Optional.of("it does not say when it was sent");
    }
    if (Duration.between(sent(time), now).abs().compareTo(WINDOW) > 0) {
      return Optional.of("it was sent at " + sent(time) + ", which is not now");
    }
    return MessageDigest.isEqual(
            of(time, body).getBytes(UTF_8), signatures.getFirst().getBytes(UTF_8))
        ? Optional.empty()
        : Optional.of("the signature is not Slack's");
  }

  /** When the request was sent, as it says in a time that was checked. */
  static Instant sent(String time) {
    return Instant.ofEpochSecond(Long.parseLong(time));
  }

  /** What Slack signs a request with. */
  public String of(String time, byte[] body) {
    byte[] key = signingSecret.reveal().getBytes(UTF_8);
    byte[] head = ("v0:" + time + ":").getBytes(UTF_8);
    return "v0=" + HexFormat.of().formatHex(Hmac.sha256(key, head, body));
  }
}
