package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Json;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Reads the arguments of a request, however they were sent. */
final class Arguments {
  private Arguments() {}

  static ObjectNode of(Context context) {
    ObjectNode arguments = Json.object();
    addForm(arguments, String.valueOf(context.queryString()));
    String type = String.valueOf(context.contentType());
    if (context.isMultipartFormData()) {
      context.formParamMap().forEach((name, values) -> arguments.put(name, values.getFirst()));
    } else if (type.startsWith("application/json")) {
      addJson(arguments, body(context));
    } else {
      addForm(arguments, body(context));
    }
    addClient(arguments, context);
    return arguments;
  }

  /** An app may name itself by HTTP Basic instead of by arguments. */
  private static void addClient(ObjectNode arguments, Context context) {
    var basic = context.basicAuthCredentials();
    if (basic != null && !arguments.has("client_id")) {
      arguments.put("client_id", basic.getUsername());
      arguments.put("client_secret", basic.getPassword());
    }
  }

  private static void addJson(ObjectNode arguments, String body) {
    if (body.isBlank()) {
      return;
    }
    if (!(Json.read(body) instanceof ObjectNode sent)) {
      throw new Refusal("invalid_json");
    }
    arguments.setAll(sent);
  }

  private static void addForm(ObjectNode arguments, String form) {
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        arguments.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal("invalid_form_data");
    }
  }

  private static String body(Context context) {
    try {
      return new String(context.bodyInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
