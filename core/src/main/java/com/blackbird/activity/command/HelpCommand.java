package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.List;
import java.util.function.Supplier;

/** {@code /blackbird help}: what can be asked, with an example of each. */
public final class HelpCommand implements AccountCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of("help", Right.ANYONE, "What you can ask, with an example of each", "");
  private final Supplier<CommandCatalogue> catalogue;

  /** A help page over the catalogue that it is itself a part of. */
  public HelpCommand(Supplier<CommandCatalogue> catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    List<Rich> lines = catalogue.get().specs().stream().map(HelpCommand::line).toList();
    return new Answer.Show(
        ChatMessage.headed(CommandTexts.in(call.language()).whatYouCanAsk())
            .part(new Part.Items(lines))
            .note(CommandTexts.in(call.language()).onlyYouSee())
            .build());
  }

  private static Rich line(CommandSpec spec) {
    return Rich.empty()
        .code(("/blackbird " + spec.name() + " " + spec.example()).strip())
        .text("\n" + spec.summary());
  }
}
