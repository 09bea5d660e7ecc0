package com.blackbird.bot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the reading of a body behind one mebibyte, and when it comes too slowly. The intake has
 * larger limits of its own, and a stream of lines may go on as slowly as it likes.
 */
final class BodyLimits extends OncePerRequestFilter {
  private static final long MOST = 1 << 20;
  private static final String INTAKE = "/v1/activities";
  private static final String LINES = "application/x-ndjson";

  private final Duration patience;

  BodyLimits(Duration patience) {
    this.patience = patience;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isIntake = INTAKE.equals(request.getServletPath());
    String type = request.getContentType();
    boolean isStream =
        isIntake && type != null && type.regionMatches(true, 0, LINES, 0, LINES.length());
    chain.doFilter(
        isStream ? request : new Limited(request, isIntake ? Long.MAX_VALUE : MOST), response);
  }

  private final class Limited extends HttpServletRequestWrapper {
    private final long most;

    Limited(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new LimitedBody(super.getInputStream(), most, patience);
    }
  }
}
