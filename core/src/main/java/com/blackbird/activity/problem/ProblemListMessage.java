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
import com.blackbird.activity.language.Language;
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
  private final Language language;
  private final ProblemTexts say;

  /**
   * A message in the making.
   *
   * @param names the integrations' display names
   */
  ProblemListMessage(ShownProblems shown, Map<IntegrationKey, String> names, Language language) {
    this.shown = shown;
    this.names = names;
    this.language = language;
    this.say = ProblemTexts.in(language);
  }

  /** The message of these problems; one more than a page holds says that there is another page. */
  ChatMessage of(List<ListedProblem> found) {
    boolean more = found.size() > ShownProblems.PAGE;
    var page = more ? found.subList(0, ShownProblems.PAGE) : found;
    ChatMessage.Builder message = ChatMessage.headed(say.problems()).note(sentence());
    if (page.isEmpty()) {
      message.text(nothing());
    }
    for (ListedProblem listed : page) {
      Problem problem = listed.problem();
      message.part(
          new Part.Entry(
              entry(listed),
              new Button(ActionRef.of(OPEN, ProblemRef.of(problem).text()), say.open())));
    }
    return message.controls(List.of(states())).controls(paging(more)).build();
  }

  private String sentence() {
    String where = shown.integration().map(this::name).orElseGet(say::everywhere);
    return say.showing(shown.state(), where);
  }

  private String nothing() {
    return shown.page() > 0
        ? say.noMore()
        : shown.isDefault() ? say.nothingBroken() : say.noneFits();
  }

  private Rich entry(ListedProblem listed) {
    Problem problem = listed.problem();
    ProblemWords words = ProblemWords.in(language);
    Rich text =
        Rich.empty()
            .bold(Fold.label(words.title(problem), LONGEST_TITLE))
            .text("\n" + name(problem.integration()) + " · ")
            .text(words.count(problem))
            .text(
                listed.stuck() == 0 || problem.isSilence()
                    ? ""
                    : ", " + say.stillStuck(listed.stuck()))
            .text(" · ")
            .then(say.last(Rich.empty().time(problem.lastSeen())))
            .text("\n")
            .then(words.standing(problem));
    return problem.cause() == null ? text : text.text(" · " + say.causedByAnother());
  }

  private Menu states() {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice(say.goingOn(), ShownProblems.GOING_ON));
    for (ProblemState state : ProblemState.values()) {
      choices.add(new Choice(say.state(state), state.words()));
    }
    choices.add(new Choice(say.notRecognised(), ShownProblems.UNKNOWN));
    choices.add(new Choice(say.all(), ShownProblems.ALL));
    return new Menu(action(STATE, shown), say.stateMenu(), choices, shown.state());
  }

  private List<Control> paging(boolean more) {
    List<Control> buttons = new ArrayList<>();
    if (shown.page() > 0) {
      buttons.add(new Button(action(PAGE, shown.at(shown.page() - 1)), say.previous()));
    }
    if (more) {
      buttons.add(new Button(action(PAGE, shown.at(shown.page() + 1)), say.next()));
    }
    buttons.add(new Button(action(PAGE, shown), say.refresh()));
    return buttons;
  }

  private static ActionRef action(String name, ShownProblems what) {
    return ActionRef.of(name, what.text());
  }

  private String name(IntegrationKey key) {
    return names.getOrDefault(key, key.text());
  }
}
