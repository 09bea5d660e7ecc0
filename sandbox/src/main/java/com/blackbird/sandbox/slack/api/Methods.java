package com.blackbird.sandbox.slack.api;

import java.util.Map;

/** A family of methods. */
interface Methods {
  /** Adds each method under its name. */
  void addTo(Map<String, Method> methods);
}
