package com.blackbird.bot.http;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
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
}
