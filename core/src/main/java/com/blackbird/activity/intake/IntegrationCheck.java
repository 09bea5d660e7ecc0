package com.blackbird.activity.intake;

import static java.util.stream.Collectors.joining;

import com.blackbird.activity.integration.IntegrationKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Decides for one piece which integrations exist, which are to be created, and which refused. */
final class IntegrationCheck {
  /** Looking for similar keys costs time, and a piece may name thousands of wrong ones. */
  private static final int ADVISED = 20;

  private static final int NAMED = 5;

  private final Set<IntegrationKey> known;
  private final Supplier<Set<IntegrationKey>> reading;
  private @Nullable Set<IntegrationKey> all;
  private final boolean mayCreate;
  private final SortedSet<IntegrationKey> created = new TreeSet<>();
  private final Map<IntegrationKey, String> refused = new HashMap<>();

  /**
   * A check of a piece.
   *
   * @param known those that the piece names and the account has
   * @param all those that the account has, which are read only when one is unknown
   */
  IntegrationCheck(
      Set<IntegrationKey> known, Supplier<Set<IntegrationKey>> all, boolean mayCreate) {
    this.known = known;
    this.reading = all;
    this.mayCreate = mayCreate;
  }

  /** Why an activity of this integration is not taken, unless it is. */
  Optional<String> refusal(IntegrationKey key) {
    if (known.contains(key) || created.contains(key)) {
      return Optional.empty();
    }
    if (mayCreate && all().size() + created.size() < IntakeLimits.CREATED_INTEGRATIONS) {
      created.add(key);
      return Optional.empty();
    }
    return Optional.of(refused.computeIfAbsent(key, this::reason));
  }

  private Set<IntegrationKey> all() {
    var read = all == null ? reading.get() : all;
    all = read;
    return read;
  }

  /** The integrations that the piece needs and the account does not have, in order. */
  SortedSet<IntegrationKey> created() {
    return created;
  }

  private String reason(IntegrationKey key) {
    var reason = "integration: " + Quote.of(key.text()) + " is unknown";
    if (mayCreate) {
      return reason + " and the account has " + IntakeLimits.CREATED_INTEGRATIONS + " already";
    }
    if (all().isEmpty()) {
      return reason + "; the account has no integrations yet";
    }
    return refused.size() < ADVISED ? reason + "; use " + nearest(key) : reason;
  }

  private String nearest(IntegrationKey key) {
    return all().stream()
        .map(candidate -> Map.entry(distance(key, candidate), candidate))
        .sorted(
            Map.Entry.<Integer, IntegrationKey>comparingByKey()
                .thenComparing(Map.Entry.comparingByValue()))
        .limit(NAMED)
        .map(entry -> entry.getValue().text())
        .collect(joining(", "));
  }

  private static int distance(IntegrationKey from, IntegrationKey to) {
    return LevenshteinDistance.getDefaultInstance().apply(from.text(), to.text());
  }
}
