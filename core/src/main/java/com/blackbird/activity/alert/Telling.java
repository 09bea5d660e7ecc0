package com.blackbird.activity.alert;

import com.blackbird.activity.alert.AlertDecision.Back;
import com.blackbird.activity.alert.AlertDecision.Edit;
import com.blackbird.activity.alert.AlertDecision.Finish;
import com.blackbird.activity.alert.AlertDecision.Hold;
import com.blackbird.activity.alert.AlertDecision.Nothing;
import com.blackbird.activity.alert.AlertDecision.Say;
import com.blackbird.activity.alert.AlertDecision.Sum;
import com.blackbird.activity.alert.AlertDecision.Unmuted;
import com.blackbird.activity.alert.AlertDecision.Wait;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.delivery.Handle;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Channels being told of one problem at one moment: what is shown of it is read once, and what is
 * owed and has been told is gathered and stored together.
 */
final class Telling {
  /** After a message is over nobody changes it any more, but for a problem that comes back. */
  private static final Duration KEPT = Duration.ofDays(90);

  private final Subject subject;
  private final AlertMessage messages;
  private final SummaryTelling summaries;
  private final Outbox outbox;
  private final Instant now;
  private final List<Owed> owed = new ArrayList<>();
  private final List<Alert> told = new ArrayList<>();
  private final Map<Language, ProblemView> views = new EnumMap<>(Language.class);

  Telling(
      Subject subject,
      AlertMessage messages,
      SummaryTelling summaries,
      Outbox outbox,
      Instant now) {
    this.subject = subject;
    this.messages = messages;
    this.summaries = summaries;
    this.outbox = outbox;
    this.now = now;
  }

  /** Its message says where it is counted now; should it be split off again, it is told anew. */
  void merged(Alert alert, Language language) {
    if (alert.told().phase() == AlertPhase.UNSAID) {
      return;
    }
    if (!alert.told().saidAt().equals(Instant.EPOCH) && alert.summary() == 0) {
      show(alert, messages.merged(subject, language));
    }
    told.add(alert.nextRound().told(Told.NOTHING));
  }

  /** Does what was decided for a channel that is locked. */
  void carryOut(AlertDecision decision, List<Subscription> wanted, Alert alert, Language language) {
    switch (decision) {
      case Nothing nothing -> told.add(still(alert));
      case Wait wait -> told.add(alert.lookAt(wait.until()));
      case Hold hold ->
          told.add(
              alert
                  .inSummary(0)
                  .told(new Told(AlertPhase.HELD, "", "", Instant.EPOCH, Instant.EPOCH))
                  .lookAt(hold.until()));
      case Say say -> say(wanted, alert.inSummary(0), language);
      case Edit edit -> {
        show(alert, living(wanted, language));
        told.add(edited(alert, alert.told()).lookAt(edit.lookAgain().orElse(null)));
      }
      case Unmuted unmuted -> unmuted(wanted, alert, unmuted.inThreadOnly(), language);
      case Finish finish -> finish(wanted, alert, language);
      case Back back -> back(wanted, alert, language);
      case Sum sum -> summaries.tell(subject, anew(alert), language, now);
    }
  }

  /** What quiet hours held, and work excuses for now, is due when the work is over. */
  private Alert still(Alert alert) {
    Alert later = alert.lookAt(subject.excusedUntil().orElse(null));
    return switch (alert.told().phase()) {
      case HELD -> later.lookAt() == null ? alert.told(Told.NOTHING) : later;
      case OVER -> later;
      case UNSAID, SAID, SUMMED -> alert.lookAt(null);
    };
  }

  /** A message that has told of its outbreak to the end stays so; the next one has its own. */
  private static Alert anew(Alert alert) {
    return alert.told().phase() == AlertPhase.OVER ? alert.nextRound() : alert;
  }

  /** Stores all that was gathered. */
  void store(AlertStore alerts) {
    outbox.owe(owed);
    alerts.put(told);
  }

  private void say(List<Subscription> wanted, Alert alert, Language language) {
    show(alert, living(wanted, language));
    AlertPhase phase = subject.problem().state().isOver() ? AlertPhase.OVER : AlertPhase.SAID;
    told.add(alert.told(new Told(phase, subject.face(), subject.numbers(), now, now)));
  }

  private void edit(List<Subscription> wanted, Alert alert, Told before, Language language) {
    show(alert, living(wanted, language));
    told.add(edited(alert, before));
  }

  private Alert edited(Alert alert, Told before) {
    return alert.told(
        new Told(before.phase(), subject.face(), subject.numbers(), before.saidAt(), now));
  }

  private void unmuted(
      List<Subscription> wanted, Alert alert, boolean inThreadOnly, Language language) {
    boolean inThread =
        inThreadOnly || wanted.isEmpty() || wanted.getFirst().repeats() == Repeats.THREAD;
    Owed word = Owed.reply(alert.handle(), word(alert), messages.unmuted(subject, language));
    edit(wanted, alert, inThread ? alert.told() : alert.told().saidAt(now), language);
    owed.add(inThread ? word : word.shownInChannel());
  }

  private void finish(List<Subscription> wanted, Alert alert, Language language) {
    edit(wanted, alert, alert.told().in(AlertPhase.OVER), language);
    owed.add(Owed.reply(alert.handle(), word(alert), messages.end(subject, language)));
  }

  private void back(List<Subscription> wanted, Alert alert, Language language) {
    if (outbox.isGone(alert.handle())) {
      say(wanted, alert.nextRound(), language);
      return;
    }
    Told before = alert.told().in(AlertPhase.SAID);
    boolean lately = subject.isReopened() || now.isBefore(before.saidAt().plus(AlertPolicy.SELDOM));
    Repeats repeats = wanted.isEmpty() || lately ? Repeats.THREAD : wanted.getFirst().repeats();
    List<Subscription> asking = lately ? List.of() : wanted;
    boolean calls = asking.stream().anyMatch(wish -> !wish.mentions().isEmpty());
    Owed word = Owed.reply(alert.handle(), word(alert), messages.back(subject, asking, language));
    switch (repeats) {
      case NEW_MESSAGE -> say(wanted, alert.nextRound(), language);
      case THREAD -> {
        // Whom it calls hears it wherever it stands.
        edit(wanted, alert, calls ? before.saidAt(now) : before, language);
        owed.add(word);
      }
      case THREAD_AND_CHANNEL -> {
        edit(wanted, alert, before.saidAt(now), language);
        owed.add(word.shownInChannel());
      }
    }
  }

  private void show(Alert alert, ChatMessage message) {
    owed.add(Owed.show(alert.handle(), message).keptFor(KEPT));
  }

  private ChatMessage living(List<Subscription> wanted, Language language) {
    return AlertMessage.living(
        views.computeIfAbsent(language, one -> messages.view(subject, one)), wanted);
  }

  private Handle word(Alert alert) {
    return alert.word(String.valueOf(subject.problem().revision()));
  }
}
