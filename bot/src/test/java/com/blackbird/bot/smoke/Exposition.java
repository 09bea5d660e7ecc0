package com.blackbird.bot.smoke;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@code /actuator/prometheus} says: the families of metrics, and the labels of each. */
record Exposition(Map<String, String> families, Map<String, Map<String, Set<String>>> labels) {
  private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{(.*)})? \\S+$");
  private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\S+) (\\S+)$");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  static Exposition read(String text) {
    Map<String, String> families = new LinkedHashMap<>();
    TYPE.matcher(text).results().forEach(type -> families.put(type.group(1), type.group(2)));
    Map<String, Map<String, Set<String>>> labels = new HashMap<>();
    SAMPLE
        .matcher(text)
        .results()
        .forEach(sample -> {
          Map<String, Set<String>> of =
              labels.computeIfAbsent(sample.group(1), name -> new HashMap<>());
          if (sample.group(2) != null) {
            LABEL
                .matcher(sample.group(2))
                .results()
                .forEach(label ->
                    of.computeIfAbsent(label.group(1), name -> new TreeSet<>())
                        .add(label.group(2)));
          }
        });
    return new Exposition(families, labels);
  }

  /** The names of single numbers, such as those that a query asks for. */
  Set<String> samples() {
    return labels.keySet();
  }
}
