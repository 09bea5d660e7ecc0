package com.blackbird.bot.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * What an admin reads about a body that cannot be used: the values themselves say what is allowed.
 */
@RestControllerAdvice(annotations = NeedsAdmin.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AdminAnswers {
  @ExceptionHandler
  ResponseEntity<ProblemDetail> refusedValue(IllegalArgumentException e) {
    return new Refusal(ProblemKind.BAD_REQUEST, String.valueOf(e.getMessage())).answer();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
    // What ended the reading of the body comes wrapped by whoever read it.
    if (e.getRootCause() instanceof Refusal refusal) {
      return refusal.answer();
    }
    return new Refusal(
            ProblemKind.MALFORMED_BODY,
            "the body is not the JSON object that is expected here; see /openapi.json")
        .answer();
  }
}
