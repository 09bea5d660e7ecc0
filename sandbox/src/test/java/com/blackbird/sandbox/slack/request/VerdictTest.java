package com.blackbird.sandbox.slack.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.sandbox.slack.dispatch.Delivery;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** Each way in which an address does not answer has its own name in Slack. */
class VerdictTest {
  @Test
  void reasonOfTheNextAttemptIsWhatWentWrong() {
    Map<Throwable, String> reasons =
        Map.of(
            new ConnectException(), "connection_failed",
            new HttpTimeoutException("late"), "http_timeout",
            new TimeoutException(), "http_timeout",
            new SSLHandshakeException("old"), "ssl_error",
            new IOException("broken"), "unknown_error");

    reasons.forEach((failed, reason) ->
        assertThat(Verdict.of(new CompletionException(failed)))
            .isInstanceOfSatisfying(
                Delivery.Failed.class,
                verdict -> assertThat(verdict.retryReason()).isEqualTo(reason)));
  }

  @Test
  void userIsToldWhetherItTookTooLongOrNobodyWasThere() {
    assertThat(Verdict.of(new TimeoutException()))
        .isEqualTo(new Delivery.Failed("operation_timeout", "http_timeout", false));
    assertThat(Verdict.of(new ConnectException()))
        .isEqualTo(new Delivery.Failed("dispatch_failed", "connection_failed", false));
  }
}
