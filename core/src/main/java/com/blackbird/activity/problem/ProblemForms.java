package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.fix.Fix;
import com.blackbird.activity.fix.FixNote;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The forms in which people say more than a button can. */
public final class ProblemForms {
  static final String RESOLVED = "problem.resolved";
  static final String ASSIGNED = "problem.assigned";
  static final String MERGED = "problem.merged";
  static final String SPLIT_OFF = "problem.split-off";

  private static final String REASON = "reason";
  private static final String FIX = "fix";
  private static final String AGAIN = "again";
  private static final String SOMETHING_ELSE = "else";
  private static final String CHOSEN = "chosen";
  private static final String PERSON = "person";
  private static final String NAME = "name";
  private static final String MYSELF = "me";
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_LABEL = 75;

  /** This one, and the two silences that an integration may have, are not among those offered. */
  private static final int MOST_TO_MERGE = Menu.MAX_CHOICES + 3;

  private final ProblemStore problems;
  private final ProblemList list;
  private final ProblemFixes fixes;

  /** Offers what these read. */
  public ProblemForms(ProblemStore problems, ProblemList list, ProblemFixes fixes) {
    this.problems = problems;
    this.list = list;
    this.fixes = fixes;
  }

  /** What fixed it: what did before, or something new in one line. */
  ChatForm resolve(Click click, ProblemRef ref) {
    ProblemTexts say = ProblemTexts.in(click.language());
    List<ChatForm.Input> inputs = new ArrayList<>();
    List<Choice> known = known(problem(click.account().id(), ref));
    if (!known.isEmpty()) {
      known.add(new Choice(say.somethingElse(), SOMETHING_ELSE));
      inputs.add(new ChatForm.ChoiceInput(AGAIN, say.wasItThis(), known, SOMETHING_ELSE));
    }
    inputs.add(
        new ChatForm.TextInput(
            FIX, say.whatFixedIt(), say.fixHint(), "", false, FixNote.LONGEST_LINE));
    inputs.add(
        new ChatForm.TextInput(
            REASON, say.whyDone(), say.whyDoneHint(), "", false, FixNote.LONGEST_REASON));
    return new ChatForm(
        ActionRef.of(RESOLVED, ref.text()), say.resolveTheProblem(), say.resolveButton(), inputs);
  }

  private List<Choice> known(Problem problem) {
    return fixes.of(problem).stream()
        .filter(fix -> !fix.retired())
        .limit(Menu.MAX_CHOICES - 1)
        .map(fix -> new Choice(label(fix.line()), fix.id().toString()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What the form says. */
  ProblemEvent.Resolve resolution(Click click, ProblemRef ref) {
    String reason = click.values().getOrDefault(REASON, "").strip();
    String typed = click.values().getOrDefault(FIX, "").strip();
    String line = typed.isEmpty() ? again(click, ref).orElse("") : typed;
    if (line.isEmpty() && reason.isEmpty()) {
      throw new CommandMistake(language -> ProblemTexts.in(language).sayWhatFixedIt());
    }
    return line.isEmpty()
        ? new ProblemEvent.Resolve(reason)
        : new ProblemEvent.Resolve(
            new FixNote(line, reason, Who.of(click.caller()), Optional.empty()));
  }

  private Optional<String> again(Click click, ProblemRef ref) {
    String chosen = click.values().getOrDefault(AGAIN, SOMETHING_ELSE);
    return chosen.equals(SOMETHING_ELSE)
        ? Optional.empty()
        : fixes.of(problem(click.account().id(), ref)).stream()
            .filter(fix -> fix.id().toString().equals(chosen))
            .map(Fix::line)
            .findFirst();
  }

  /** Anybody of the workspace, who has had to do with problems before, or anybody by name. */
  ChatForm assign(Click click, ProblemRef ref) {
    ProblemTexts say = ProblemTexts.in(click.language());
    List<Choice> people = new ArrayList<>();
    people.add(new Choice(say.me(), MYSELF));
    problems.people(click.account().id(), Menu.MAX_CHOICES - 1).stream()
        .filter(who -> !who.equals(Who.of(click.caller())))
        .filter(who -> who.key().length() <= LONGEST_LABEL && !who.name().isBlank())
        .forEach(who -> people.add(new Choice(label(who.name()), who.key())));
    return new ChatForm(
        ActionRef.of(ASSIGNED, ref.text()),
        say.whoTakesCare(),
        say.assignButton(),
        List.of(
            new ChatForm.PersonInput(PERSON, say.somebodyHere()),
            new ChatForm.ChoiceInput(CHOSEN, say.orOneOfThese(), people, MYSELF),
            new ChatForm.TextInput(
                NAME, say.orSomebodyElse(), say.theirName(), "", false, LONGEST_NAME)));
  }

  /** Whom the form names. */
  Who assignee(Click click) {
    String name = click.values().getOrDefault(NAME, "").strip();
    if (!name.isEmpty()) {
      return new Who("", name);
    }
    String picked = click.values().getOrDefault(PERSON, "");
    if (!picked.isEmpty()) {
      return Who.of(click.caller(), ChatUser.parse(picked));
    }
    String key = click.values().getOrDefault(CHOSEN, MYSELF);
    return key.equals(MYSELF)
        ? Who.of(click.caller())
        : problems.people(click.account().id(), Menu.MAX_CHOICES).stream()
            .filter(who -> who.key().equals(key))
            .findFirst()
            .orElseThrow(
                () -> new CommandMistake(language -> ProblemTexts.in(language).unknownPerson()));
  }

  ChatForm merge(Click click, ProblemRef ref) {
    AccountId account = click.account().id();
    Problem problem = problem(account, ref);
    var query = new ProblemQuery(Set.of(problem.integration()), Set.of());
    List<Problem> others =
        list.newest(account, query, MOST_TO_MERGE, 0).stream()
            .map(ListedProblem::problem)
            .filter(other -> !other.id().equals(problem.id()) && !other.isSilence())
            .limit(Menu.MAX_CHOICES)
            .toList();
    if (others.isEmpty()) {
      throw new CommandMistake(language -> ProblemTexts.in(language).nothingToMerge());
    }
    ProblemTexts say = ProblemTexts.in(click.language());
    return new ChatForm(
        ActionRef.of(MERGED, ref.text()),
        say.mergeTheProblem(),
        say.mergeButton(),
        List.of(
            new ChatForm.ChoiceInput(CHOSEN, say.sameAs(), choices(others, click.language()), "")));
  }

  ChatForm split(Click click, ProblemRef ref) {
    AccountId account = click.account().id();
    List<Choice> parts =
        problems.merged(account, problem(account, ref).id(), Menu.MAX_CHOICES).stream()
            .map(part ->
                new Choice(
                    label(ProblemWords.in(click.language()).title(part.title())),
                    part.id().toString()))
            .toList();
    if (parts.isEmpty()) {
      throw new CommandMistake(language -> ProblemTexts.in(language).nothingMerged());
    }
    ProblemTexts say = ProblemTexts.in(click.language());
    return new ChatForm(
        ActionRef.of(SPLIT_OFF, ref.text()),
        say.splitTheProblem(),
        say.splitButton(),
        List.of(new ChatForm.ChoiceInput(CHOSEN, say.notBelonging(), parts, "")));
  }

  /** The problem that the form names. */
  UUID chosen(Click click) {
    return Stream.of(click.values().getOrDefault(CHOSEN, ""))
        .flatMap(text -> ActionRef.id(text).stream())
        .findFirst()
        .orElseThrow(
            () -> new CommandMistake(language -> ProblemTexts.in(language).chooseProblem()));
  }

  private Problem problem(AccountId account, ProblemRef ref) {
    return problems
        .find(account, ref.id())
        .orElseThrow(() -> new CommandMistake(language -> ProblemTexts.in(language).gone()));
  }

  private static List<Choice> choices(List<Problem> all, Language language) {
    ProblemTexts say = ProblemTexts.in(language);
    return all.stream()
        .map(one ->
            new Choice(
                label(say.plainState(one.state()) + ": " + ProblemWords.in(language).title(one)),
                one.id().toString()))
        .toList();
  }

  private static String label(String text) {
    return Fold.label(text, LONGEST_LABEL);
  }
}
