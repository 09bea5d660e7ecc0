package com.blackbird.activity.activity;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the controls of a list and of a single activity do. */
final class ActivityActions {
  static final String SHOW = "activity.show";
  static final String NEWEST = "activity.newest";
  static final String NEWER = "activity.newer";
  static final String OLDER = "activity.older";
  static final String FILTER = "activity.filter-";
  static final String OPEN = "activity.open";
  static final String SHARE = "activity.share";
  static final String SHARE_ONE = "activity.share-one";
  static final String REFINE = "activity.refine";
  static final String SEARCH = "activity.search";

  private static final List<String> MENUS =
      List.of(ActivityView.STATUS, ActivityView.TYPE, ActivityView.DIRECTION, ActivityView.SINCE);
  private static final int LONGEST_INPUT = 255;

  private final ActivityLists lists;

  ActivityActions(ActivityLists lists) {
    this.lists = lists;
  }

  List<ChatAction> all() {
    List<ChatAction> all = new ArrayList<>();
    all.add(ChatAction.of(SHOW, click -> shown(click, view(click))));
    all.add(ChatAction.of(NEWEST, click -> shown(click, view(click).newest())));
    all.add(ChatAction.of(NEWER, click -> shown(click, view(click).newer())));
    all.add(ChatAction.of(OLDER, click -> shown(click, view(click).older())));
    for (String menu : MENUS) {
      all.add(ChatAction.of(FILTER + menu, click -> filtered(click, menu)));
    }
    all.add(ChatAction.of(OPEN, this::opened));
    all.add(ChatAction.of(SHARE, this::shared));
    all.add(ChatAction.of(SHARE_ONE, this::sharedOne));
    all.add(ChatAction.opening(REFINE, this::refine));
    all.add(ChatAction.of(SEARCH, this::searched));
    return all;
  }

  private Answer filtered(Click click, String menu) {
    boolean any = click.chosen().equals(ActivityListMessage.ANY);
    return shown(click, view(click).with(menu, any ? List.of() : List.of(click.chosen())));
  }

  private Answer opened(Click click) {
    return new Answer.Show(lists.detail(click.account(), click.chosen(), click.payload()));
  }

  private Answer shared(Click click) {
    return share(click.caller(), lists.message(click.account(), view(click)));
  }

  private Answer sharedOne(Click click) {
    return share(click.caller(), lists.detail(click.account(), click.payload(), ""));
  }

  private static Answer share(Caller caller, ChatMessage message) {
    Part by = new Part.Note(Rich.of("Shared by " + caller.user().name()));
    return new Answer.Share(message.withoutControls().with(by));
  }

  private Answer refine(Click click) {
    ActivityView view = view(click);
    return new Answer.Ask(
        new ChatForm(
            ActionRef.of(SEARCH, click.payload()),
            "Search the log",
            "Search",
            List.of(
                input(view, ActivityView.TEXT, "Text", "Words of a message, e.g. out of stock"),
                input(
                    view, ActivityView.REFERENCE, "Reference", "An order number, SKU or customer"),
                input(view, ActivityView.SINCE, "Since", Moment.FORMS),
                input(view, ActivityView.UNTIL, "Until", Moment.FORMS))));
  }

  private static ChatForm.Input input(ActivityView view, String name, String label, String hint) {
    return new ChatForm.TextInput(
        name, label, hint, String.join(", ", view.all(name)), false, LONGEST_INPUT);
  }

  private Answer searched(Click click) {
    ActivityView view = view(click);
    for (String field : List.of(ActivityView.TEXT, ActivityView.SINCE, ActivityView.UNTIL)) {
      view = view.with(field, values(click, field, "\\z"));
    }
    return shown(
        click, view.with(ActivityView.REFERENCE, values(click, ActivityView.REFERENCE, ",")));
  }

  private static List<String> values(Click click, String field, String separator) {
    return Stream.of(click.values().getOrDefault(field, "").split(separator, -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private Answer shown(Click click, ActivityView view) {
    return new Answer.Show(lists.message(click.account(), view));
  }

  private ActivityView view(Click click) {
    return lists.recall(click.account(), click.payload());
  }
}
