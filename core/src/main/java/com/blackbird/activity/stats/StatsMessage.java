package com.blackbird.activity.stats;

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
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemNumbers.Frequent;
import com.blackbird.activity.problem.ProblemWords;
import com.blackbird.activity.view.LogRemarks;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Statistics as a message.
 *
 * @param names the integrations' display names
 */
record StatsMessage(
    StatsView view,
    Stats stats,
    Map<IntegrationKey, String> names,
    Instant now,
    Language language) {
  private static final List<String> SPANS = List.of("24h", "7d", "30d", "90d");
  private static final int WORSE = -10;
  private static final int LONGEST_TITLE = 120;

  ChatMessage message() {
    ChatMessage.Builder message =
        ChatMessage.headed(
                stats.of().isEmpty()
                    ? say().howAllDid()
                    : say().howDid(words().list(stats.of().stream().map(this::name).toList())))
            .tone(tone())
            .text(sentence());
    if (!stats.now().isNothing()) {
      message.image(StatsChart.png(stats, language), StatsChart.words(stats, language));
    }
    if (!stats.top().isEmpty()) {
      message
          .text(Rich.empty().bold(say().mostErrors()))
          .part(new Part.Items(stats.top().stream().map(this::line).toList()));
    }
    if (!stats.recognised().isEmpty()) {
      message.text(words().recognised(stats.recognised()));
    }
    if (!stats.slowest().isEmpty()) {
      message
          .text(Rich.empty().bold(say().slowest()))
          .part(new Part.Items(stats.slowest().stream().map(this::line).toList()));
    }
    stats.forgotten().ifPresent(since -> message.part(LogRemarks.reachesBack(since, language)));
    return message.note(remark()).controls(controls()).build();
  }

  private StatsTexts say() {
    return StatsTexts.in(language);
  }

  private StatsWords words() {
    return StatsWords.in(language);
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
    return stats.forgotten().isPresent()
        ? words().sentence(stats.now(), when())
        : words()
            .sentence(
                stats.now(),
                stats.before(),
                when(),
                isLong ? say().sameTimeBefore() : say().weekBefore());
  }

  private String when() {
    return view.isRelative()
        ? say().when(view.span())
        : new ChartTimes(stats.period().bucket(), stats.zone(), language).words(stats.period());
  }

  private Rich line(Frequent error) {
    Rich line =
        Rich.empty()
            .bold(say().times(error.errors()))
            .text(" " + Fold.label(ProblemWords.in(language).title(error.title()), LONGEST_TITLE));
    return of(line, error.integration())
        .text(" · ")
        .then(say().last(Rich.empty().time(error.last())));
  }

  private Rich line(Recovery recovery) {
    Rich line =
        Rich.empty()
            .bold(words().duration(recovery.took(now)))
            .text(" " + say().type(recovery.type()) + " " + recovery.reference());
    return of(line, recovery.integration())
        .text(" · ")
        .then(
            recovery
                .worked()
                .map(at -> say().worksAgain(Rich.empty().time(at)))
                .orElseGet(() -> say().stillFails(Rich.empty().time(recovery.failed()))));
  }

  /** Names the integration where several are shown. */
  private Rich of(Rich line, IntegrationKey integration) {
    return stats.of().size() == 1 ? line : line.text(" · " + name(integration));
  }

  private String name(IntegrationKey integration) {
    return names.getOrDefault(integration, integration.text());
  }

  private String remark() {
    String zone = say().daysBegin(StatsWords.zone(stats.zone()));
    return stats.sampled() ? zone + " " + say().amongTheNewest(StatsReader.SAMPLE) : zone;
  }

  private List<Control> controls() {
    return List.of(
        new Menu(
            ActionRef.of(StatsCommand.SPAN, view.payload()),
            say().anotherTime(),
            SPANS.stream().map(span -> new Choice(say().span(span), span)).toList(),
            view.isRelative() ? view.span() : ""),
        new Button(ActionRef.of(StatsCommand.SHARE, view.payload()), say().share()));
  }
}
