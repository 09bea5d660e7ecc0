package com.blackbird.activity.problem;

import java.util.List;

/**
 * A problem in a list.
 *
 * @param stuck how many records are stuck
 * @param references the first of them that have a name
 */
public record ListedProblem(Problem problem, long stuck, List<String> references) {
  public ListedProblem {
    references = List.copyOf(references);
  }
}
