package com.blackbird.activity.stats;

import static java.util.stream.Collectors.toMap;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.view.LogFilters;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /blackbird stats}: how an integration, or all of them, has been doing. */
public final class StatsCommand implements AccountCommand {
  static final String SPAN = "stats.span";
  static final String SHARE = "stats.share";
  private static final String PERIOD = "period";
  private static final List<String> TIMES =
      List.of(LogFilters.WHEN, LogFilters.SINCE, LogFilters.UNTIL);

  private final IntegrationStore integrations;
  private final StatsReader reader;
  private final LogFilters filters;
  private final Clock clock;

  /** Shows what the reader works out. */
  public StatsCommand(
      IntegrationStore integrations, StatsReader reader, LogFilters filters, Clock clock) {
    this.integrations = integrations;
    this.reader = reader;
    this.filters = filters;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.of(
        "stats",
        Right.VIEWER,
        language -> StatsTexts.in(language).summary(),
        "shopify-main 7d",
        filters.option(LogFilters.INTEGRATION),
        OptionSpec.choice(
            PERIOD,
            language -> StatsTexts.in(language).upToNow(),
            span("24h", "day", "1d"),
            span("7d", "week", "1w"),
            span("30d", "month", "4w"),
            span("90d", "quarter")),
        filters.option(LogFilters.WHEN),
        filters.option(LogFilters.SINCE),
        filters.option(LogFilters.UNTIL));
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    if (input.all(LogFilters.INTEGRATION).size() > 1 || input.all(PERIOD).size() > 1) {
      throw new CommandMistake(language -> StatsTexts.in(language).oneAndOne());
    }
    Optional<IntegrationKey> integration =
        input.one(LogFilters.INTEGRATION).map(IntegrationKey::new);
    return new Answer.Show(message(call, new StatsView(integration, span(call, input))));
  }

  @Override
  public Vocabulary vocabulary(Account account) {
    return filters.vocabulary(account);
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(SPAN, Right.VIEWER, this::other),
        ChatAction.of(SHARE, Right.RESPONDER, this::share));
  }

  private static Word span(String span, String... others) {
    return Word.of(span, language -> StatsTexts.in(language).span(span), others);
  }

  private String span(Call call, CommandInput input) {
    if (TIMES.stream().allMatch(time -> input.one(time).isEmpty())) {
      return input.one(PERIOD).orElse(StatsView.USUAL);
    }
    ActivityQuery query = filters.query(call, input);
    Instant until = query.until().orElse(clock.instant());
    return StatsView.between(query.since().orElse(until.minus(7, ChronoUnit.DAYS)), until);
  }

  private Answer other(Click click) {
    return new Answer.Show(
        message(click.call(), StatsView.parse(click.payload()).within(click.chosen())));
  }

  private Answer share(Click click) {
    ChatMessage message = message(click.call(), StatsView.parse(click.payload()));
    StatsTexts say = StatsTexts.in(click.language());
    Part by = new Part.Note(Rich.of(say.sharedBy(click.caller().user().name())));
    return new Answer.Share(message.withoutControls().with(by));
  }

  private ChatMessage message(Call call, StatsView view) {
    Period period;
    try {
      period = view.period(clock.instant(), filters.zone(call));
    } catch (IllegalArgumentException e) {
      throw new CommandMistake(language -> StatsTexts.in(language).upToAYear());
    }
    Set<IntegrationKey> of = view.integration().map(Set::of).orElse(Set.of());
    Stats stats = reader.read(call.account().id(), of, period, filters.zone(call));
    Map<IntegrationKey, String> names =
        integrations.of(call.account().id(), stats.integrations()).stream()
            .collect(toMap(Integration::key, Integration::name));
    return new StatsMessage(view, stats, names, clock.instant(), call.language()).message();
  }
}
