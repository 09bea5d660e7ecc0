package com.blackbird.bot.http;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.export.ActivityCsv;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers with the activities of a query as CSV, of any number, a few hundred in memory. */
@Component
class CsvDownload {
  private static final Logger LOG = LoggerFactory.getLogger(CsvDownload.class);
  private final ActivityLog log;

  CsvDownload(ActivityLog log) {
    this.log = log;
  }

  /**
   * Streams; a failure on the way cuts the connection, so that half a file is not taken for all.
   *
   * @param shown gives of a reference and of a message what may be read
   */
  void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      AccountId account,
      ActivityQuery query,
      String name,
      UnaryOperator<String> shown)
      throws IOException {
    response.setContentType(ActivityCsv.MEDIA_TYPE + ";charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name + ".csv").build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try {
      Sight.of(account)
          .see(() -> {
            ActivityCsv.write(response.getOutputStream(), log, account, query, shown);
            return true;
          });
    } catch (RuntimeException e) {
      if (!response.isCommitted()) {
        response.reset();
        throw e;
      }
      LOG.warn("A download broke off: {}", e.toString());
      // What Tomcat looks at to close the connection before the end of the answer.
      request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, e);
    }
  }
}
