package com.blackbird.activity.alert;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.problem.ProblemView;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a channel sees of a problem, for tests of how it looks. */
public final class AlertCards {
  private AlertCards() {}

  /** The one message of a channel that asks for these people and groups. */
  public static ChatMessage living(ProblemView view, Rich.Mention... asked) {
    Subscription wish =
        new Subscription(
            Subscriptions.ACME,
            new UUID(3, 1),
            Subscriptions.OPS,
            Interest.ALL,
            Threshold.FIRST,
            Repeats.THREAD_AND_CHANNEL,
            Optional.empty(),
            Digest.OFF,
            ZoneId.of("UTC"),
            view.language(),
            List.of(asked),
            "maria",
            view.problem().firstSeen());
    return AlertMessage.living(view, List.of(wish));
  }
}
