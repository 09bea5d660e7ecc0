package com.blackbird.activity.activity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.integration.IntegrationKey;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32C;

/**
 * A place in the log from which a query goes on. It carries a fingerprint of the query's filters,
 * so it cannot be used with others by mistake. Times and limit are left out: "the last 24 h" moves
 * on between two pages, and any window may be read from any place.
 */
public record ActivityCursor(ActivityRef after, int fingerprint) {
  private static final byte VERSION = 1;
  private static final int BYTES = 1 + 3 * Long.BYTES + Integer.BYTES;

  /** The place just behind this activity. */
  public static ActivityCursor after(ActivityRef ref, ActivityQuery query) {
    return new ActivityCursor(ref, fingerprint(query));
  }

  /** The opaque form, safe in addresses. */
  public String text() {
    var bytes = ByteBuffer.allocate(BYTES).put(VERSION).put(after.bytes()).putInt(fingerprint);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** The place that {@link #text} named. */
  public static ActivityCursor parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() == BYTES && bytes.get() == VERSION) {
        return new ActivityCursor(ActivityRef.read(bytes), bytes.getInt());
      }
    } catch (IllegalArgumentException notOurs) {
      // It is refused like any other text.
    }
    throw BadCursor.unknown();
  }

  void checkBelongsTo(ActivityQuery query) {
    if (fingerprint != fingerprint(query)) {
      throw new BadCursor(
          "cursor: it belongs to other filters; repeat the filters of the page that gave it, or"
              + " start again without a cursor");
    }
  }

  private static int fingerprint(ActivityQuery query) {
    var crc = new CRC32C();
    List.of(
            sorted(query.integrations(), IntegrationKey::text),
            sorted(query.statuses(), ActivityStatus::name),
            sorted(query.types(), ActivityType::name),
            sorted(query.directions(), Direction::name),
            sorted(query.references(), Function.identity()),
            sorted(query.problems(), UUID::toString),
            sorted(query.categories(), Function.identity()),
            sorted(query.text().stream().toList(), Function.identity()))
        .forEach(filter -> crc.update(filter.getBytes(UTF_8)));
    return (int) crc.getValue();
  }

  private static <T> String sorted(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().toList() + "\n";
  }
}
