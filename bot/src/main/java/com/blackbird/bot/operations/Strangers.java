package com.blackbird.bot.operations;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * How often an address may come to the doors that ask for no key; each process counts for itself.
 * Whoever is known by a signature is never counted and never refused here: behind a proxy all have
 * the same address.
 */
@Component
public final class Strangers {
  private final Buckets<String> visits;

  Strangers(LimitProperties limits, Clock clock) {
    long most = limits.strangersPerMinute();
    visits = new Buckets<>(most, most, Duration.ofMinutes(1), clock);
  }

  /** Counts a visit; the answer when there were too many. */
  public Optional<ResponseEntity<String>> refusal(HttpServletRequest visit) {
    Duration wait = visits.count(HomeNetwork.of(visit));
    return wait.isPositive() ? Optional.of(later(wait)) : Optional.empty();
  }

  private static ResponseEntity<String> later(Duration wait) {
    String seconds = Long.toString(wait.plusSeconds(1).minusNanos(1).toSeconds());
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(MediaType.TEXT_PLAIN)
        .header(HttpHeaders.RETRY_AFTER, seconds)
        .body("Too many requests came from your address. Please try again in " + seconds + " s.");
  }
}
