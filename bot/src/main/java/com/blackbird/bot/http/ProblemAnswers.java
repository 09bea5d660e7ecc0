package com.blackbird.bot.http;

import com.blackbird.activity.activity.BadCursor;
import com.blackbird.activity.guide.BadCatalogue;
import com.blackbird.activity.intake.BodyTooLarge;
import com.blackbird.activity.intake.MalformedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Turns whatever went wrong into a problem; what is our fault also goes to the log, by its id. */
@RestControllerAdvice(basePackageClasses = ProblemAnswers.class)
class ProblemAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    return refusal.answer();
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> malformed(MalformedBody e) {
    return refuse(ProblemKind.MALFORMED_BODY, message(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException e) {
    // What ended the reading of the body comes wrapped by whoever read it.
    return switch (e.getRootCause()) {
      case Refusal refusal -> refusal.answer();
      case MismatchedInputException field when !field.getPath().isEmpty() ->
          refuse(ProblemKind.BAD_REQUEST, wrong(field));
      case null, default ->
          refuse(
              ProblemKind.MALFORMED_BODY,
              "the body is missing, or is not what is expected here; see /openapi.json");
    };
  }

  /** Only fields that are known have a type that they can miss, so the name is ours. */
  private static String wrong(MismatchedInputException field) {
    Class<?> wanted = field.getTargetType();
    return field.getPath().getFirst().getPropertyName()
        + (wanted == Integer.class
            ? ": give a whole number"
            : wanted == Boolean.class
                ? ": give true or false"
                : wanted == String.class ? ": give a text" : ": see /openapi.json");
  }

  /** A word in the place of a number, such as that of a version. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> noNumber(MethodArgumentTypeMismatchException e) {
    return refuse(ProblemKind.NOT_FOUND, e.getName() + ": there is none that is called so");
  }

  /** A guide that cannot be used: where and why. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> badGuide(BadCatalogue e) {
    return refuse(ProblemKind.BAD_REQUEST, message(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge e) {
    return refuse(ProblemKind.TOO_LARGE, message(e));
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> badCursor(BadCursor e) {
    return refuse(ProblemKind.BAD_CURSOR, message(e));
  }

  /** Mostly nobody is there any more to read this; a half-closed connection still is. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> cut(IOException e) {
    LOG.debug("a body broke off", e);
    return refuse(
        ProblemKind.MALFORMED_BODY,
        "the body broke off; send it again: what was stored before counts as a duplicate");
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    RecoverableDataAccessException.class,
    CannotCreateTransactionException.class,
    TransactionSystemException.class
  })
  ResponseEntity<ProblemDetail> databaseAway(Exception e) {
    var id = UUID.randomUUID().toString();
    // Without the stack: while the database is away, every request says the same.
    var cause = NestedExceptionUtils.getMostSpecificCause(e);
    LOG.warn("the database does not answer, answered with id {}: {}", id, cause.toString());
    return new Refusal(
            ProblemKind.DATABASE_AWAY,
            "try again in a few seconds; what was stored before counts as a duplicate")
        .property("id", id)
        .forNow()
        .answer();
  }

  /** A body is of one kind. Spring takes the stars for its own fault, and only when it reads. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> ofAnyKind(IllegalArgumentException e, HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.contains("*")
        ? refuse(ProblemKind.UNSUPPORTED_CONTENT, "say of which one kind the body is, without *")
        : other(e);
  }

  /** What Spring refuses by itself says its status; everything else is our fault. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> other(Exception e) {
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      var kind = kind(response.getStatusCode().value());
      var detail = response.getBody().getDetail();
      var answer = refuse(kind, detail == null ? kind.title() : detail);
      return ResponseEntity.status(answer.getStatusCode())
          .headers(answer.getHeaders())
          .headers(response.getHeaders())
          .body(answer.getBody());
    }
    var id = UUID.randomUUID().toString();
    LOG.error("a request failed, answered with id {}", id, e);
    return new Refusal(ProblemKind.INTERNAL, "our log tells what it was under this id")
        .property("id", id)
        .answer();
  }

  static ProblemKind kind(int status) {
    return switch (HttpStatus.resolve(status)) {
      case NOT_FOUND -> ProblemKind.NOT_FOUND;
      case METHOD_NOT_ALLOWED -> ProblemKind.METHOD_NOT_ALLOWED;
      case NOT_ACCEPTABLE -> ProblemKind.NOT_ACCEPTABLE;
      case UNSUPPORTED_MEDIA_TYPE -> ProblemKind.UNSUPPORTED_CONTENT;
      case null, default -> status < 500 ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL;
    };
  }

  private static ResponseEntity<ProblemDetail> refuse(ProblemKind kind, String detail) {
    return new Refusal(kind, detail).answer();
  }

  private static String message(Exception e) {
    var message = e.getMessage();
    return message == null ? e.toString() : message;
  }
}
