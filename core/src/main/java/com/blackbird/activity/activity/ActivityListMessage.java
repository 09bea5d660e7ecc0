package com.blackbird.activity.activity;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A page of the log as a message whose controls change what it shows. */
final class ActivityListMessage {
  /** The value of a menu that takes its filter away; no filter has it as a value. */
  static final String ANY = "*";

  private static final int SNIPPET = 140;
  private static final Map<String, String> IN_WORDS =
      Map.of(
          "error", "errors",
          "success", "successes",
          "order", "orders",
          "customer", "customers",
          "product", "products",
          "pull", "pulled",
          "push", "pushed");

  private final ActivityView view;
  private final String name;
  private final ActivityPage page;
  private final Map<String, String> integrations;

  /**
   * A message in the making.
   *
   * @param name the name under which the view is remembered
   * @param integrations the account's integrations' display names by their keys
   */
  ActivityListMessage(
      ActivityView view, String name, ActivityPage page, List<Integration> integrations) {
    this.view = view;
    this.name = name;
    this.page = page;
    this.integrations =
        integrations.stream()
            .collect(
                Collectors.toMap(
                    integration -> integration.key().text(), Integration::name, (a, b) -> a));
  }

  ChatMessage message() {
    ChatMessage.Builder message = ChatMessage.headed("Activity log").note(sentence());
    if (page.activities().isEmpty()) {
      message.text(nothing());
    } else {
      message.part(new Part.Items(page.activities().stream().map(this::item).toList()));
      message.controls(List.of(details()));
    }
    return message.controls(filters()).controls(buttons()).build();
  }

  /** What is shown, in words. */
  private String sentence() {
    List<String> words = new ArrayList<>();
    words.add(words(ActivityView.STATUS, "all statuses"));
    words.add(words(ActivityView.TYPE, "all types"));
    words.add(words(ActivityView.DIRECTION, "pulled and pushed"));
    words.add(
        view.all(ActivityView.INTEGRATION).isEmpty()
            ? "all integrations"
            : view.all(ActivityView.INTEGRATION).stream()
                .map(this::integration)
                .collect(Collectors.joining(", ")));
    view.all(ActivityView.REFERENCE).forEach(words::add);
    view.all(ActivityView.TEXT).forEach(text -> words.add("“" + text + "”"));
    view.all(ActivityView.SINCE).forEach(since -> words.add("since " + since));
    view.all(ActivityView.UNTIL).forEach(until -> words.add("until " + until));
    return "Showing " + String.join(" · ", words) + ", newest first";
  }

  private String words(String filter, String none) {
    return view.all(filter).isEmpty()
        ? none
        : view.all(filter).stream()
            .map(value -> IN_WORDS.getOrDefault(value, value))
            .collect(Collectors.joining(" or "));
  }

  private String nothing() {
    return view.filters().isEmpty() && view.from().equals(ActivityView.From.NEWEST)
        ? "Nothing has been logged yet. As soon as an integration reports, it shows here."
        : "Nothing in the log fits this. Take a filter away with the menus below, or choose a"
            + " longer time.";
  }

  private Rich item(Activity activity) {
    Rich line = ActivityWords.line(activity, integration(activity.integration().text()));
    return activity.message().isBlank()
        ? line
        : line.text("\n" + Fold.label(oneLine(activity.message()), SNIPPET));
  }

  private Menu details() {
    List<Choice> choices =
        page.activities().stream()
            .map(activity ->
                new Choice(
                    ActivityWords.status(activity.status())
                        + " · "
                        + ActivityWords.record(activity)
                        + " · "
                        + integration(activity.integration().text()),
                    activity.ref().text()))
            .toList();
    return new Menu(action(ActivityActions.OPEN), "Open one in full…", choices, "");
  }

  private List<Control> filters() {
    List<Control> menus = new ArrayList<>();
    menus.add(
        menu(
            ActivityView.STATUS,
            "Success and error",
            new Choice("Errors only", "error"),
            new Choice("Successes only", "success")));
    menus.add(
        menu(
            ActivityView.TYPE,
            "All types",
            new Choice("Orders", "order"),
            new Choice("Customers", "customer"),
            new Choice("Products", "product")));
    menus.add(
        menu(
            ActivityView.DIRECTION,
            "Pulled and pushed",
            new Choice("Pulled", "pull"),
            new Choice("Pushed", "push")));
    menus.add(
        menu(
            ActivityView.SINCE,
            "Any time",
            new Choice("Last hour", "1h"),
            new Choice("Last 24 hours", "24h"),
            new Choice("Last 7 days", "7d"),
            new Choice("Last 30 days", "30d")));
    return menus;
  }

  private Menu menu(String filter, String any, Choice... choices) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(any, ANY));
    all.addAll(List.of(choices));
    String chosen = view.all(filter).isEmpty() ? ANY : view.single(filter);
    return new Menu(action(ActivityActions.FILTER + filter), any, all, chosen);
  }

  private List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    if (page.hasNewer()) {
      buttons.add(new Button(action(ActivityActions.NEWER), "Newer"));
    }
    if (page.next() != null) {
      buttons.add(new Button(action(ActivityActions.OLDER), "Older"));
    }
    buttons.add(new Button(action(ActivityActions.NEWEST), "Refresh"));
    buttons.add(new Button(action(ActivityActions.REFINE), "Search…"));
    if (!page.activities().isEmpty()) {
      buttons.add(new Button(action(ActivityActions.SHARE), "Share to channel"));
    }
    return buttons;
  }

  private ActionRef action(String action) {
    return ActionRef.of(action, name);
  }

  private String integration(String key) {
    return integrations.getOrDefault(key, key);
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
