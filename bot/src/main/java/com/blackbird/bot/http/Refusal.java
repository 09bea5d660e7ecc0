package com.blackbird.bot.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A request that is answered with a problem instead of what was asked for. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** When what is short now may be there again. */
  private static final String RETRY_SECONDS = "5";

  private final ProblemKind kind;
  private final transient HttpHeaders headers = new HttpHeaders();
  private final transient Map<String, Object> properties = new LinkedHashMap<>();

  Refusal(ProblemKind kind, String detail) {
    super(detail, null, false, false);
    this.kind = kind;
  }

  Refusal header(String name, String value) {
    headers.set(name, value);
    return this;
  }

  /** The same may be sent again in a moment. */
  Refusal forNow() {
    return header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
  }

  Refusal property(String name, Object value) {
    properties.put(name, value);
    return this;
  }

  ResponseEntity<ProblemDetail> answer() {
    var problem = ProblemDetail.forStatusAndDetail(kind.status(), getMessage());
    problem.setType(kind.type());
    problem.setTitle(kind.title());
    properties.forEach(problem::setProperty);
    return ResponseEntity.status(kind.status())
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
