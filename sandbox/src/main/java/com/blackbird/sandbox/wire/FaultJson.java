package com.blackbird.sandbox.wire;

import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes faults as the control addresses take and show them. */
final class FaultJson {
  private static final String KINDS =
      "\"kind\" is ratelimited, status, error, slow, hang, reset, lost, drop, twice or reorder";

  private FaultJson() {}

  /** Reads a rule; what is wrong is said by an IllegalArgumentException. */
  static FaultRule read(JsonNode json) {
    FaultRule rule =
        FaultRule.next(fault(json))
            .on(json.path("method").asString(FaultRule.ANY))
            .in(json.path("channel").asString(""));
    if (json.has("probability")) {
      rule = rule.likely(json.path("probability").asDouble(0));
    }
    return json.has("times") ? rule.times(json.path("times").asInt(0)) : rule;
  }

  private static Fault fault(JsonNode json) {
    int value = json.path("value").asInt(0);
    return switch (json.path("kind").asString("")) {
      case "ratelimited" -> new Fault.RateLimited(Math.max(1, value));
      case "status" -> new Fault.Status(status(value));
      case "error" -> new Fault.Refused(json.path("code").asString("internal_error"));
      case "slow" -> new Fault.Slow(Duration.ofMillis(Math.max(0, value)));
      case "hang" -> new Fault.Hang();
      case "reset" -> new Fault.Reset();
      case "lost" -> new Fault.AnswerLost();
      case "drop" -> new Fault.SocketDropped();
      case "twice" -> new Fault.Twice();
      case "reorder" -> new Fault.OutOfOrder();
      default -> throw new IllegalArgumentException(KINDS);
    };
  }

  private static int status(int value) {
    if (value != 0 && (value < 400 || value > 599)) {
      throw new IllegalArgumentException("\"value\" of a status is 400 to 599");
    }
    return value == 0 ? 500 : value;
  }

  static ObjectNode write(FaultRule rule) {
    ObjectNode json = describe(rule.fault());
    json.put("method", rule.method());
    if (!rule.channel().isEmpty()) {
      json.put("channel", rule.channel());
    }
    if (!rule.isForever()) {
      json.put("times", rule.times());
    }
    // Said also when it is 1, since that is what a fault without an end is asked for with.
    if (rule.isForever() || rule.probability() < 1) {
      json.put("probability", rule.probability());
    }
    return json;
  }

  private static ObjectNode describe(Fault fault) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return switch (fault) {
      case Fault.RateLimited(int seconds) -> json.put("kind", "ratelimited").put("value", seconds);
      case Fault.Status(int status) -> json.put("kind", "status").put("value", status);
      case Fault.Refused(String code) -> json.put("kind", "error").put("code", code);
      case Fault.Slow(var delay) -> json.put("kind", "slow").put("value", delay.toMillis());
      case Fault.Hang _ -> json.put("kind", "hang");
      case Fault.Reset _ -> json.put("kind", "reset");
      case Fault.AnswerLost _ -> json.put("kind", "lost");
      case Fault.SocketDropped _ -> json.put("kind", "drop");
      case Fault.Twice _ -> json.put("kind", "twice");
      case Fault.OutOfOrder _ -> json.put("kind", "reorder");
    };
  }
}
