package com.blackbird.sandbox.wire;

import com.blackbird.sandbox.wire.Recorded.Kind;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The faults and the recorder of one platform over HTTP. */
public final class ControlRoutes {
  private static final JsonMapper JSON = new JsonMapper();
  private final String base;
  private final Faults faults;
  private final Recorder recorder;

  /** The addresses below {@code /sandbox/} and the platform's name. */
  public ControlRoutes(String platform, Faults faults, Recorder recorder) {
    this.base = "/sandbox/" + platform + "/";
    this.faults = faults;
    this.recorder = recorder;
  }

  /** Adds the addresses. */
  public void register(RoutesConfig routes) {
    routes.get(base + "faults", this::showFaults);
    routes.post(base + "faults", this::addFault);
    routes.delete(base + "faults", this::forgetFaults);
    routes.get(base + "calls", this::showCalls);
    routes.delete(
        base + "calls",
        http -> {
          recorder.clear();
          showCalls(http);
        });
  }

  private void showFaults(Context http) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode list = answer.putArray("faults");
    faults.waiting().forEach(rule -> list.add(FaultJson.write(rule)));
    write(http, answer.put("waiting", list.size()));
  }

  private void addFault(Context http) {
    try {
      faults.add(FaultJson.read(body(http)));
      showFaults(http);
    } catch (IllegalArgumentException wrong) {
      refuse(http, wrong);
    }
  }

  /** Without a body all of them, with one the fault that it describes as it is shown. */
  private void forgetFaults(Context http) {
    try {
      if (http.bodyAsBytes().length == 0) {
        faults.clear();
      } else {
        faults.remove(FaultJson.read(body(http)));
      }
      showFaults(http);
    } catch (IllegalArgumentException wrong) {
      refuse(http, wrong);
    }
  }

  private static JsonNode body(Context http) {
    try {
      return JSON.readTree(http.bodyAsBytes());
    } catch (JacksonException notJson) {
      throw new IllegalArgumentException("the body must be a JSON object", notJson);
    }
  }

  private void showCalls(Context http) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      ArrayNode list = answer.putArray("calls");
      asked(http).forEach(record -> list.add(show(record)));
      write(http, answer);
    } catch (IllegalArgumentException wrong) {
      refuse(http, wrong);
    }
  }

  private List<Recorded> asked(Context http) {
    String method = http.queryParam("method");
    String kind = http.queryParam("kind");
    String channel = http.queryParam("channel");
    String since = http.queryParam("since");
    Kind wanted = kind == null ? null : kind(kind);
    List<Recorded> found = found(method, wanted, channel, since);
    return found.subList(Math.max(0, found.size() - limit(http)), found.size());
  }

  private List<Recorded> found(
      @Nullable String method,
      @Nullable Kind wanted,
      @Nullable String channel,
      @Nullable String since) {
    return recorder.all().stream()
        .filter(record -> method == null || FaultRule.matches(method, record.method()))
        .filter(record -> wanted == null || record.kind() == wanted)
        .filter(record -> channel == null || record.isIn(channel))
        .filter(record -> isSince(record, since))
        .toList();
  }

  /** How many at most, the newest ones. */
  private static int limit(Context http) {
    String limit = http.queryParam("limit");
    if (limit == null) {
      return Integer.MAX_VALUE;
    }
    if (!limit.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("\"limit\" is a number such as 500");
    }
    return Integer.parseInt(limit);
  }

  private static Kind kind(String name) {
    return switch (name) {
      case "request" -> Kind.REQUEST;
      case "event" -> Kind.EVENT;
      default -> throw new IllegalArgumentException("\"kind\" is request or event");
    };
  }

  /** After the record of this number, or not before this time. */
  private static boolean isSince(Recorded record, @Nullable String since) {
    if (since == null) {
      return true;
    }
    if (since.matches("\\d{1,18}")) {
      return record.number() > Long.parseLong(since);
    }
    try {
      return !record.at().isBefore(Instant.parse(since));
    } catch (DateTimeException wrong) {
      throw new IllegalArgumentException(
          "\"since\" is a time such as 2026-11-23T10:00:00Z, or the number of a call", wrong);
    }
  }

  private static ObjectNode show(Recorded record) {
    ObjectNode json = JSON.createObjectNode();
    json.put("number", record.number()).put("at", record.at().toString());
    json.put("kind", record.kind().name().toLowerCase(Locale.ROOT));
    json.put("method", record.method()).put("path", record.path());
    record.places().stream().sorted().forEach(json.putArray("channel")::add);
    json.set("arguments", record.arguments());
    json.put("status", record.status());
    if (!record.answer().isMissingNode()) {
      json.set("answer", record.answer());
    }
    return json;
  }

  private static void refuse(Context http, IllegalArgumentException wrong) {
    http.status(400);
    write(http, JSON.createObjectNode().put("error", wrong.getMessage()));
  }

  private static void write(Context http, ObjectNode answer) {
    http.contentType("application/json; charset=utf-8").result(JSON.writeValueAsString(answer));
  }
}
