package com.blackbird.activity.activity;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The form that refines a list, filled with what the list shows already. */
final class SearchForm {
  private static final int LONGEST_INPUT = 255;
  private static final int MOST_SIMILAR = 50;
  private static final List<String> ONE_VALUE =
      List.of(ActivityView.TEXT, ActivityView.SINCE, ActivityView.UNTIL);

  private final IntegrationStore integrations;

  SearchForm(IntegrationStore integrations) {
    this.integrations = integrations;
  }

  /**
   * The form.
   *
   * @param name the name under which the view is remembered
   */
  ChatForm of(ActivityView view, String name) {
    return new ChatForm(
        ActionRef.of(ActivityActions.SEARCH, name),
        "Search the log",
        "Search",
        List.of(
            input(view, ActivityView.TEXT, "Text", "Words of a message, e.g. out of stock"),
            input(view, ActivityView.REFERENCE, "Reference", "An order number, SKU or customer"),
            input(view, ActivityView.INTEGRATION, "Integration", "Its name; several with commas"),
            input(view, ActivityView.SINCE, "Since", TimeWords.FORMS),
            input(view, ActivityView.UNTIL, "Until", TimeWords.FORMS)));
  }

  private static ChatForm.Input input(ActivityView view, String name, String label, String hint) {
    return new ChatForm.TextInput(
        name, label, hint, String.join(", ", view.all(name)), false, LONGEST_INPUT);
  }

  /** The list that the filled form asks for. */
  ActivityView read(Account account, ActivityView before, Map<String, String> filled) {
    ActivityView view = before;
    for (String field : ONE_VALUE) {
      view = view.with(field, values(filled, field, "\\z"));
    }
    view = view.with(ActivityView.REFERENCE, values(filled, ActivityView.REFERENCE, ","));
    List<String> keys =
        values(filled, ActivityView.INTEGRATION, ",").stream()
            .map(name -> integration(account, name))
            .toList();
    view = view.with(ActivityView.INTEGRATION, keys);
    String since = view.single(ActivityView.SINCE);
    return TimeWords.ends(since).isPresent() ? view.within(since) : view;
  }

  private String integration(Account account, String typed) {
    Optional<Integration> named = integrations.named(account.id(), typed);
    return named
        .map(integration -> integration.key().text())
        .orElseThrow(() ->
            new CommandMistake(
                "I do not know the integration “"
                    + typed
                    + "”."
                    + NearestWord.of(
                            typed,
                            integrations.similar(account.id(), typed, MOST_SIMILAR).stream()
                                .flatMap(one -> Stream.of(one.name(), one.key().text()))
                                .toList())
                        .map(name -> " Did you mean " + name + "?")
                        .orElse("")));
  }

  private static List<String> values(Map<String, String> filled, String field, String separator) {
    return Stream.of(filled.getOrDefault(field, "").split(separator, -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
