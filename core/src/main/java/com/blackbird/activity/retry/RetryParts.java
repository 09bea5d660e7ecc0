package com.blackbird.activity.retry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A retry as messages, each short enough for every receiver; the same bytes at every try. */
final class RetryParts {
  /** With its head below the 20 kB that Standard Webhooks recommends. */
  private static final int MOST_BYTES = 16 * 1024;

  private static final JsonMapper JSON = new JsonMapper();

  private RetryParts() {}

  /** The records of each message, in their order. */
  static List<List<RetryRecord>> of(List<RetryRecord> records) {
    List<List<RetryRecord>> parts = new ArrayList<>();
    List<RetryRecord> part = new ArrayList<>();
    int bytes = 0;
    for (RetryRecord record : records) {
      int more = JSON.writeValueAsBytes(json(record)).length + 1;
      if (!part.isEmpty() && bytes + more > MOST_BYTES) {
        parts.add(List.copyOf(part));
        part.clear();
        bytes = 0;
      }
      part.add(record);
      bytes += more;
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return parts;
  }

  /** The id by which a receiver knows a message that it has had before. */
  static String id(UUID retry, int message) {
    return "retry_" + retry + "_" + message;
  }

  /** The body of one message. */
  static byte[] body(Retry retry, int message, int messages, List<RetryRecord> records) {
    ObjectNode body = JSON.createObjectNode();
    body.put("type", "retry.requested");
    body.put("timestamp", retry.at().toString());
    ObjectNode data = body.putObject("data");
    data.put("retry", retry.id().toString());
    data.put("part", message);
    data.put("parts", messages);
    data.put("integration", retry.integration().text());
    UUID problem = retry.problem();
    data.put("problem", problem == null ? null : problem.toString());
    var list = data.putArray("records");
    records.forEach(record -> list.add(json(record)));
    return JSON.writeValueAsString(body).getBytes(UTF_8);
  }

  private static ObjectNode json(RetryRecord record) {
    ObjectNode json = JSON.createObjectNode();
    json.put("direction", record.direction().text());
    json.put("type", record.type().text());
    json.put("reference", record.reference());
    json.put("activity", record.senderId().isEmpty() ? null : record.senderId());
    json.put("failedAt", record.failedAt().toString());
    return json;
  }
}
