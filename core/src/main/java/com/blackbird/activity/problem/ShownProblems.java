package com.blackbird.activity.problem;

import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Optional;
import java.util.Set;

/**
 * What one list of problems shows; short enough for a button.
 *
 * @param state a state's word, {@link #GOING_ON}, {@link #UNKNOWN} or {@link #ALL}
 * @param page from 0
 */
record ShownProblems(Optional<IntegrationKey> integration, String state, int page) {
  static final int PAGE = 8;
  static final String GOING_ON = "ongoing";
  static final String ALL = "all";

  /** What no guide explains, what came most often first: for who writes guides. */
  static final String UNKNOWN = "unknown";

  private static final int LAST_PAGE = 9_999;

  static ShownProblems first(Optional<IntegrationKey> integration, String state) {
    return new ShownProblems(integration, state, 0);
  }

  ShownProblems at(int other) {
    return new ShownProblems(integration, state, Math.clamp(other, 0, LAST_PAGE));
  }

  ShownProblems in(String other) {
    return first(integration, other);
  }

  boolean isDefault() {
    return state.equals(GOING_ON) && integration.isEmpty();
  }

  ProblemQuery query() {
    Set<ProblemState> states =
        switch (state) {
          case GOING_ON -> ProblemState.GOING_ON;
          case ALL, UNKNOWN -> Set.of();
          default -> ProblemState.of(state).map(Set::of).orElse(ProblemState.GOING_ON);
        };
    return new ProblemQuery(
        integration.map(Set::of).orElse(Set.of()), states, state.equals(UNKNOWN));
  }

  /** In words for people. */
  String text() {
    return page + "/" + state + "/" + integration.map(IntegrationKey::text).orElse("");
  }

  static ShownProblems parse(String text) {
    String[] parts = text.split("/", 3);
    if (parts.length < 3 || !parts[0].matches("\\d{1,4}")) {
      throw new CommandMistake(language -> ProblemTexts.in(language).listIsOld());
    }
    return new ShownProblems(IntegrationKey.parse(parts[2]), parts[1], Integer.parseInt(parts[0]));
  }
}
