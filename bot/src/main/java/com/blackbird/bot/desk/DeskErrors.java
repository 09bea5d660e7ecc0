package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.ThreadEvent;
import com.blackbird.activity.chat.ThreadPage;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** What HTTP statuses mean, wherever a vendor does not say otherwise. */
public final class DeskErrors {
  private static final Logger LOG = LoggerFactory.getLogger(DeskErrors.class);
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LIMITED = Duration.ofSeconds(30);

  private DeskErrors() {}

  /** Tries something once; trouble becomes what the port says. */
  public static SendResult attempt(Supplier<SendResult> call) {
    try {
      return call.get();
    } catch (DeskTrouble e) {
      return of(e);
    }
  }

  /** The same for an opening: what is not there then is the desk itself. */
  public static SendResult channel(SendResult opening) {
    return opening instanceof SendResult.Refused refused && refused.reason() == Reason.MESSAGE_GONE
        ? new SendResult.Refused(Reason.CHANNEL_GONE, refused.detail())
        : opening;
  }

  /** Does what is only an ornament: when it is refused for good, everything else goes on. */
  public static void forgiving(Runnable ornament) {
    try {
      ornament.run();
    } catch (DeskTrouble e) {
      if (!(of(e) instanceof SendResult.Refused refused)
          || refused.reason() == Reason.TOKEN_REJECTED) {
        throw e;
      }
      LOG.warn("Left out what the help desk does not take: {}", refused.detail());
    }
  }

  /** What came of an attempt that ended so. */
  public static SendResult of(DeskTrouble trouble) {
    DeskAnswer answer = trouble.answer();
    int status = answer.status();
    if (status == 429) {
      Duration wait = answer.retryAfter();
      return new SendResult.TryLater(wait == null ? LIMITED : wait, Reason.RATE_LIMITED);
    }
    if (status == 0 || status == 408 || status == 409 || status >= 500) {
      return new SendResult.TryLater(SOON, Reason.PLATFORM_DOWN);
    }
    Reason reason =
        switch (status) {
          case 401 -> Reason.TOKEN_REJECTED;
          case 402, 403 -> Reason.PERMISSION_MISSING;
          case 404, 410 -> Reason.MESSAGE_GONE;
          case 413 -> Reason.TOO_LONG;
          default -> Reason.UNKNOWN;
        };
    return new SendResult.Refused(reason, trouble.getMessage() + " " + word(answer));
  }

  /** The answer to a post that is for a desk of somebody else. */
  public static SendResult noSuchDesk(ChannelRef channel) {
    return new SendResult.Refused(Reason.CHANNEL_GONE, "no such desk: " + channel);
  }

  /** Reads once what stands in a thread, all that there is. */
  public static ThreadPage page(Supplier<List<ThreadEvent.Posted>> read) {
    try {
      return new ThreadPage.Found(read.get(), true);
    } catch (DeskTrouble e) {
      return page(e);
    }
  }

  private static ThreadPage page(DeskTrouble trouble) {
    return switch (of(trouble)) {
      case SendResult.TryLater later -> new ThreadPage.TryLater(later.delay(), later.reason());
      case SendResult.Refused refused -> new ThreadPage.Refused(refused.reason(), refused.detail());
      case SendResult.Sent sent ->
          throw new IllegalStateException("Trouble is no success", trouble);
    };
  }

  /** The vendor's own word for it: the first text that its answer holds under a usual name. */
  private static String word(DeskAnswer answer) {
    for (String name : new String[] {"description", "message", "error", "code"}) {
      String word =
          answer.json().findValues(name).stream()
              .filter(JsonNode::isString)
              .map(JsonNode::stringValue)
              .findFirst()
              .orElse("");
      if (!word.isEmpty()) {
        return Fold.label(word, 200);
      }
    }
    return "";
  }
}
