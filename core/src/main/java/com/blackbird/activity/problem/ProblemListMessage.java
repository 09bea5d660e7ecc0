package com.blackbird.activity.problem;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of problems as a message; each opens its card. */
final class ProblemListMessage {
  static final String OPEN = "problem.open";
  static final String PAGE = "problem.page";
  static final String STATE = "problem.state";

  private static final int LONGEST_TITLE = 120;

  private final ShownProblems shown;
  private final Map<IntegrationKey, String> names;

  /**
   * A message in the making.
   *
   * @param names the integrations' display names
   */
  ProblemListMessage(ShownProblems shown, Map<IntegrationKey, String> names) {
    this.shown = shown;
    this.names = names;
  }

  /** The message of these problems; one more than a page holds says that there is another page. */
  ChatMessage of(List<ListedProblem> found) {
    boolean more = found.size() > ShownProblems.PAGE;
    var page = more ? found.subList(0, ShownProblems.PAGE) : found;
    ChatMessage.Builder message = ChatMessage.headed("Problems").note(sentence());
    if (page.isEmpty()) {
      message.text(nothing());
    }
    for (ListedProblem listed : page) {
      Problem problem = listed.problem();
      message.part(
          new Part.Entry(
              entry(listed),
              new Button(ActionRef.of(OPEN, ProblemRef.of(problem).text()), "Open")));
    }
    return message.controls(List.of(states())).controls(paging(more)).build();
  }

  private String sentence() {
    String where = shown.integration().map(this::name).orElse("all integrations");
    return "Showing "
        + shown.words()
        + " · "
        + where
        + (shown.state().equals(ShownProblems.UNKNOWN)
            ? ", what came most often comes first"
            : ", what failed last comes first");
  }

  private String nothing() {
    return shown.page() > 0
        ? "There are no more."
        : shown.isDefault()
            ? "Nothing is broken as far as I can see."
            : "No problem fits this. Choose another state below.";
  }

  private Rich entry(ListedProblem listed) {
    Problem problem = listed.problem();
    Rich text =
        Rich.empty()
            .bold(Fold.label(ProblemCard.oneLine(problem.title()), LONGEST_TITLE))
            .text("\n" + name(problem.integration()) + " · ")
            .text(ProblemWords.count(problem))
            .text(
                listed.stuck() == 0 || problem.isSilence()
                    ? ""
                    : ", " + ProblemWords.number(listed.stuck()) + " still stuck")
            .text(" · last ")
            .time(problem.lastSeen())
            .text("\n")
            .then(ProblemWords.standing(problem));
    return problem.cause() == null ? text : text.text(" · caused by another");
  }

  private Menu states() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("Going on", ShownProblems.GOING_ON));
    for (ProblemState state : ProblemState.values()) {
      choices.add(new Choice(ProblemWords.state(state), state.words()));
    }
    choices.add(new Choice("Not recognised", ShownProblems.UNKNOWN));
    choices.add(new Choice("All", ShownProblems.ALL));
    return new Menu(action(STATE, shown), "State", choices, shown.state());
  }

  private List<Control> paging(boolean more) {
    List<Control> buttons = new ArrayList<>();
    if (shown.page() > 0) {
      buttons.add(new Button(action(PAGE, shown.at(shown.page() - 1)), "Previous"));
    }
    if (more) {
      buttons.add(new Button(action(PAGE, shown.at(shown.page() + 1)), "Next"));
    }
    buttons.add(new Button(action(PAGE, shown), "Refresh"));
    return buttons;
  }

  private static ActionRef action(String name, ShownProblems what) {
    return ActionRef.of(name, what.text());
  }

  private String name(IntegrationKey key) {
    return names.getOrDefault(key, key.text());
  }
}
