package com.blackbird.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Hmac;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Ties the end of an installation to the browser that began it: the state travels through Slack,
 * the cookie stays in the browser, and the state is the signature of the cookie and the time. It
 * works once, for some minutes.
 */
final class SlackInstallState {
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final Pattern FORM = Pattern.compile("([0-9]{1,11})\\.([A-Za-z0-9_-]{43})");
  private static final int BYTES = 32;

  private final byte[] key;
  private final UsedOnce usedOnce;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SlackInstallState(Secret clientSecret, UsedOnce usedOnce, Clock clock) {
    this.key = ("install " + clientSecret.reveal()).getBytes(UTF_8);
    this.usedOnce = usedOnce;
    this.clock = clock;
  }

  /** What the browser keeps. */
  String newCookie() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What Slack is asked to give back. */
  String of(String cookie) {
    long now = clock.instant().getEpochSecond();
    return now + "." + signature(now, cookie);
  }

  /** Whether the state was made for the browser with this cookie, lately, and not used before. */
  boolean redeem(String state, String cookie) {
    var form = FORM.matcher(state);
    if (!form.matches()) {
      return false;
    }
    Instant made = Instant.ofEpochSecond(Long.parseLong(form.group(1)));
    String expected = signature(made.getEpochSecond(), cookie);
    boolean isOurs = MessageDigest.isEqual(expected.getBytes(UTF_8), form.group(2).getBytes(UTF_8));
    Duration age = Duration.between(made, clock.instant());
    return isOurs
        && age.compareTo(LIFE) <= 0
        && usedOnce.isFirst("slack state " + state, made.plus(LIFE.multipliedBy(2)));
  }

  private String signature(long time, String cookie) {
    byte[] signed = Hmac.sha256(key, (time + "." + cookie).getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
  }
}
