package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.List;
import java.util.function.Supplier;

/** {@code /blackbird help}: what can be asked, with an example of each. */
public final class HelpCommand implements AccountCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of("help", Right.ANYONE, language -> CommandTexts.in(language).helpSummary(), "");
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
    CommandTexts say = CommandTexts.in(call.language());
    List<Rich> lines =
        catalogue.get().commands().stream().map(command -> line(command, call)).toList();
    return new Answer.Show(
        ChatMessage.headed(say.whatYouCanAsk())
            .part(new Part.Items(lines))
            .note(say.onlyYouSee())
            .build());
  }

  private static Rich line(ChatCommand command, Call call) {
    Vocabulary words =
        command instanceof AccountCommand known
            ? known.vocabulary(call.account())
            : Vocabulary.NONE;
    CommandSpec spec = command.spec();
    return Rich.empty()
        .code(
            call.caller().channel().platform().hasFields()
                ? spec.namedExampleLine(words)
                : spec.exampleLine(words))
        .text("\n" + spec.summary().in(call.language()));
  }
}
