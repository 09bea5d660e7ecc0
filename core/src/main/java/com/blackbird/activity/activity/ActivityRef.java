package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MICROS;

import com.blackbird.activity.account.DerivedUuid;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Names one activity within its account: when it was logged, to the microsecond, and an id derived
 * from the sender's. The order is that of the log, oldest first.
 */
public record ActivityRef(Instant createdAt, UUID id) implements Comparable<ActivityRef> {
  /** Comes before every activity. */
  public static final ActivityRef FIRST = new ActivityRef(Instant.EPOCH, new UUID(0, 0));

  private static final int BYTES = 3 * Long.BYTES;
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** PostgreSQL compares a uuid's bytes as unsigned ones. */
  private static final Comparator<UUID> UNSIGNED =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private static final Comparator<ActivityRef> ORDER =
      Comparator.comparing(ActivityRef::createdAt).thenComparing(ActivityRef::id, UNSIGNED);

  /** Cuts the time to what the database keeps. */
  public ActivityRef {
    createdAt = createdAt.truncatedTo(MICROS);
  }

  /** The activity that its sender calls so. */
  public static ActivityRef of(Instant createdAt, String senderId) {
    return new ActivityRef(createdAt, DerivedUuid.of(senderId));
  }

  /**
   * A short form, safe in addresses and button values: 32 letters, digits, {@code -}, {@code _}.
   */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
  }

  /** The activity that {@link #text} named, unless the text is not from there. */
  public static Optional<ActivityRef> parse(String text) {
    try {
      var bytes = Base64.getUrlDecoder().decode(text);
      return bytes.length == BYTES ? Optional.of(read(ByteBuffer.wrap(bytes))) : Optional.empty();
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  byte[] bytes() {
    long micros = createdAt.getEpochSecond() * MICROS_A_SECOND + createdAt.getNano() / 1000;
    return ByteBuffer.allocate(BYTES)
        .putLong(micros)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** Refuses times that no activity has, of which the database may not even know the name. */
  static ActivityRef read(ByteBuffer bytes) {
    var createdAt = Instant.EPOCH.plus(bytes.getLong(), MICROS);
    if (createdAt.isBefore(Instant.EPOCH) || createdAt.isAfter(LATEST)) {
      throw new IllegalArgumentException("no activity was logged at " + createdAt);
    }
    return new ActivityRef(createdAt, new UUID(bytes.getLong(), bytes.getLong()));
  }

  @Override
  public int compareTo(ActivityRef other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return createdAt.atOffset(UTC) + "/" + id;
  }
}
