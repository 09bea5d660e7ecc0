package com.blackbird.activity.command;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
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
    Language language = call.language();
    CommandTexts say = CommandTexts.in(language);
    List<Rich> lines = catalogue.get().specs().stream().map(spec -> line(spec, language)).toList();
    return new Answer.Show(
        ChatMessage.headed(say.whatYouCanAsk())
            .part(new Part.Items(lines))
            .note(say.onlyYouSee())
            .build());
  }

  private static Rich line(CommandSpec spec, Language language) {
    return Rich.empty()
        .code(("/blackbird " + spec.name() + " " + spec.example()).strip())
        .text("\n" + spec.summary().in(language));
  }
}
