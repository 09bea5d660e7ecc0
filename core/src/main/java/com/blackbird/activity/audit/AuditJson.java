package com.blackbird.activity.audit;

import com.blackbird.activity.audit.AuditNote.Person;
import com.blackbird.activity.audit.AuditNote.Value;
import com.blackbird.activity.audit.AuditNote.Words;
import com.blackbird.activity.command.Who;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of an entry as the text of which the chain is made; people stand in it by their ids.
 */
final class AuditJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PERSON = "person";

  private AuditJson() {}

  static String write(Map<String, Value> fields, Function<Who, UUID> people) {
    Map<String, Object> json = new LinkedHashMap<>();
    fields.forEach((name, value) ->
        json.put(
            name,
            switch (value) {
              case Words words -> words.text();
              case Person person -> Map.of(PERSON, people.apply(person.who()).toString());
            }));
    return JSON.writeValueAsString(json);
  }

  /** The ids of the people in it; none in what nobody has written so. */
  static List<UUID> people(String text) {
    List<UUID> people = new ArrayList<>();
    try {
      for (JsonNode value : JSON.readTree(text)) {
        if (value.has(PERSON)) {
          people.add(UUID.fromString(value.path(PERSON).asString("")));
        }
      }
    } catch (JacksonException | IllegalArgumentException tampered) {
      return List.of();
    }
    return people;
  }

  /** The fields for people to read, in their order. */
  static Map<String, String> read(String text, Function<UUID, String> names) {
    Map<String, String> fields = new LinkedHashMap<>();
    JSON.readTree(text)
        .properties()
        .forEach(field ->
            fields.put(
                field.getKey(),
                field.getValue().has(PERSON)
                    ? names.apply(UUID.fromString(field.getValue().path(PERSON).asString("")))
                    : field.getValue().asString("")));
    return fields;
  }
}
