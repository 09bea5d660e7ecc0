package com.blackbird.activity.command;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.language.Said;
import com.blackbird.activity.redaction.Secrets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Finds the command, action or shortcut that a request is for, and runs it for those who may. */
final class RequestRunner {
  private static final int MAX_SUGGESTIONS = 25;

  /** Discord's limit: https://discord.com/developers/docs/interactions/application-commands */
  private static final int MAX_CHOICE = 100;

  private static final Pattern NUMBER = Pattern.compile("[#\\d -]{1,40}");

  /** Who pastes a whole line behind the command has it twice. */
  private static final Pattern SELF =
      Pattern.compile("^/blackbird(?:\\s+|$)", Pattern.CASE_INSENSITIVE);

  private final CommandCatalogue catalogue;
  private final WorkspaceGate gate;
  private final Rights rights;
  private final DiscreetAnswers answers;

  RequestRunner(
      CommandCatalogue catalogue, WorkspaceGate gate, Rights rights, DiscreetAnswers answers) {
    this.catalogue = catalogue;
    this.gate = gate;
    this.rights = rights;
    this.answers = answers;
  }

  Answer run(Request request) {
    return Acting.of(request.caller()).in(() -> answer(request));
  }

  private Answer answer(Request request) {
    return switch (request) {
      case Request.Typed typed -> typed(typed.caller(), StorableText.of(typed.text()).strip());
      case Request.Picked picked -> {
        Map<String, String> options = each(picked.options(), StorableText::of);
        yield run(picked.caller(), picked.command(), "", grammar -> grammar.accept(options));
      }
      case Request.Clicked clicked -> act(clicked, clicked.action(), clicked.chosen(), Map.of());
      case Request.Submitted form ->
          act(form, form.action(), "", each(form.values(), RequestRunner::kept));
      case Request.Applied applied -> apply(applied);
    };
  }

  private static Map<String, String> each(
      Map<String, String> values, UnaryOperator<String> change) {
    Map<String, String> changed = new HashMap<>(values);
    changed.replaceAll((name, value) -> change.apply(value));
    return changed;
  }

  /** Whatever is written in a form may be kept; a number alone is the name of a record. */
  static String kept(String written) {
    String text = StorableText.of(written);
    return NUMBER.matcher(text.strip()).matches() ? text : Secrets.hide(text);
  }

  /** What completes the text of an option; of several values the last one. */
  List<Word> complete(Caller caller, String name, String option, String typed) {
    Account account = gate.account(caller);
    if (!(catalogue.command(name).orElse(null) instanceof AccountCommand command)
        || !rights.may(caller, account, command.spec().right())) {
      return List.of();
    }
    return Sight.of(account.id())
        .see(() ->
            command.spec().options().stream()
                .filter(spec -> spec.name().equals(option))
                .flatMap(spec -> complete(command, account, spec, typed).stream())
                .toList());
  }

  private static List<Word> complete(
      AccountCommand command, Account account, OptionSpec option, String typed) {
    int comma = option.many() ? typed.lastIndexOf(',') : -1;
    String before = typed.substring(0, comma + 1);
    String last = typed.substring(comma + 1).strip();
    List<Word> words =
        option.kind() == OptionSpec.Kind.KNOWN
            ? command.vocabulary(account).completions(option, last, MAX_SUGGESTIONS)
            : option.words().stream().filter(word -> word.contains(last)).toList();
    return words.stream()
        .map(word ->
            before.isEmpty()
                ? word
                : Word.of(before + word.value(), language -> before + word.label().in(language)))
        .filter(word -> word.value().length() <= MAX_CHOICE)
        .limit(MAX_SUGGESTIONS)
        .toList();
  }

  private Answer typed(Caller caller, String text) {
    String line = SELF.matcher(text).replaceFirst("");
    String[] words = (line.isEmpty() ? "help" : line).split("(?U)\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return run(caller, words[0], rest, grammar -> grammar.read(rest));
  }

  /** Runs the command of that name; a workspace that is not linked learns nothing of the others. */
  private Answer run(
      Caller caller, String name, String rest, Function<CommandGrammar, CommandInput> reading) {
    ChatCommand command = catalogue.command(name).orElse(null);
    if (command instanceof OpenCommand open) {
      if (open.spec().right() != Right.ANYONE) {
        rights.require(caller, open.spec().right());
      }
      return open.run(caller, reading.apply(new CommandGrammar(open.spec(), Vocabulary.NONE)));
    }
    Account account = gate.account(caller);
    if (!(command instanceof AccountCommand known)) {
      throw unknownCommand(name, rest);
    }
    rights.require(caller, account, known.spec().right());
    Answer answer =
        Sight.of(account.id())
            .see(() -> {
              var grammar = new CommandGrammar(known.spec(), known.vocabulary(account));
              CommandInput input = reading.apply(grammar);
              if (known.needs(input) != known.spec().right()) {
                rights.require(caller, account, known.needs(input));
              }
              Call call = new Call(caller, account);
              return answers.of(call, known.run(call, input));
            });
    settle(caller, account, isMoreThanLooking(known.spec().right()));
    return gate.labelled(caller, account, answer).marked(account.id().mark());
  }

  private Answer act(Request request, ActionRef action, String chosen, Map<String, String> values) {
    Caller caller = request.caller().using(action.mark());
    if (action.name().equals(CommandButton.ACTION)) {
      return typed(caller, action.payload());
    }
    Call call = new Call(caller, gate.account(caller, action));
    ChatAction known = catalogue.action(action.name()).orElseThrow(CommandMistake::oldButton);
    rights.require(call.caller(), call.account(), known.right());
    Answer answer =
        Sight.of(call.account().id())
            .see(() ->
                answers.of(
                    call,
                    known
                        .handler()
                        .run(new ChatAction.Click(call, action.payload(), chosen, values))));
    settle(call.caller(), call.account(), known.isWish() || isMoreThanLooking(known.right()));
    return answer.marked(call.account().id().mark());
  }

  /** Who unlinks the workspace meanwhile cannot end what they do not see yet. */
  private void settle(Caller caller, Account account, boolean isAct) {
    if (isAct && !gate.stillShows(caller, account)) {
      throw gate.unlinked(caller, account);
    }
  }

  private static boolean isMoreThanLooking(Right right) {
    return right.compareTo(Right.VIEWER) > 0;
  }

  private Answer apply(Request.Applied request) {
    Call call = new Call(request.caller(), gate.account(request.caller()));
    MessageShortcut known =
        catalogue
            .shortcut(request.shortcut())
            .orElseThrow(
                () -> new CommandMistake(language -> CommandTexts.in(language).oldShortcut()));
    rights.require(call.caller(), call.account(), known.right());
    Answer answer =
        Sight.of(call.account().id())
            .see(() ->
                answers.of(call, known.handler().run(call, withoutSecrets(request.quoted()))));
    return answer.marked(call.account().id().mark());
  }

  private static MessageShortcut.Quoted withoutSecrets(MessageShortcut.Quoted quoted) {
    return new MessageShortcut.Quoted(
        quoted.message(), Secrets.hide(StorableText.of(quoted.text())));
  }

  private CommandMistake unknownCommand(String typed, String rest) {
    List<String> names = catalogue.specs().stream().map(CommandSpec::name).toList();
    Optional<String> nearest = NearestWord.of(typed, names);
    Said sentence =
        language -> {
          CommandTexts say = CommandTexts.in(language);
          return say.unknownCommand(typed)
              + nearest.map(name -> " " + say.didYouMean("/blackbird " + name)).orElse("")
              + " "
              + say.known(String.join(", ", names));
        };
    return nearest
        .map(name -> CommandMistake.offering(sentence, (name + " " + rest).strip()))
        .orElseGet(() -> new CommandMistake(sentence));
  }
}
