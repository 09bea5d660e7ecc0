package com.blackbird.activity.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values given to a command, by option name, checked against its specification. */
public record CommandInput(Map<String, List<String>> values) {
  public CommandInput {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    values.forEach((name, list) -> copy.put(name, List.copyOf(list)));
    values = Map.copyOf(copy);
  }

  /** All values of an option, in the order given; empty when it was not given. */
  public List<String> all(String option) {
    return values.getOrDefault(option, List.of());
  }

  /** The value of an option that takes one. */
  public Optional<String> one(String option) {
    return all(option).stream().findFirst();
  }
}
