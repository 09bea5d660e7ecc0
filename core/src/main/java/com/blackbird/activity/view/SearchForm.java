package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.command.Pasted;
import com.blackbird.activity.command.TypedDate;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.IntegrationWords;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The form that refines a list, filled with what the list shows already. */
final class SearchForm {
  private static final int LONGEST_INPUT = 255;

  private final IntegrationStore integrations;

  SearchForm(IntegrationStore integrations) {
    this.integrations = integrations;
  }

  /**
   * The form.
   *
   * @param name the name under which the view is remembered
   */
  ChatForm of(ActivityView view, String name, Language language) {
    ActivityTexts say = ActivityTexts.in(language);
    return new ChatForm(
        ActionRef.of(ActivityActions.SEARCH, name),
        say.searchLog(),
        say.searchButton(),
        List.of(
            input(view, ActivityView.TEXT, say.textInput(), say.textHint()),
            input(view, ActivityView.REFERENCE, say.reference(), say.referenceOption()),
            input(view, ActivityView.INTEGRATION, say.integration(), say.integrationHint()),
            input(view, ActivityView.SINCE, say.sinceInput(), say.timeForms()),
            input(view, ActivityView.UNTIL, say.untilInput(), say.timeForms())));
  }

  private static ChatForm.Input input(ActivityView view, String name, String label, String hint) {
    return new ChatForm.TextInput(
        name, label, hint, String.join(", ", view.all(name)), false, LONGEST_INPUT);
  }

  /** The list that the filled form asks for, with integrations as they were typed. */
  ActivityView read(ActivityView before, Map<String, String> filled, Supplier<Language> reader) {
    ActivityView view = before;
    String text = Pasted.seen(filled.getOrDefault(ActivityView.TEXT, "")).strip();
    view = view.with(ActivityView.TEXT, text.isEmpty() ? List.of() : List.of(text));
    for (String end : List.of(ActivityView.SINCE, ActivityView.UNTIL)) {
      view =
          view.with(
              end,
              words(filled, end, "\\z").stream()
                  .map(typed -> TypedDate.asWrittenBy(TimeWords.known(typed), reader))
                  .toList());
    }
    for (String several : List.of(ActivityView.REFERENCE, ActivityView.INTEGRATION)) {
      view = view.with(several, words(filled, several, ","));
    }
    return view.withRanges();
  }

  /** The same list with the integrations that were meant; refused when there is none of a name. */
  ActivityView named(Account account, ActivityView typed) {
    IntegrationWords words = new IntegrationWords(integrations, account.id());
    return typed.with(
        ActivityView.INTEGRATION,
        typed.all(ActivityView.INTEGRATION).stream().map(words::key).toList());
  }

  private static List<String> words(Map<String, String> filled, String field, String separator) {
    return Stream.of(filled.getOrDefault(field, "").split(separator, -1))
        .map(Pasted::words)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
