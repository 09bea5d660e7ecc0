package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
  public Subscription {
    mentions = List.copyOf(mentions);
  }

  /** The same under another id. */
  Subscription as(UUID other) {
    return new Subscription(
        account, other, channel, interest, threshold, repeats, quiet, digest, zone, language,
        mentions, by, since);
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

  /** The language in which what is told for these is told: the first one's, or else English. */
  static Language language(Collection<Subscription> wishes) {
    return wishes.stream().findFirst().map(Subscription::language).orElse(Language.ENGLISH);
  }

  /** When the quiet that reigns at this moment ends; empty when it is not quiet. */
  Optional<Instant> quietUntil(Instant now) {
    return quiet.flatMap(hours -> hours.quietUntil(now, zone));
  }
}
