package com.blackbird.activity.problem;

import java.util.List;

/**
 * A problem in a list.
 *
 * @param stuck how many records with a reference are stuck
 * @param references the first of them
 */
public record ListedProblem(Problem problem, long stuck, List<String> references) {
  public ListedProblem {
    references = List.copyOf(references);
  }
}
