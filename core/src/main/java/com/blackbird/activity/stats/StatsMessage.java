package com.blackbird.activity.stats;

import com.blackbird.activity.activity.ActivityType;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemNumbers.Frequent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Statistics as a message.
 *
 * @param names the integrations' display names
 */
record StatsMessage(StatsView view, Stats stats, Map<IntegrationKey, String> names, Instant now) {
  private static final List<Choice> SPANS =
      List.of(
          new Choice("Last 24 hours", "24h"),
          new Choice("Last 7 days", "7d"),
          new Choice("Last 30 days", "30d"),
          new Choice("Last 90 days", "90d"));
  private static final int WORSE = -10;
  private static final int LONGEST_TITLE = 120;

  ChatMessage message() {
    ChatMessage.Builder message =
        ChatMessage.headed("How " + subject() + " did").tone(tone()).text(sentence());
    if (!stats.now().isNothing()) {
      message.image(StatsChart.png(stats), StatsChart.words(stats));
    }
    if (!stats.top().isEmpty()) {
      message
          .text(Rich.empty().bold("Problems with most errors"))
          .part(new Part.Items(stats.top().stream().map(this::line).toList()));
    }
    if (!stats.recognised().isEmpty()) {
      message.text(StatsWords.recognised(stats.recognised()));
    }
    if (!stats.slowest().isEmpty()) {
      message
          .text(Rich.empty().bold("Slowest to recover"))
          .part(new Part.Items(stats.slowest().stream().map(this::line).toList()));
    }
    return message.note(remark()).controls(controls()).build();
  }

  private String subject() {
    return stats.integration().map(this::name).orElse("all integrations");
  }

  private Tone tone() {
    Totals totals = stats.now();
    if (totals.isNothing()) {
      return Tone.NEUTRAL;
    }
    boolean worse =
        !stats.before().isNothing()
            && totals.tenthsWorked() - stats.before().tenthsWorked() <= WORSE;
    return totals.errors() == 0 ? Tone.GOOD : worse ? Tone.WARNING : Tone.NEUTRAL;
  }

  private String sentence() {
    boolean isLong = stats.period().length().toDays() > 7;
    return StatsWords.sentence(
        stats.now(),
        stats.before(),
        when(),
        isLong ? "in the same time before" : "in the week before");
  }

  private String when() {
    return SPANS.stream()
        .filter(choice -> choice.value().equals(view.span()))
        .findFirst()
        .map(choice -> "in the " + choice.label().toLowerCase(Locale.ROOT))
        .orElse("in this time");
  }

  private Rich line(Frequent error) {
    Rich line =
        Rich.empty()
            .bold(StatsWords.number(error.errors()) + "×")
            .text(" " + Fold.label(error.title(), LONGEST_TITLE));
    return of(line, error.integration()).text(" · last ").time(error.last());
  }

  private Rich line(Recovery recovery) {
    Rich line =
        Rich.empty()
            .bold(StatsWords.duration(recovery.took(now)))
            .text(" " + type(recovery.type()) + " " + recovery.reference());
    return of(line, recovery.integration())
        .text(recovery.worked().isPresent() ? " · works again since " : " · still fails, since ")
        .time(recovery.worked().orElse(recovery.failed()));
  }

  /** Names the integration where several are shown. */
  private Rich of(Rich line, IntegrationKey integration) {
    return stats.integration().isPresent() ? line : line.text(" · " + name(integration));
  }

  private String name(IntegrationKey integration) {
    return names.getOrDefault(integration, integration.text());
  }

  private static String type(ActivityType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private String remark() {
    String zone = "Days begin in " + StatsWords.zone(stats.zone()) + ".";
    return stats.sampled()
        ? zone
            + " There were more errors than I look through: what took longest to recover is sought among the"
            + " newest "
            + StatsWords.number(StatsReader.SAMPLE)
            + "."
        : zone;
  }

  private List<Control> controls() {
    return List.of(
        new Menu(
            ActionRef.of(StatsCommand.SPAN, view.payload()),
            "Another time",
            SPANS,
            view.isRelative() ? view.span() : ""),
        new Button(ActionRef.of(StatsCommand.SHARE, view.payload()), "Share to channel"));
  }
}
