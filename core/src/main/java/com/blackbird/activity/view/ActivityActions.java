package com.blackbird.activity.view;

import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import java.util.ArrayList;
import java.util.List;

/** What the controls of a list and of a single activity do. */
final class ActivityActions {
  static final String SHOW = "activity.show";
  static final String NEWEST = "activity.newest";
  static final String NEWER = "activity.newer";
  static final String OLDER = "activity.older";
  static final String ERRORS = "activity.errors";
  static final String FILTER = "activity.filter-";
  static final String WITHOUT = "activity.without-";
  static final String OPEN = "activity.open";
  static final String ONE = "activity.one";
  static final String UNTOUCHED = "activity.untouched";
  static final String WHOLE = "activity.whole";
  static final String FILE = "activity.file";
  static final String HISTORY = "activity.history";
  static final String SHARE = "activity.share";
  static final String SHARE_ONE = "activity.share-one";
  static final String SHARED = "activity.shared";
  static final String LINK = "activity.link";
  static final String REFINE = "activity.refine";
  static final String SEARCH = "activity.search";

  private static final List<String> MENUS =
      List.of(
          ActivityView.STATUS,
          ActivityView.TYPE,
          ActivityView.DIRECTION,
          ActivityView.CATEGORY,
          ActivityView.SINCE,
          ActivityView.INTEGRATION);

  private final ActivityLists lists;
  private final SearchForm form;

  ActivityActions(ActivityLists lists, SearchForm form) {
    this.lists = lists;
    this.form = form;
  }

  List<ChatAction> all() {
    List<ChatAction> all = new ArrayList<>();
    all.add(ChatAction.of(SHOW, Right.VIEWER, click -> shown(click, view(click))));
    all.add(ChatAction.of(NEWEST, Right.VIEWER, click -> shown(click, view(click).newest())));
    all.add(ChatAction.of(NEWER, Right.VIEWER, click -> shown(click, view(click).newer())));
    all.add(ChatAction.of(OLDER, Right.VIEWER, click -> shown(click, view(click).older())));
    all.add(
        ChatAction.of(
            ERRORS,
            Right.VIEWER,
            click -> shown(click, view(click).with(ActivityView.STATUS, List.of("error")))));
    for (String menu : MENUS) {
      all.add(ChatAction.of(FILTER + menu, Right.VIEWER, click -> filtered(click, menu)));
    }
    for (String filter : ActivityView.IN_ORDER_OF_DOUBT) {
      all.add(
          ChatAction.of(
              WITHOUT + filter, Right.VIEWER, click -> shown(click, view(click).without(filter))));
    }
    all.add(
        ChatAction.of(
            OPEN, Right.VIEWER, click -> opened(click, click.chosen() + "/" + click.payload())));
    all.add(ChatAction.of(ONE, Right.VIEWER, click -> opened(click, click.payload())));
    all.add(ChatAction.of(UNTOUCHED, Right.VIEWER, click -> detail(click, click.payload(), true)));
    all.add(ChatAction.of(WHOLE, Right.VIEWER, this::whole));
    all.add(ChatAction.of(FILE, Right.VIEWER, this::file));
    all.add(ChatAction.of(HISTORY, Right.VIEWER, this::history));
    all.add(ChatAction.of(SHARE, Right.RESPONDER, this::shared));
    all.add(ChatAction.of(SHARE_ONE, Right.RESPONDER, this::sharedOne));
    all.add(ChatAction.of(SHARED, Right.RESPONDER, click -> told(click, view(click))));
    all.add(ChatAction.of(LINK, Right.VIEWER, this::link));
    all.add(
        ChatAction.opening(
            REFINE,
            Right.VIEWER,
            click -> new Answer.Ask(form.of(view(click), click.payload(), click.language()))));
    all.add(ChatAction.of(SEARCH, Right.VIEWER, this::searched));
    return all;
  }

  private Answer searched(Click click) {
    ActivityView typed = form.read(view(click), click.values(), click::language);
    ActivityView named;
    try {
      named = form.named(click.account(), typed);
    } catch (CommandMistake mistake) {
      throw lists.correctable(click.account(), typed, mistake);
    }
    return shown(click, named);
  }

  private Answer filtered(Click click, String menu) {
    ActivityView view = view(click);
    return shown(
        click,
        switch (click.chosen()) {
          case ActivityControls.SEVERAL -> view.newest();
          case ActivityControls.ANY -> view.without(menu);
          default ->
              menu.equals(ActivityView.SINCE)
                  ? view.within(click.chosen())
                  : view.with(menu, List.of(click.chosen()));
        });
  }

  private Answer opened(Click click, String which) {
    return detail(click, which, false);
  }

  private Answer detail(Click click, String which, boolean untouched) {
    String[] parts = which.split("/", -1);
    ShownActivity shown = lists.activity(click.call(), parts[0], parts.length > 1 ? parts[1] : "");
    return new Answer.Show(new ActivityDetailMessage(shown, click.language(), untouched).message());
  }

  private Answer whole(Click click) {
    String[] parts = click.payload().split("/", -1);
    int page = parts.length > 2 && parts[2].matches("\\d{1,4}") ? Integer.parseInt(parts[2]) : 0;
    String view = parts.length > 1 ? parts[1] : "";
    return new Answer.Show(
        new WholeTextMessage(lists.find(click.account(), parts[0]), click.language())
            .page(parts[0] + "/" + view, page));
  }

  private Answer file(Click click) {
    Activity activity = lists.find(click.account(), click.payload().split("/", 2)[0]);
    return new Answer.Tell(new WholeTextMessage(activity, click.language()).file());
  }

  private Answer history(Click click) {
    Activity activity = lists.find(click.account(), click.payload());
    String reference = activity.reference() == null ? "" : activity.reference();
    return shown(click, ActivityView.ofRecords(List.of(reference)));
  }

  private Answer shared(Click click) {
    ActivityView view = view(click).newest();
    ChatMessage message = lists.message(click.call(), view(click)).withoutControls();
    String name = lists.remember(click.account(), view);
    return new Answer.Share(
        message
            .with(by(click))
            .with(
                new Part.Controls(
                    List.of(new Button(ActionRef.of(SHARED, name), say(click).openForMe())))));
  }

  private Answer sharedOne(Click click) {
    ShownActivity one = lists.activity(click.call(), click.payload(), "");
    return new Answer.Share(
        new ActivityDetailMessage(one, click.language(), true)
            .message()
            .withoutControls()
            .with(by(click)));
  }

  private static Part by(Click click) {
    return new Part.Note(Rich.of(say(click).sharedBy(click.caller().user().name())));
  }

  private static ActivityTexts say(Click click) {
    return ActivityTexts.in(click.language());
  }

  private Answer link(Click click) {
    String code = lists.link(click.account(), view(click));
    return new Answer.Tell(
        ChatMessage.of(say(click).copyThis())
            .with(new Part.Quote("/blackbird activity view:" + code))
            .with(new Part.Note(Rich.of(say(click).worksFor(click.account().name())))));
  }

  private Answer told(Click click, ActivityView view) {
    return new Answer.Tell(lists.message(click.call(), view));
  }

  private Answer shown(Click click, ActivityView view) {
    return new Answer.Show(lists.message(click.call(), view));
  }

  private ActivityView view(Click click) {
    return lists.recall(click.account(), click.payload());
  }
}
