package com.blackbird.activity.command;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the command or action that a request is for, and runs it for workspaces that may. */
final class RequestRunner {
  private static final int MAX_SUGGESTIONS = 25;
  private final CommandCatalogue catalogue;
  private final WorkspaceGate gate;

  RequestRunner(CommandCatalogue catalogue, WorkspaceGate gate) {
    this.catalogue = catalogue;
    this.gate = gate;
  }

  Answer run(Request request) {
    return switch (request) {
      case Request.Typed typed -> typed(typed.caller(), typed.text().strip());
      case Request.Picked picked -> {
        ChatCommand command = command(picked.caller(), picked.command());
        yield command.run(
            picked.caller(), grammar(picked.caller(), command).accept(picked.options()));
      }
      case Request.Clicked clicked -> {
        gate.check(clicked.caller());
        yield act(
            clicked.action().name(),
            new ChatAction.Click(
                clicked.caller(), clicked.action().payload(), clicked.chosen(), Map.of()));
      }
      case Request.Submitted form -> {
        gate.check(form.caller());
        yield act(
            form.action().name(),
            new ChatAction.Click(form.caller(), form.action().payload(), "", form.values()));
      }
    };
  }

  List<Word> complete(Caller caller, String name, String option, String typed) {
    gate.check(caller);
    ChatCommand command = command(caller, name);
    String wanted = typed.toLowerCase(Locale.ROOT);
    return command.spec().options().stream()
        .filter(spec -> spec.name().equals(option))
        .flatMap(spec -> command.words(caller, spec).stream())
        .filter(word -> contains(word, wanted))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean contains(Word word, String wanted) {
    return word.value().toLowerCase(Locale.ROOT).contains(wanted)
        || word.label().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Answer typed(Caller caller, String text) {
    String line = text.isEmpty() ? "help" : text;
    String[] words = line.split("\\s+", 2);
    ChatCommand command = command(caller, words[0]);
    return command.run(caller, grammar(caller, command).read(words.length > 1 ? words[1] : ""));
  }

  /** The command of that name, when the workspace may use it. */
  private ChatCommand command(Caller caller, String name) {
    ChatCommand command = catalogue.command(name).orElse(null);
    if (command == null || !command.spec().open()) {
      gate.check(caller);
    }
    if (command == null) {
      throw unknownCommand(name);
    }
    return command;
  }

  private static CommandGrammar grammar(Caller caller, ChatCommand command) {
    return new CommandGrammar(command.spec(), option -> command.words(caller, option));
  }

  private Answer act(String name, ChatAction.Click click) {
    return catalogue
        .action(name)
        .orElseThrow(() ->
            new CommandMistake("This button is from an older version. Run the command again."))
        .handler()
        .run(click);
  }

  private CommandMistake unknownCommand(String typed) {
    List<String> names = catalogue.specs().stream().map(CommandSpec::name).toList();
    String nearest =
        NearestWord.of(typed, names)
            .map(name -> " Did you mean /blackbird " + name + "?")
            .orElse("");
    return new CommandMistake(
        "I do not know “" + typed + "”." + nearest + " I know: " + String.join(", ", names) + ".");
  }
}
