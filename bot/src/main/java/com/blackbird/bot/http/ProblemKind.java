package com.blackbird.bot.http;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problem that an answer can name; the addresses are stable. */
enum ProblemKind {
  MALFORMED_BODY(HttpStatus.BAD_REQUEST, "The body cannot be read"),
  BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
  BAD_CURSOR(HttpStatus.BAD_REQUEST, "The cursor cannot be used"),
  UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "No valid key"),
  SCOPE_MISSING(HttpStatus.FORBIDDEN, "The key may not do this"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),
  TOO_SLOW(HttpStatus.REQUEST_TIMEOUT, "The body came too slowly"),
  CONFLICT(HttpStatus.CONFLICT, "It has changed meanwhile"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
  NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer is JSON"),
  TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
  UNSUPPORTED_CONTENT(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The content type is not supported"),
  NOTHING_VALID(HttpStatus.UNPROCESSABLE_CONTENT, "No activity was valid"),
  TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
  NOT_SET_UP(HttpStatus.SERVICE_UNAVAILABLE, "The bot is not set up for this"),
  TOO_MUCH_AT_ONCE(HttpStatus.SERVICE_UNAVAILABLE, "Too much comes at once"),
  DATABASE_AWAY(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer");

  private final HttpStatus status;
  private final String title;

  ProblemKind(HttpStatus status, String title) {
    this.status = status;
    this.title = title;
  }

  HttpStatus status() {
    return status;
  }

  String title() {
    return title;
  }

  URI type() {
    return URI.create("/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
