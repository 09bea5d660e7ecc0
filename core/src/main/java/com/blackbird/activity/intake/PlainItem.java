package com.blackbird.activity.intake;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads an activity sent as such. */
final class PlainItem implements ItemReader {
  @Override
  public Report read(JsonParser json) {
    var report = new Report();
    readInto(report, json);
    return report;
  }

  static void readInto(Report report, JsonParser json) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      var field = Field.of(json.currentName());
      json.nextToken();
      if (field == null) {
        json.skipChildren();
      } else {
        report.take(field, json);
      }
    }
  }
}
