package com.blackbird.bot.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What docs/operations.md, the dashboard and the alarms say of metrics. */
public final class OperationsPage {
  static final String PAGE = "docs/operations.md";
  static final String DASHBOARD = "manifests/grafana/blackbird.json";
  static final String RULES = "manifests/prometheus/blackbird-rules.yaml";

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(blackbird_[a-z_]+)`");
  private static final Pattern ALARM_HEADING = Pattern.compile("(?m)^### (Blackbird[A-Za-z]+)$");
  private static final Pattern IN_QUERY = Pattern.compile("\\b([a-z]+(?:_[a-z]+)+)\\b");
  private static final Set<String> FUNCTIONS = Set.of("histogram_quantile");

  private OperationsPage() {}

  /** The bot's own metrics that the page explains. */
  public static Set<String> explained() {
    return new TreeSet<>(Words.all(ROW, Repository.text(PAGE)));
  }

  /** All metrics that the dashboard and the alarms ask for. */
  public static Set<String> askedFor() {
    return Stream.concat(
            queries(Repository.json(DASHBOARD)), rules().map(rule -> text(rule, "expr")))
        .flatMap(query -> Words.all(IN_QUERY, withoutLabels(query)).stream())
        .filter(word -> !FUNCTIONS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static List<String> alarms() {
    return rules().map(rule -> text(rule, "alert")).toList();
  }

  static List<String> explainedAlarms() {
    return Words.all(ALARM_HEADING, Repository.text(PAGE));
  }

  static Stream<JsonNode> rules() {
    return Repository.yaml(RULES)
        .get("groups")
        .valueStream()
        .flatMap(group -> group.get("rules").valueStream());
  }

  static String text(JsonNode rule, String field) {
    return rule.at("/" + field).asString();
  }

  private static Stream<String> queries(JsonNode node) {
    Stream<String> here = node.has("expr") ? Stream.of(text(node, "expr")) : Stream.of();
    return Stream.concat(here, node.valueStream().flatMap(OperationsPage::queries));
  }

  /** Without what stands in braces and after "by", which are labels. */
  private static String withoutLabels(String query) {
    return query
        .replaceAll("\\{[^}]*\\}", "")
        .replaceAll("\\b(?:by|without|on|ignoring) *\\([^)]*\\)", "");
  }
}
