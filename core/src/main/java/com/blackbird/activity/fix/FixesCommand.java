package com.blackbird.activity.fix;

import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import java.util.List;

/** {@code /blackbird fixes}: what is remembered of how errors were fixed. */
public final class FixesCommand implements AccountCommand {
  private static final String TEXT = "text";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "fixes",
          Right.VIEWER,
          language -> FixTexts.in(language).summary(),
          "access token",
          OptionSpec.rest(TEXT, language -> FixTexts.in(language).textOption()));

  private final FixPages pages;
  private final FixActions actions;

  /** Lists what these hold. */
  public FixesCommand(Fixes fixes, FixPages pages, FixSharing sharing) {
    this.pages = pages;
    this.actions = new FixActions(fixes, pages, sharing);
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return new Answer.Show(pages.list(call, ShownFixes.first(input.one(TEXT).orElse(""))));
  }

  @Override
  public List<ChatAction> actions() {
    return actions.all();
  }
}
