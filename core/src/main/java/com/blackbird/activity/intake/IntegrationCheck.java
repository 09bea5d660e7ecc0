package com.blackbird.activity.intake;

import static java.util.stream.Collectors.joining;

import com.blackbird.activity.integration.IntegrationKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Decides for one piece which integrations exist, which are to be created, and which refused. */
final class IntegrationCheck {
  /** Looking for similar keys costs time, and a piece may name thousands of wrong ones. */
  private static final int ADVISED = 20;

  private static final int NAMED = 5;

  private final Set<IntegrationKey> known;
  private final boolean mayCreate;
  private final SortedSet<IntegrationKey> created = new TreeSet<>();
  private final Map<IntegrationKey, String> refused = new HashMap<>();

  IntegrationCheck(Set<IntegrationKey> known, boolean mayCreate) {
    this.known = known;
    this.mayCreate = mayCreate;
  }

  /** Why an activity of this integration is not taken, unless it is. */
  Optional<String> refusal(IntegrationKey key) {
    if (known.contains(key) || created.contains(key)) {
      return Optional.empty();
    }
    if (mayCreate && known.size() + created.size() < IntakeLimits.CREATED_INTEGRATIONS) {
      created.add(key);
      return Optional.empty();
    }
    return Optional.of(refused.computeIfAbsent(key, this::reason));
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
    if (known.isEmpty()) {
      return reason + "; the account has no integrations yet";
    }
    return refused.size() < ADVISED ? reason + "; use " + nearest(key) : reason;
  }

  private String nearest(IntegrationKey key) {
    return known.stream()
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
