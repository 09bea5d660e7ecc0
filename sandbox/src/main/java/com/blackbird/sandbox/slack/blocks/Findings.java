package com.blackbird.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a payload, each with the place where it is. */
final class Findings {
  private final Surface surface;
  private final List<String> errors = new ArrayList<>();

  Findings(Surface surface) {
    this.surface = surface;
  }

  Surface surface() {
    return surface;
  }

  void add(String error, String pointer) {
    errors.add(error + " [json-pointer:" + pointer + "]");
  }

  List<String> errors() {
    return List.copyOf(errors);
  }
}
