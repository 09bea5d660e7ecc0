package com.blackbird.activity.stats;

import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemWords;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statistics of a time that is over, to be posted without being asked for. */
public final class StatsDigest {
  private static final int SHOWN = 5;

  private final StatsReader reader;
  private final ProblemList problems;
  private final IntegrationStore integrations;
  private final Clock clock;

  /** Reads through these. */
  public StatsDigest(
      StatsReader reader, ProblemList problems, IntegrationStore integrations, Clock clock) {
    this.reader = reader;
    this.problems = problems;
    this.integrations = integrations;
    this.clock = clock;
  }

  /** How these integrations, or all of them, did in this time, against the time before it. */
  public ChatMessage of(
      AccountId account, Set<IntegrationKey> of, Period period, ZoneId zone, Language language) {
    Map<IntegrationKey, String> names =
        integrations.list(account).stream().collect(toMap(Integration::key, Integration::name));
    Stats stats = reader.read(account, of, period, zone);
    StatsView view =
        new StatsView(Optional.empty(), StatsView.between(period.since(), period.until()));
    ChatMessage message =
        new StatsMessage(view, stats, names, clock.instant(), language).message().withoutControls();
    List<Rich> silences =
        problems.silences(account, of, period.since(), period.until(), SHOWN).stream()
            .map(silence -> line(silence, names, language))
            .toList();
    return silences.isEmpty()
        ? message
        : message
            .with(new Part.Text(Rich.empty().bold(StatsTexts.in(language).silentInThisTime())))
            .with(new Part.Items(silences));
  }

  private static Rich line(Problem silence, Map<IntegrationKey, String> names, Language language) {
    Rich line = Rich.empty();
    return (silence.isQuietAccount()
            ? line.text(StatsTexts.in(language).allIntegrations())
            : line.text(names.getOrDefault(silence.integration(), silence.integration().text())))
        .text(" · ")
        .then(ProblemWords.in(language).standing(silence));
  }
}
