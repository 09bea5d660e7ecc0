package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.stats.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a channel wants to hear.
 *
 * @param zone in which its hours and mornings are meant
 * @param mentions who is asked for at a problem's first message; empty for nobody
 * @param by the name of the person who made it; foreign text
 */
public record Subscription(
    AccountId account,
    UUID id,
    ChannelRef channel,
    Interest interest,
    Threshold threshold,
    Repeats repeats,
    Optional<QuietHours> quiet,
    Digest digest,
    ZoneId zone,
    Language language,
    List<Rich.Mention> mentions,
    String by,
    Instant since) {
  private static final int A_WEEK_OF_DIGESTS = 7;

  /** Of weekly ones, where each waits for quiet hours to end. */
  private static final Duration LONGEST_BETWEEN_DIGESTS = Duration.ofDays(15);

  public Subscription {
    mentions = List.copyOf(mentions);
  }

  /** The same under another id. */
  Subscription as(UUID other) {
    return as(other, since);
  }

  /** The same under another id, made at another moment. */
  Subscription as(UUID other, Instant moment) {
    return new Subscription(
        account, other, channel, interest, threshold, repeats, quiet, digest, zone, language,
        mentions, by, moment);
  }

  /** One of a channel that reads English. */
  public Subscription(
      AccountId account,
      UUID id,
      ChannelRef channel,
      Interest interest,
      Threshold threshold,
      Repeats repeats,
      Optional<QuietHours> quiet,
      Digest digest,
      ZoneId zone,
      List<Rich.Mention> mentions,
      String by,
      Instant since) {
    this(
        account,
        id,
        channel,
        interest,
        threshold,
        repeats,
        quiet,
        digest,
        zone,
        Language.ENGLISH,
        mentions,
        by,
        since);
  }

  /** Of all that it says, the same for two that say the same, whoever made them. */
  UUID said() {
    return DerivedUuid.of(
        Stream.of(
                sorted(interest.integrations()),
                sorted(interest.types()),
                sorted(interest.directions()),
                sorted(interest.categories()),
                threshold.text(),
                repeats.text(),
                quiet.map(QuietHours::text).orElse(""),
                digest.text(),
                zone.getId(),
                language.tag(),
                mentions.toString())
            .collect(Collectors.joining("\n")));
  }

  private static String sorted(Collection<?> values) {
    return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
  }

  /** The language in which what is told for these is told: the first one's, or else English. */
  static Language language(Collection<Subscription> wishes) {
    return wishes.stream().findFirst().map(Subscription::language).orElse(Language.ENGLISH);
  }

  /**
   * The first digest after this moment that is not in quiet hours; where all are, the moment when
   * these end. Asked of one without digests it is a mistake.
   */
  Instant nextDigest(Instant after) {
    Instant first = digest.next(after, zone);
    Instant next = first;
    for (int tries = 0; tries < A_WEEK_OF_DIGESTS; tries++) {
      if (quietUntil(next).isEmpty()) {
        return next;
      }
      next = digest.next(next, zone);
    }
    return quietUntil(first).orElse(first);
  }

  /** The last digest up to this moment. Asked of one without digests it is a mistake. */
  Instant lastDigest(Instant now) {
    Instant last = nextDigest(now.minus(LONGEST_BETWEEN_DIGESTS));
    for (Instant next = last; !next.isAfter(now); next = nextDigest(next)) {
      last = next;
    }
    return last;
  }

  /** What the digest of this moment is about: all since the last one outside of quiet hours. */
  Period digested(Instant at) {
    Instant since = digest.before(at, zone).since();
    for (int tries = 1; tries < A_WEEK_OF_DIGESTS && quietUntil(since).isPresent(); tries++) {
      since = digest.before(since, zone).since();
    }
    return new Period(since, at);
  }

  /** When the quiet ends that all of these want at this moment; empty when one of them does not. */
  static Optional<Instant> quietUntil(Collection<Subscription> wishes, Instant now) {
    var ends = wishes.stream().map(wish -> wish.quietUntil(now)).toList();
    return ends.stream().anyMatch(Optional::isEmpty)
        ? Optional.empty()
        : ends.stream().flatMap(Optional::stream).min(Instant::compareTo);
  }

  /** When the quiet that reigns at this moment ends; empty when it is not quiet. */
  Optional<Instant> quietUntil(Instant now) {
    return quiet.flatMap(hours -> hours.quietUntil(now, zone));
  }
}
