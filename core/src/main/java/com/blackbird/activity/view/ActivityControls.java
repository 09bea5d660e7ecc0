package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.ActivityType;
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
import java.util.stream.Stream;

/** The menus and buttons of a list. */
final class ActivityControls {
  /** The value of a menu that takes its filter away; no filter has it as a value. */
  static final String ANY = "*";

  /** The value of a menu that leaves several chosen values as they are. */
  static final String SEVERAL = "=";

  private static final int LONGEST_NAMES = 70;

  private final ShownList list;
  private final ActivityView view;
  private final ActivityTexts say;

  ActivityControls(ShownList list) {
    this.list = list;
    this.view = list.view();
    this.say = ActivityTexts.in(list.language());
  }

  /** The menu that opens one of the activities in full. */
  static Menu details(ActivityTexts say, String name, ActivityPage page, IntegrationNames names) {
    List<Choice> choices =
        page.activities().stream()
            .map(activity ->
                new Choice(
                    say.markedStatus(activity.status())
                        + " · "
                        + ActivityWords.record(say, activity)
                        + " · "
                        + names.of(activity.integration()),
                    activity.ref().text()))
            .toList();
    return new Menu(ActionRef.of(ActivityActions.OPEN, name), say.openOne(), choices, "");
  }

  List<Control> menus() {
    List<Control> menus = new ArrayList<>();
    menus.add(
        menu(
            ActivityView.STATUS,
            say.successAndError(),
            new Choice(say.errorsOnly(), "error"),
            new Choice(say.successesOnly(), "success")));
    menus.add(
        menu(
            ActivityView.TYPE,
            say.allTypes(),
            Stream.of(ActivityType.values())
                .map(type -> new Choice(say.manyTypes(type), type.text()))
                .toArray(Choice[]::new)));
    menus.add(
        menu(
            ActivityView.DIRECTION,
            say.pulledAndPushed(),
            new Choice(say.pulled(), "pull"),
            new Choice(say.pushed(), "push")));
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
      buttons.add(button(ActivityActions.NEWER, say.newer()));
    }
    if (list.page().next() != null) {
      buttons.add(button(ActivityActions.OLDER, say.older()));
    }
    buttons.add(button(ActivityActions.NEWEST, say.refresh()));
    if (!view.single(ActivityView.STATUS).equals("error")) {
      buttons.add(button(ActivityActions.ERRORS, say.errorsOnly()));
    }
    buttons.add(button(ActivityActions.REFINE, say.search()));
    if (!list.page().activities().isEmpty()) {
      buttons.add(button(ActivityActions.SHARE, say.share()));
    }
    buttons.add(button(ActivityActions.LINK, say.copyLink()));
    if (!list.page().activities().isEmpty()) {
      buttons.add(ActivityExport.button(say, list.name()));
    }
    if (!view.single(ActivityView.INTEGRATION).isEmpty()) {
      buttons.add(
          new Button(
              ActionRef.of(IntegrationsCommand.OPEN),
              HubTexts.in(list.language()).integrationHub()));
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
        say.allCategories(),
        list.categories().stream()
            .map(word -> new Choice(word.label().in(list.language()), word.value()))
            .toArray(Choice[]::new));
  }

  private Menu times() {
    Map<String, String> choices = new TreeMap<>();
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(say.anyTime(), ANY));
    for (String time : List.of("1h", "24h", "today", "yesterday", "7d", "last week", "30d")) {
      all.add(new Choice(TimeWords.label(time, list.language()), time));
      choices.put(time(view.within(time)), time);
    }
    String now = time(view);
    String selected = now.isBlank() ? ANY : choices.getOrDefault(now, SEVERAL);
    if (selected.equals(SEVERAL)) {
      ActivitySentence.of(list).time().ifPresent(words -> all.add(new Choice(words, SEVERAL)));
    }
    return new Menu(filter(ActivityView.SINCE), say.anyTime(), all, selected);
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
        say.allIntegrations(),
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
      all.add(new Choice(several.isBlank() ? say.several() : shortened(several), SEVERAL));
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
