package com.blackbird.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sides that take turns, so that what disturbs the machine disturbs all of them. */
final class Rounds {
  /** Does the work once and returns the figure that it is measured by. */
  interface Turn {
    double take() throws Exception;
  }

  private final Map<String, Turn> sides = new LinkedHashMap<>();
  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  Rounds side(String name, Turn turn) {
    sides.put(name, turn);
    figures.put(name, new ArrayList<>());
    return this;
  }

  /** One turn each that does not count, for whatever is only slow at first. */
  Rounds warmUp() throws Exception {
    for (var turn : sides.values()) {
      turn.take();
    }
    return this;
  }

  /** So many turns each; another side begins each time. */
  Rounds run(int rounds) throws Exception {
    var names = List.copyOf(sides.keySet());
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < names.size(); i++) {
        var name = names.get((round + i) % names.size());
        double figure = Objects.requireNonNull(sides.get(name)).take();
        Objects.requireNonNull(figures.get(name)).add(figure);
      }
    }
    return this;
  }

  Series of(String name) {
    return new Series(Objects.requireNonNull(figures.get(name), name));
  }
}
