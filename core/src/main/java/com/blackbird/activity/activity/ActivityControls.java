package com.blackbird.activity.activity;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The menus and buttons of a list. */
final class ActivityControls {
  /** The value of a menu that takes its filter away; no filter has it as a value. */
  static final String ANY = "*";

  /** The value of a menu that leaves several chosen values as they are. */
  static final String SEVERAL = "=";

  private static final int LONGEST_NAMES = 70;

  private final ShownList list;
  private final ActivityView view;

  ActivityControls(ShownList list) {
    this.list = list;
    this.view = list.view();
  }

  /** The menu that opens one of the activities in full. */
  static Menu details(String name, ActivityPage page, IntegrationNames names) {
    List<Choice> choices =
        page.activities().stream()
            .map(activity ->
                new Choice(
                    ActivityWords.status(activity.status())
                        + " · "
                        + ActivityWords.record(activity)
                        + " · "
                        + names.of(activity.integration()),
                    activity.ref().text()))
            .toList();
    return new Menu(ActionRef.of(ActivityActions.OPEN, name), "Open one in full…", choices, "");
  }

  List<Control> menus() {
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
    if (asksForErrors() && !list.categories().isEmpty()) {
      menus.add(categories());
    }
    menus.add(times());
    Menu integrations = integrations();
    if (integrations.choices().size() > 2) {
      menus.add(integrations);
    }
    return menus;
  }

  List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    if (list.page().hasNewer()) {
      buttons.add(button(ActivityActions.NEWER, "Newer"));
    }
    if (list.page().next() != null) {
      buttons.add(button(ActivityActions.OLDER, "Older"));
    }
    buttons.add(button(ActivityActions.NEWEST, "Refresh"));
    if (!view.single(ActivityView.STATUS).equals("error")) {
      buttons.add(button(ActivityActions.ERRORS, "Errors only"));
    }
    buttons.add(button(ActivityActions.REFINE, "Search…"));
    if (!list.page().activities().isEmpty()) {
      buttons.add(button(ActivityActions.SHARE, "Share to channel"));
    }
    buttons.add(button(ActivityActions.LINK, "Copy link"));
    if (!view.single(ActivityView.INTEGRATION).isEmpty()) {
      buttons.add(new Button(ActionRef.of(IntegrationsCommand.OPEN), "Integration Hub"));
    }
    return buttons;
  }

  /** Among successes there is no category to choose. */
  private boolean asksForErrors() {
    return view.single(ActivityView.STATUS).equals("error")
        || !view.all(ActivityView.CATEGORY).isEmpty();
  }

  private Menu categories() {
    return menu(
        ActivityView.CATEGORY,
        "All categories",
        list.categories().stream()
            .map(word -> new Choice(word.label(), word.value()))
            .toArray(Choice[]::new));
  }

  private Menu times() {
    Map<String, String> choices = new TreeMap<>();
    List<Choice> all = new ArrayList<>();
    all.add(new Choice("Any time", ANY));
    for (List<String> time :
        List.of(
            List.of("1h", "Last hour"),
            List.of("24h", "Last 24 hours"),
            List.of("today", "Today"),
            List.of("yesterday", "Yesterday"),
            List.of("7d", "Last 7 days"),
            List.of("last week", "Last week"),
            List.of("30d", "Last 30 days"))) {
      all.add(new Choice(time.getLast(), time.getFirst()));
      choices.put(time(view.within(time.getFirst())), time.getFirst());
    }
    String now = time(view);
    String selected = now.isBlank() ? ANY : choices.getOrDefault(now, SEVERAL);
    if (selected.equals(SEVERAL)) {
      ActivitySentence.time(view.single(ActivityView.SINCE), view.single(ActivityView.UNTIL))
          .ifPresent(words -> all.add(new Choice(words, SEVERAL)));
    }
    return new Menu(filter(ActivityView.SINCE), "Any time", all, selected);
  }

  private static String time(ActivityView view) {
    return view.single(ActivityView.SINCE) + " " + view.single(ActivityView.UNTIL);
  }

  /** Those asked for, those on the page, and as many others as fit. */
  private Menu integrations() {
    Map<String, String> names = new TreeMap<>();
    for (String key : view.all(ActivityView.INTEGRATION)) {
      names.put(key, list.names().of(key));
    }
    for (Activity activity : list.page().activities()) {
      IntegrationKey key = activity.integration();
      names.put(key.text(), list.names().of(key));
    }
    for (Integration integration : list.menu()) {
      if (names.size() < Menu.MAX_CHOICES - 2) {
        names.putIfAbsent(integration.key().text(), integration.name());
      }
    }
    return menu(
        ActivityView.INTEGRATION,
        "All integrations",
        names.entrySet().stream()
            .limit(Menu.MAX_CHOICES - 2)
            .map(name -> new Choice(name.getValue(), name.getKey()))
            .toArray(Choice[]::new));
  }

  private Menu menu(String filter, String any, Choice... choices) {
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(any, ANY));
    all.addAll(List.of(choices));
    List<String> chosen = view.all(filter);
    if (chosen.size() > 1) {
      String several =
          all.stream()
              .filter(choice -> chosen.contains(choice.value()))
              .map(Choice::label)
              .collect(Collectors.joining(", "));
      all.add(new Choice(several.isBlank() ? "Several" : shortened(several), SEVERAL));
    }
    String selected = chosen.isEmpty() ? ANY : chosen.size() > 1 ? SEVERAL : chosen.getFirst();
    return new Menu(filter(filter), any, all, selected);
  }

  private static String shortened(String names) {
    return Fold.label(names, LONGEST_NAMES);
  }

  private ActionRef filter(String filter) {
    return ActionRef.of(ActivityActions.FILTER + filter, list.name());
  }

  private Button button(String action, String label) {
    return new Button(ActionRef.of(action, list.name()), label);
  }
}
