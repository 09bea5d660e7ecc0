package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.wire.Fault;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.RequestTrouble;
import io.javalin.http.Context;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Records every request of an app, and lets the faults happen to it that are asked for. */
final class Watch {
  private final Faults faults;
  private final Recorder recorder;
  private final RequestTrouble trouble;

  Watch(Faults faults, Recorder recorder, RequestTrouble trouble) {
    this.faults = faults;
    this.recorder = recorder;
    this.trouble = trouble;
  }

  /** Serves a request, watched. */
  void over(Context http, String method, Set<String> places, JsonNode body, Work work) {
    long number = recorder.request(method, http.path(), places, body);
    Fault fault = faults.forRequest(method, places);
    if (trouble.endsBefore(http, fault)) {
      recorder.failed(number, fault);
      return;
    }
    JsonNode answer = work.answer(fault);
    recorder.answered(number, http.statusCode(), answer);
    trouble.endsAfter(http, fault);
  }

  /** Refuses what a fault says is refused. */
  static void refuse(Context http, @Nullable Fault fault) {
    if (fault instanceof Fault.Refused(String code)) {
      throw new Refusal(code);
    }
    if (fault instanceof Fault.RateLimited(int seconds)) {
      limit(http, seconds);
    }
  }

  /** Refuses with 429. */
  static void limit(Context http, int seconds) {
    http.status(429).header("Retry-After", String.valueOf(seconds));
    throw new Refusal("ratelimited");
  }

  /** Answers a request. */
  @FunctionalInterface
  interface Work {
    /** Writes the answer; the result is what is recorded of it. */
    JsonNode answer(@Nullable Fault fault);
  }
}
