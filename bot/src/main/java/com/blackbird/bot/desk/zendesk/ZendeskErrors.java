package com.blackbird.bot.desk.zendesk;

import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.bot.desk.DeskErrors;
import com.blackbird.bot.desk.DeskTrouble;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * The only place that knows Zendesk's error codes.
 *
 * <p>https://developer.zendesk.com/api-reference/introduction/requests/#response-format
 */
final class ZendeskErrors {
  private static final Duration SOON = Duration.ofSeconds(5);

  private ZendeskErrors() {}

  static SendResult attempt(Supplier<SendResult> call) {
    try {
      return call.get();
    } catch (DeskTrouble e) {
      return of(e);
    }
  }

  private static SendResult of(DeskTrouble trouble) {
    int status = trouble.answer().status();
    String words = trouble.answer().json().toString();
    if (status == 400 && words.contains("IdempotentRequestError")) {
      // An earlier try has arrived; it is found when it is looked for.
      return new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
    }
    if (status == 422 && words.contains("closed")) {
      return new SendResult.Refused(Reason.MESSAGE_GONE, "the ticket is closed");
    }
    if (status == 422 && (words.contains("too long") || words.contains("TooLong"))) {
      return new SendResult.Refused(Reason.TOO_LONG, "the comment is too long");
    }
    return DeskErrors.of(trouble);
  }
}
