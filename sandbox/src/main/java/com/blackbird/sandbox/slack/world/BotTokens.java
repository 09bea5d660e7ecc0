package com.blackbird.sandbox.slack.world;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tokens of one installation: one that lasts, or with token rotation pairs of which each token
 * lives 12 hours and two are good at a time.
 *
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Token rotation</a>
 */
public final class BotTokens {
  /** How long a token lives that has to be refreshed. */
  public static final Duration LIFE = Duration.ofHours(12);

  private static final int LIVE_AT_ONCE = 2;
  private final List<Pair> pairs = new ArrayList<>();
  private String lasting;
  private int renewals;

  BotTokens(String lasting) {
    this.lasting = lasting;
  }

  /** A token that expires, and the one that is exchanged for the next pair, once. */
  public record Pair(String access, String refresh, Instant expires, boolean isUsed) {
    private Pair used() {
      return new Pair(access, refresh, expires, true);
    }
  }

  /** The newest token. */
  synchronized String current() {
    if (!pairs.isEmpty()) {
      return pairs.getLast().access();
    }
    return renewals == 0 ? lasting : lasting + "-" + renewals;
  }

  synchronized void use(String other) {
    lasting = other;
  }

  /** Makes all tokens worthless; the next one is another. */
  synchronized void renew() {
    pairs.clear();
    renewals++;
  }

  synchronized boolean hold(String token) {
    return current().equals(token) || pairs.stream().anyMatch(pair -> pair.access().equals(token));
  }

  synchronized boolean isExpired(String token, Instant now) {
    return pairs.stream()
        .anyMatch(pair -> pair.access().equals(token) && !now.isBefore(pair.expires()));
  }

  /** A new pair; the lasting token is worth nothing from now on, and of three the oldest. */
  synchronized Pair issue(Instant now) {
    String secret = Ids.secret();
    pairs.add(new Pair("xoxe.xoxb-1-" + secret, "xoxe-1-" + Ids.secret(), now.plus(LIFE), false));
    if (pairs.size() > LIVE_AT_ONCE) {
      pairs.removeFirst();
    }
    return pairs.getLast();
  }

  /** The next pair for a refresh token that was not used yet. */
  synchronized Optional<Pair> refresh(String token, Instant now) {
    Optional<Pair> fresh =
        pairs.stream().filter(pair -> pair.refresh().equals(token) && !pair.isUsed()).findFirst();
    fresh.ifPresent(pair -> pairs.set(pairs.indexOf(pair), pair.used()));
    return fresh.map(_ -> issue(now));
  }

  /** Whether its token has been exchanged for a pair. */
  synchronized boolean rotate() {
    return !pairs.isEmpty();
  }
}
