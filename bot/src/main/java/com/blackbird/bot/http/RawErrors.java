package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what the server refuses before it reaches the application, such as a broken address. */
public final class RawErrors extends ErrorReportValve {
  private static final Logger LOG = LoggerFactory.getLogger(RawErrors.class);

  @Override
  protected void report(Request request, Response response, Throwable failure) {
    if (response.getStatus() < 400
        || response.getContentWritten() > 0
        || !response.setErrorReported()) {
      return;
    }
    var kind = ProblemAnswers.kind(response.getStatus());
    try {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setContentType("application/problem+json");
      response.setCharacterEncoding(UTF_8);
      response
          .getReporter()
          .write(
              "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}"
                  .formatted(kind.type(), kind.title(), response.getStatus()));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("Nobody is there to read the answer", e);
    }
  }
}
