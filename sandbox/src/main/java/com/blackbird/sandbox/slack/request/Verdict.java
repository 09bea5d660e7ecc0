package com.blackbird.sandbox.slack.request;

import com.blackbird.sandbox.slack.dispatch.Delivery;
import com.blackbird.sandbox.slack.dispatch.Envelope;
import com.blackbird.sandbox.slack.world.Json;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What an app's answer over HTTP means, or that there was none.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api/#error-handling">Error handling</a>
 */
final class Verdict {
  private Verdict() {}

  /** Two hundred acknowledges; events take every status from 200 to 299. */
  static Delivery of(HttpResponse<String> response, Envelope envelope) {
    int status = response.statusCode();
    boolean isEvent = envelope.type().equals("events_api");
    if (status == 200 || (isEvent && status / 100 == 2)) {
      return new Delivery.Acknowledged(payload(response, envelope));
    }
    boolean isLast = response.headers().firstValue("X-Slack-No-Retry").orElse("").equals("1");
    boolean redirected = status / 100 == 3;
    String error = status / 100 == 5 ? "http_service_error" : "http_client_error";
    return new Delivery.Failed(error, redirected ? "too_many_redirects" : "http_error", isLast);
  }

  /** A command may be answered with plain text, which is shown as a message. */
  private static JsonNode payload(HttpResponse<String> response, Envelope envelope) {
    String body = response.body();
    JsonNode json = body.isBlank() ? MissingNode.getInstance() : Json.read(body);
    boolean isCommand = envelope.type().equals("slash_commands");
    if (isCommand && !body.isBlank() && !json.isObject()) {
      return Json.object().put("text", body);
    }
    return json;
  }

  /** Nothing came back. */
  static Delivery of(@Nullable Throwable failed) {
    Throwable cause = failed;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case TimeoutException _, HttpTimeoutException _ ->
          new Delivery.Failed("operation_timeout", "http_timeout", false);
      case SSLException _ -> new Delivery.Failed("dispatch_failed", "ssl_error", false);
      case ConnectException _ -> new Delivery.Failed("dispatch_failed", "connection_failed", false);
      case null, default -> new Delivery.Failed("dispatch_failed", "unknown_error", false);
    };
  }
}
