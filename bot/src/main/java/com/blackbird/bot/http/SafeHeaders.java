package com.blackbird.bot.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What keeps browsers from making more of an answer than it is: none keeps, guesses, frames or runs
 * it. The one page that the bot has says more by itself.
 */
final class SafeHeaders extends OncePerRequestFilter {
  private static final String YEAR = "max-age=31536000; includeSubDomains";
  private final boolean alwaysEncrypted;

  /**
   * Sets the headers.
   *
   * @param alwaysEncrypted whether people reach the bot with TLS, so that browsers may insist on it
   */
  SafeHeaders(boolean alwaysEncrypted) {
    this.alwaysEncrypted = alwaysEncrypted;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (alwaysEncrypted) {
      response.setHeader("Strict-Transport-Security", YEAR);
    }
    chain.doFilter(request, response);
  }
}
