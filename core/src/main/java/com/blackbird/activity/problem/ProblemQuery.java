package com.blackbird.activity.problem;

import com.blackbird.activity.integration.IntegrationKey;
import java.util.Set;

/**
 * Which problems to show; an empty filter means everything.
 *
 * @param integrations of any of these
 * @param states in any of these
 * @param unknown only those that no guide explains
 */
public record ProblemQuery(
    Set<IntegrationKey> integrations, Set<ProblemState> states, boolean unknown) {
  /** Whether a guide explains them or not. */
  public ProblemQuery(Set<IntegrationKey> integrations, Set<ProblemState> states) {
    this(integrations, states, false);
  }

  /** Copies the sets. */
  public ProblemQuery {
    integrations = Set.copyOf(integrations);
    states = Set.copyOf(states);
  }
}
