package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.testing.MutableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Subscriptions of which a test states only what matters to it. */
public final class Subscriptions {
  static final AccountId ACME = AccountId.of("acme");
  public static final ChannelRef OPS = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");

  private Subscriptions() {}

  /** Everything, from the first error, at any hour. */
  static Subscription of(ChannelRef channel, Interest interest, Threshold threshold) {
    return new Subscription(
        ACME,
        UUID.randomUUID(),
        channel,
        interest,
        threshold,
        Repeats.THREAD_AND_CHANNEL,
        Optional.empty(),
        Digest.OFF,
        ZoneId.of("Europe/Berlin"),
        List.of(),
        "maria",
        MutableClock.START);
  }

  public static Subscription everything() {
    return of(OPS, Interest.ALL, Threshold.FIRST);
  }

  /** Everything, by somebody who listens from then on. */
  static Subscription since(Instant instant) {
    Subscription it = everything();
    return copy(it, it.account(), it.repeats(), it.quiet(), it.digest(), instant);
  }

  static Subscription quiet(String hours) {
    Subscription it = everything();
    return copy(it, it.account(), it.repeats(), QuietHours.parse(hours), it.digest(), it.since());
  }

  /** The same of another account. */
  public static Subscription of(AccountId account, Subscription it) {
    return copy(it, account, it.repeats(), it.quiet(), it.digest(), it.since());
  }

  static Subscription with(Subscription it, Repeats repeats) {
    return copy(it, it.account(), repeats, it.quiet(), it.digest(), it.since());
  }

  static Subscription with(Subscription it, Digest digest) {
    return copy(it, it.account(), it.repeats(), it.quiet(), digest, it.since());
  }

  private static Subscription copy(
      Subscription it,
      AccountId account,
      Repeats repeats,
      Optional<QuietHours> quiet,
      Digest digest,
      Instant since) {
    return new Subscription(
        account,
        it.id(),
        it.channel(),
        it.interest(),
        it.threshold(),
        repeats,
        quiet,
        digest,
        it.zone(),
        it.mentions(),
        it.by(),
        since);
  }
}
