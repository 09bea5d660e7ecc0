package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.ChannelStore.Summary;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The one message in which a channel hears of all that would be too much by itself. */
final class SummaryTelling {
  /** What comes so long after a summary was posted begins another: nobody looks that far up. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private static final Duration KEPT = Duration.ofDays(30);

  private final AlertStore alerts;
  private final ChannelStore channels;
  private final Subjects subjects;
  private final Outbox outbox;

  SummaryTelling(AlertStore alerts, ChannelStore channels, Subjects subjects, Outbox outbox) {
    this.alerts = alerts;
    this.channels = channels;
    this.subjects = subjects;
    this.outbox = outbox;
  }

  /**
   * Puts the problem into the summary of the channel, which is locked, or shows its change there
   * when it is time.
   */
  void tell(Subject subject, Alert alert, Language language, Instant now) {
    Summary summary = channels.summary(alert.account(), alert.channel());
    boolean joins = alert.told().phase() != AlertPhase.SUMMED;
    boolean begins = joins && now.isAfter(summary.began().plus(LONGEST));
    int number = begins ? summary.number() + 1 : joins ? summary.number() : alert.summary();
    boolean isFormer = number < summary.number();
    var waiting = new Told(AlertPhase.SUMMED, "", "", now, now);
    Instant due = begins ? now : due(summary, alert, isFormer);
    alerts.put(
        (joins ? alert.told(waiting).inSummary(number) : alert)
            .lookAt(now.isBefore(due) ? due : null));
    if (!now.isBefore(due)) {
      show(alert, number, language, now);
      if (!isFormer) {
        channels.put(
            alert.account(),
            alert.channel(),
            new Summary(number, begins ? now : summary.began(), now));
      }
    }
  }

  /** All that stand in a former summary were shown last at the same moment. */
  private static Instant due(Summary present, Alert alert, boolean isFormer) {
    return isFormer
        ? alert.told().editedAt().plus(AlertPolicy.NEXT_EDIT)
        : AlertPolicy.nextEdit(present.began(), present.at());
  }

  private void show(Alert joined, int number, Language language, Instant now) {
    AccountId account = joined.account();
    ChannelRef channel = joined.channel();
    List<Subject> all = new ArrayList<>();
    List<Alert> told = new ArrayList<>();
    for (Alert alert : alerts.summed(account, channel, number)) {
      subjects
          .find(account, alert.problem())
          .ifPresent(subject -> {
            all.add(subject);
            told.add(alert.told(shown(subject, now)).inSummary(number));
          });
    }
    alerts.put(told);
    var handle = new Handle(account, channel, "alerts/" + number);
    outbox.owe(List.of(Owed.show(handle, SummaryMessage.of(all, language)).keptFor(KEPT)));
  }

  /** One that is over is told anew when it comes back. */
  private static Told shown(Subject subject, Instant now) {
    AlertPhase phase = subject.problem().state().isOver() ? AlertPhase.UNSAID : AlertPhase.SUMMED;
    return new Told(phase, subject.face(), subject.numbers(), now, now);
  }
}
