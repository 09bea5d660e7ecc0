package com.blackbird.activity.escalation;

import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.problem.EscalationListener;
import com.blackbird.activity.support.Support;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /blackbird escalate}: gets help from support. */
public final class EscalateCommand implements AccountCommand {
  private static final String ABOUT = "about";
  private static final int SHOWN = 5;
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "escalate",
          Right.RESPONDER,
          language -> EscalationTexts.in(language).summary(),
          "#1021",
          OptionSpec.verbatim(ABOUT, language -> EscalationTexts.in(language).aboutOption()));

  private final Matters matters;
  private final EscalateActions actions;

  /**
   * Opens cases there.
   *
   * @param places knows the channels in which people ask
   * @param listener hears of problems that support was asked about
   */
  public EscalateCommand(
      Matters matters,
      Support support,
      GuideVotes votes,
      Fixes fixes,
      AskingPlaces places,
      EscalationListener listener,
      Clock clock) {
    this.matters = matters;
    this.actions =
        new EscalateActions(
            matters,
            support.reception(),
            support.cases(),
            new EscalationForm(places, clock),
            votes,
            fixes,
            listener);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    Optional<String> about = input.one(ABOUT).map(String::strip).filter(it -> !it.isEmpty());
    return about.isPresent()
        ? actions.before(call, matters.typed(call.account(), about.get()))
        : new Answer.Show(
            EscalationPages.choice(matters.goingOn(call.account(), SHOWN), call.language()));
  }

  @Override
  public List<MessageShortcut> shortcuts() {
    return List.of(
        new MessageShortcut(
            "escalate",
            language -> EscalationTexts.in(language).escalateShortcut(),
            Right.RESPONDER,
            this::inMessage));
  }

  private Answer inMessage(Call call, MessageShortcut.Quoted quoted) {
    if (quoted.text().isBlank()) {
      throw new CommandMistake(language -> EscalationTexts.in(language).noWords());
    }
    return actions.before(call, matters.words(call.account(), quoted.text()));
  }

  @Override
  public List<ChatAction> actions() {
    return actions.all();
  }
}
