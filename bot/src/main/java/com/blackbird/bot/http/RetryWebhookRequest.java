package com.blackbird.bot.http;

import com.blackbird.activity.webhook.Webhook;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is sent to say where retries go. */
record RetryWebhookRequest(@Nullable String url, @Nullable Integer confirmAbove) {
  private static final int MOST = 1_000;

  /**
   * The address.
   *
   * @param objection says why one cannot be taken
   */
  URI address(Function<URI, Optional<String>> objection) {
    if (url == null) {
      throw bad("url: missing");
    }
    URI address;
    try {
      address = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw bad("url: use an address such as https://sync.example.com/retries");
    }
    objection
        .apply(address)
        .ifPresent(why -> {
          throw bad("url: " + why);
        });
    return address;
  }

  /** How many records one person alone may have sent. */
  int limit() {
    int limit = confirmAbove == null ? Webhook.CONFIRM_ABOVE : confirmAbove;
    if (limit < 0 || limit > MOST) {
      throw bad("confirmAbove: %d is not allowed; use 0 to %d".formatted(limit, MOST));
    }
    return limit;
  }

  private static Refusal bad(String detail) {
    return new Refusal(ProblemKind.BAD_REQUEST, detail);
  }
}
