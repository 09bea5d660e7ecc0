package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

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
      case Request.Picked picked ->
          run(picked.caller(), picked.command(), grammar -> grammar.accept(picked.options()));
      case Request.Clicked clicked -> act(clicked, clicked.action(), clicked.chosen(), Map.of());
      case Request.Submitted form -> act(form, form.action(), "", form.values());
    };
  }

  List<Word> complete(Caller caller, String name, String option, String typed) {
    Account account = gate.account(caller);
    if (!(catalogue.command(name).orElse(null) instanceof AccountCommand command)) {
      return List.of();
    }
    String wanted = typed.toLowerCase(Locale.ROOT);
    return command.spec().options().stream()
        .filter(spec -> spec.name().equals(option))
        .flatMap(spec -> command.words(account, spec).stream())
        .filter(word -> contains(word, wanted))
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private static boolean contains(Word word, String wanted) {
    return word.value().toLowerCase(Locale.ROOT).contains(wanted)
        || word.label().toLowerCase(Locale.ROOT).contains(wanted);
  }

  private Answer typed(Caller caller, String text) {
    String[] words = (text.isEmpty() ? "help" : text).split("\\s+", 2);
    return run(caller, words[0], grammar -> grammar.read(words.length > 1 ? words[1] : ""));
  }

  /** Runs the command of that name; a workspace that is not linked learns nothing of the others. */
  private Answer run(Caller caller, String name, Function<CommandGrammar, CommandInput> reading) {
    ChatCommand command = catalogue.command(name).orElse(null);
    if (command instanceof OpenCommand open) {
      return open.run(caller, reading.apply(new CommandGrammar(open.spec(), option -> List.of())));
    }
    Account account = gate.account(caller);
    if (!(command instanceof AccountCommand known)) {
      throw unknownCommand(name);
    }
    var grammar = new CommandGrammar(known.spec(), option -> known.words(account, option));
    return known.run(new Call(caller, account), reading.apply(grammar));
  }

  private Answer act(Request request, ActionRef action, String chosen, Map<String, String> values) {
    Call call = new Call(request.caller(), gate.account(request.caller()));
    return catalogue
        .action(action.name())
        .orElseThrow(() ->
            new CommandMistake("This button is from an older version. Run the command again."))
        .handler()
        .run(new ChatAction.Click(call, action.payload(), chosen, values));
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
