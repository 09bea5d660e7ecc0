package com.blackbird.sandbox.slack.blocks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which fields an object has to have and may have. */
final class Shape implements Rule {
  private final Map<String, Rule> fields = new LinkedHashMap<>();
  private final List<String> required = new ArrayList<>();
  private final List<List<String>> alternatives = new ArrayList<>();
  private final List<List<String>> exclusive = new ArrayList<>();
  private Set<Surface> surfaces = EnumSet.allOf(Surface.class);
  private boolean open;

  Shape() {
    fields.put("type", Rules.anything());
  }

  Shape required(String field, Rule rule) {
    required.add(field);
    return optional(field, rule);
  }

  Shape optional(String field, Rule rule) {
    fields.put(field, rule);
    return this;
  }

  /** At least one of these fields has to be there. */
  Shape either(String... choice) {
    alternatives.add(List.of(choice));
    return this;
  }

  /** One of these fields has to be there, and not two. */
  Shape one(String... choice) {
    exclusive.add(List.of(choice));
    return either(choice);
  }

  /** Fields that are not named here are accepted too. */
  Shape open() {
    open = true;
    return this;
  }

  Shape only(Surface first, Surface... more) {
    surfaces = EnumSet.of(first, more);
    return this;
  }

  @Override
  public void check(JsonNode value, String pointer, Findings findings) {
    if (!value.isObject()) {
      findings.add("must provide an object", pointer);
      return;
    }
    if (!surfaces.contains(findings.surface())) {
      findings.add("unsupported type: " + value.path("type").asString(""), pointer + "/type");
      return;
    }
    required.stream()
        .filter(field -> isAbsent(value, field))
        .forEach(field -> findings.add("missing required field: " + field, pointer));
    alternatives.stream()
        .filter(choice -> choice.stream().allMatch(field -> isAbsent(value, field)))
        .forEach(choice -> findings.add(define(choice), pointer));
    exclusive.stream()
        .filter(choice -> choice.stream().filter(field -> !isAbsent(value, field)).count() > 1)
        .forEach(choice -> findings.add("only one of " + choice + " may be defined", pointer));
    value.properties().forEach(field -> check(field, pointer, findings));
  }

  private void check(Map.Entry<String, JsonNode> field, String pointer, Findings findings) {
    Rule rule = fields.get(field.getKey());
    if (rule != null && !field.getValue().isNull()) {
      rule.check(field.getValue(), pointer + "/" + field.getKey(), findings);
    } else if (rule == null && !open) {
      findings.add("invalid additional property: " + field.getKey(), pointer);
    }
  }

  private static boolean isAbsent(JsonNode value, String field) {
    return value.path(field).isMissingNode() || value.path(field).isNull();
  }

  private static String define(List<String> choice) {
    return "must define either `" + String.join("` or `", choice) + "`";
  }
}
