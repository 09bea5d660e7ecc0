package com.blackbird.bot.http;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers at every door what cannot be read behind the question mark. The server reads it only when
 * somebody asks for a parameter, and would write it to the log.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters {
  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<ProblemDetail> refuse() {
    return new Refusal(
            ProblemKind.BAD_REQUEST, "the parameters are not UTF-8 behind %, or there are too many")
        .answer();
  }
}
