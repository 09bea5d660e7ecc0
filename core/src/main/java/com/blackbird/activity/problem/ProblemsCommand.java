package com.blackbird.activity.problem;

import com.blackbird.activity.account.Account;
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
import com.blackbird.activity.integration.IntegrationWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code /blackbird problems}: what is broken, one line for each error however often it came. */
public final class ProblemsCommand implements AccountCommand {
  private static final String INTEGRATION = "integration";
  private static final String STATE = "state";
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final CommandSpec SPEC =
      new CommandSpec(
          "problems",
          Right.VIEWER,
          language -> ProblemTexts.in(language).summary(),
          "shopify-main",
          List.of(
              new OptionSpec(
                  INTEGRATION,
                  language -> ProblemTexts.in(language).ofWhichIntegration(),
                  OptionSpec.Kind.KNOWN,
                  List.of(),
                  false,
                  NEVER),
              new OptionSpec(
                  STATE,
                  language -> ProblemTexts.in(language).whereTheyStand(),
                  OptionSpec.Kind.FIXED,
                  List.of(
                      word(ShownProblems.GOING_ON, ProblemTexts::goingOn, "going-on", "current"),
                      word("open", ProblemTexts::openState),
                      word("acknowledged", ProblemTexts::acknowledged, "acked"),
                      word("muted", ProblemTexts::muted),
                      word("resolved", ProblemTexts::resolved),
                      word("recovered", ProblemTexts::recovered),
                      word(ShownProblems.UNKNOWN, ProblemTexts::notRecognised, "unrecognised"),
                      word(ShownProblems.ALL, ProblemTexts::all)),
                  false,
                  NEVER)));

  private final ProblemList list;
  private final IntegrationStore integrations;
  private final ProblemActions actions;

  /** Shows what these read and does what those do. */
  public ProblemsCommand(ProblemList list, IntegrationStore integrations, ProblemActions actions) {
    this.list = list;
    this.integrations = integrations;
    this.actions = actions;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    actions.meet(call);
    Optional<IntegrationKey> integration = input.one(INTEGRATION).flatMap(IntegrationKey::parse);
    return show(
        call, ShownProblems.first(integration, input.one(STATE).orElse(ShownProblems.GOING_ON)));
  }

  private static Word word(String value, Function<ProblemTexts, String> label, String... others) {
    return Word.of(value, language -> label.apply(ProblemTexts.in(language)), others);
  }

  @Override
  public Vocabulary vocabulary(Account account) {
    return new IntegrationWords(integrations, account.id());
  }

  @Override
  public List<ChatAction> actions() {
    List<ChatAction> all = new ArrayList<>(actions.all());
    all.add(
        ChatAction.of(ProblemListMessage.PAGE, Right.VIEWER, click -> show(click, shown(click))));
    all.add(
        ChatAction.of(
            ProblemListMessage.STATE,
            Right.VIEWER,
            click -> show(click, shown(click).in(click.chosen()))));
    return all;
  }

  private static ShownProblems shown(Click click) {
    return ShownProblems.parse(click.payload());
  }

  private Answer show(Click click, ShownProblems shown) {
    return show(click.call(), shown);
  }

  private Answer show(Call call, ShownProblems shown) {
    Account account = call.account();
    if (shown.integration().flatMap(key -> integrations.find(account.id(), key)).isEmpty()
        && shown.integration().isPresent()) {
      throw new CommandMistake(language -> ProblemTexts.in(language).integrationGone());
    }
    var found =
        list.newest(
            account.id(), shown.query(), ShownProblems.PAGE + 1, shown.page() * ShownProblems.PAGE);
    Set<IntegrationKey> keys =
        found.stream().map(one -> one.problem().integration()).collect(Collectors.toSet());
    shown.integration().ifPresent(keys::add);
    var names =
        integrations.of(account.id(), keys).stream()
            .collect(Collectors.toMap(Integration::key, Integration::name));
    return new Answer.Show(new ProblemListMessage(shown, names, call.language()).of(found));
  }
}
