package com.blackbird.activity.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an activity in a CloudEvents 1.0 envelope: {@code data} holds the activity's fields, and
 * the envelope's attributes stand in for those that it lacks.
 *
 * @see <a
 *     href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md">
 *     JSON event format</a>
 */
final class CloudEventItem implements ItemReader {
  private static final List<String> REQUIRED = List.of("specversion", "id", "source", "type");
  private static final String VERSION = "1.0";

  @Override
  public Report read(JsonParser json) {
    var report = new Report();
    var attributes = new HashMap<String, String>();
    boolean hasData = false;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var name = json.currentName();
      json.nextToken();
      if (name.equals("data")) {
        hasData = takeData(report, json);
      } else {
        takeAttribute(report, attributes, name, json);
      }
    }
    checkEnvelope(report, attributes, hasData);
    fillIn(report, attributes);
    return report;
  }

  private static boolean takeData(Report report, JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      PlainItem.readInto(report, json);
    } else {
      report.fault(
          "data: must be an object with the activity's fields, not "
              + Report.kind(json.currentToken()));
      json.skipChildren();
    }
    return true;
  }

  private static void takeAttribute(
      Report report, Map<String, String> attributes, String name, JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      if (attributes.put(name, json.getString()) != null) {
        report.fault(Quote.clip(name, 40) + ": given twice; give it once");
      }
    } else {
      json.skipChildren();
    }
  }

  private static void checkEnvelope(
      Report report, Map<String, String> attributes, boolean hasData) {
    for (var name : REQUIRED) {
      if (attributes.getOrDefault(name, "").isBlank()) {
        report.fault(name + ": missing; every CloudEvent has " + String.join(", ", REQUIRED));
      }
    }
    var version = attributes.getOrDefault("specversion", VERSION);
    if (!version.equals(VERSION)) {
      report.fault("specversion: " + Quote.of(version) + " is not allowed; use " + VERSION);
    }
    if (!hasData) {
      report.fault("data: missing; put the activity's fields there, as a JSON object");
    }
  }

  private static void fillIn(Report report, Map<String, String> attributes) {
    report.fallBack(Field.ID, attributes.get("id"));
    report.fallBack(Field.CREATED_AT, attributes.get("time"));
    report.fallBack(Field.REFERENCE, attributes.get("subject"));
    report.fallBack(Field.INTEGRATION, lastSegment(attributes.get("source")));
  }

  private static @Nullable String lastSegment(@Nullable String source) {
    if (source == null) {
      return null;
    }
    var path = source.split("[?#]", 2)[0].replaceAll("/+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
