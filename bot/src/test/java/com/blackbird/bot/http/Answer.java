package com.blackbird.bot.http;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answered. */
record Answer(int status, HttpHeaders headers, String body) {
  static final JsonMapper MAPPER = new JsonMapper();

  JsonNode json() {
    return MAPPER.readTree(body);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The problem's address and what it says. */
  String problem() {
    var json = json();
    return json.path("type").asString() + " " + json.path("detail").asString();
  }

  long accepted() {
    return json().get("accepted").asLong();
  }

  long duplicates() {
    return json().get("duplicates").asLong();
  }

  List<String> reasons() {
    var reasons = new ArrayList<String>();
    json().get("rejected").forEach(item -> reasons.add(item.get("reason").asString()));
    return reasons;
  }

  /** The senders' ids on this page of the log. */
  List<String> ids() {
    var ids = new ArrayList<String>();
    json().get("activities").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}
