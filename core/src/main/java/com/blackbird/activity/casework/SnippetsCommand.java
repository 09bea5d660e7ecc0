package com.blackbird.activity.casework;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OpenCommand;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.support.SupportGate;
import java.util.List;

/** {@code /blackbird snippets}: the ready answers of the desk in whose channel it is typed. */
public final class SnippetsCommand implements OpenCommand {
  private static final Sight OF_DESKS =
      Sight.ofAll("ready answers belong to a desk and to no account");

  private static final CommandSpec SPEC =
      CommandSpec.of(
          "snippets", Right.SUPPORT, language -> CaseworkTexts.in(language).snippetsSummary(), "");

  private final SupportGate gate;
  private final SnippetActions actions;

  /** Keeps these; cases are answered with them by that command's actions. */
  public SnippetsCommand(SupportGate gate, Snippets snippets, CasesCommand cases) {
    this.gate = gate;
    this.actions = new SnippetActions(snippets, cases.caseActions());
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return actions.all();
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    return gate.desk(caller)
        .map(desk -> OF_DESKS.see(() -> actions.list(desk.id(), caller.language())))
        .map(Answer.Show::new)
        .orElseThrow(
            () -> new CommandMistake(language -> CaseworkTexts.in(language).belongToSupport()));
  }
}
