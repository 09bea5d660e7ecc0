package com.blackbird.activity.intake;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** One activity as it was sent: the texts of its fields, unchecked, and what was wrong in form. */
final class Report {
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final Set<Field> seen = EnumSet.noneOf(Field.class);
  private @Nullable String fault;

  /** Takes the field's value, at which the parser stands. */
  void take(Field field, JsonParser json) {
    if (!seen.add(field)) {
      fault(field.text() + ": given twice; give it once");
    }
    var token = json.currentToken();
    if (token == JsonToken.VALUE_STRING || (token.isNumeric() && field.mayBeNumber())) {
      texts.put(field, json.getString());
    } else if (token != JsonToken.VALUE_NULL) {
      fault(field.text() + ": must be text, not " + kind(token));
      json.skipChildren();
    }
  }

  /** Uses this text where the sender gave none. */
  void fallBack(Field field, @Nullable String text) {
    if (text != null) {
      texts.putIfAbsent(field, text);
    }
  }

  /** Notes what is wrong; the first fault is the one that is told. */
  void fault(String reason) {
    if (fault == null) {
      fault = reason;
    }
  }

  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  @Nullable String text(Field field) {
    return texts.get(field);
  }

  static String kind(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case VALUE_NULL -> "null";
      default -> "this";
    };
  }
}
