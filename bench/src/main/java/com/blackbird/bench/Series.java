package com.blackbird.bench;

import java.util.List;
import java.util.stream.IntStream;

/** One side's figure in each round. */
record Series(List<Double> figures) {
  Series {
    figures = List.copyOf(figures);
  }

  double median() {
    var sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  double least() {
    return figures.stream().min(Double::compare).orElseThrow();
  }

  double most() {
    return figures.stream().max(Double::compare).orElseThrow();
  }

  /** This side's figure as a multiple of the other's in the same round. */
  Series over(Series reference) {
    return new Series(
        IntStream.range(0, figures.size())
            .mapToObj(round -> figures.get(round) / reference.figures.get(round))
            .toList());
  }
}
