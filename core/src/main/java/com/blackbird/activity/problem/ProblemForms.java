package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The forms in which people say more than a button can. */
public final class ProblemForms {
  static final String RESOLVED = "problem.resolved";
  static final String ASSIGNED = "problem.assigned";
  static final String MERGED = "problem.merged";
  static final String SPLIT_OFF = "problem.split-off";
  static final String REASON = "reason";

  private static final String CHOSEN = "chosen";
  private static final String NAME = "name";
  private static final String MYSELF = "me";
  private static final int LONGEST_REASON = 500;
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_LABEL = 75;

  private final ProblemStore problems;
  private final ProblemList list;

  /** Offers what these read. */
  public ProblemForms(ProblemStore problems, ProblemList list) {
    this.problems = problems;
    this.list = list;
  }

  ChatForm resolve(String ref) {
    return new ChatForm(
        ActionRef.of(RESOLVED, ref),
        "Resolve the problem",
        "Resolve",
        List.of(
            new ChatForm.TextInput(
                REASON,
                "What fixed it?",
                "New access token; or: the customer was merged",
                "",
                true,
                LONGEST_REASON)));
  }

  /** Somebody who has had to do with problems before, oneself first, or anybody by name. */
  ChatForm assign(Click click, ProblemRef ref) {
    List<Choice> people = new ArrayList<>();
    people.add(new Choice("Me", MYSELF));
    problems.people(click.account().id(), Menu.MAX_CHOICES - 1).stream()
        .filter(who -> !who.equals(Who.of(click.caller())))
        .filter(who -> who.key().length() <= LONGEST_LABEL && !who.name().isBlank())
        .forEach(who -> people.add(new Choice(label(who.name()), who.key())));
    return new ChatForm(
        ActionRef.of(ASSIGNED, ref.text()),
        "Who takes care?",
        "Assign",
        List.of(
            new ChatForm.ChoiceInput(CHOSEN, "Person", people, MYSELF),
            new ChatForm.TextInput(
                NAME, "Or somebody else", "Their name", "", false, LONGEST_NAME)));
  }

  /** Whom the form names. */
  Who assignee(Click click) {
    String name = click.values().getOrDefault(NAME, "").strip();
    if (!name.isEmpty()) {
      return new Who("", name);
    }
    String key = click.values().getOrDefault(CHOSEN, MYSELF);
    return key.equals(MYSELF)
        ? Who.of(click.caller())
        : problems.people(click.account().id(), Menu.MAX_CHOICES).stream()
            .filter(who -> who.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new CommandMistake("I do not know this person any more."));
  }

  ChatForm merge(Click click, ProblemRef ref) {
    AccountId account = click.account().id();
    Problem problem = problem(account, ref);
    var query = new ProblemQuery(Set.of(problem.integration()), Set.of());
    List<Problem> others =
        list.newest(account, query, Menu.MAX_CHOICES + 1, 0).stream()
            .map(ListedProblem::problem)
            .filter(other -> !other.id().equals(problem.id()))
            .limit(Menu.MAX_CHOICES)
            .toList();
    if (others.isEmpty()) {
      throw new CommandMistake("This integration has no other problem to merge it with.");
    }
    return new ChatForm(
        ActionRef.of(MERGED, ref.text()),
        "Merge the problem",
        "Merge",
        List.of(new ChatForm.ChoiceInput(CHOSEN, "It is the same as", choices(others), "")));
  }

  ChatForm split(Click click, ProblemRef ref) {
    AccountId account = click.account().id();
    List<Choice> parts =
        problems.merged(account, problem(account, ref).id(), Menu.MAX_CHOICES).stream()
            .map(part -> new Choice(label(ProblemCard.oneLine(part.title())), part.id().toString()))
            .toList();
    if (parts.isEmpty()) {
      throw new CommandMistake("Nothing is merged into this problem.");
    }
    return new ChatForm(
        ActionRef.of(SPLIT_OFF, ref.text()),
        "Split the problem",
        "Split off",
        List.of(new ChatForm.ChoiceInput(CHOSEN, "What does not belong to it?", parts, "")));
  }

  /** The problem that the form names. */
  UUID chosen(Click click) {
    return Stream.of(click.values().getOrDefault(CHOSEN, ""))
        .flatMap(text -> ProblemRef.id(text).stream())
        .findFirst()
        .orElseThrow(() -> new CommandMistake("Choose a problem from the list, please."));
  }

  private Problem problem(AccountId account, ProblemRef ref) {
    return problems
        .find(account, ref.id())
        .orElseThrow(() -> new CommandMistake("This problem is no longer there."));
  }

  private static List<Choice> choices(List<Problem> all) {
    return all.stream()
        .map(one ->
            new Choice(
                label(one.state().words() + ": " + ProblemCard.oneLine(one.title())),
                one.id().toString()))
        .toList();
  }

  private static String label(String text) {
    return Fold.label(text, LONGEST_LABEL);
  }
}
