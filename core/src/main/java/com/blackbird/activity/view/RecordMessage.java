package com.blackbird.activity.view;

import com.blackbird.activity.activity.ActivityPage;
import com.blackbird.activity.activity.RecordWay;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.language.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of some records: where they stand, and all that happened, oldest first. */
final class RecordMessage {
  private static final int MOST_WAYS = 6;
  private static final int MOST_NAMED = 3;
  private static final int LONGEST_NAME = 60;

  private final ActivityView view;
  private final String name;
  private final ActivityPage page;
  private final List<RecordWay> ways;
  private final IntegrationNames names;
  private final Optional<Instant> keptSince;
  private final Language language;
  private final ActivityTexts say;

  /**
   * A message in the making.
   *
   * @param name the name under which the view is remembered
   * @param keptSince how far the log reaches back, if not for ever
   */
  RecordMessage(
      ActivityView view,
      String name,
      ActivityPage page,
      List<RecordWay> ways,
      IntegrationNames names,
      Optional<Instant> keptSince,
      Language language) {
    this.view = view;
    this.name = name;
    this.page = page;
    this.ways = List.copyOf(ways);
    this.names = names;
    this.keptSince = keptSince;
    this.language = language;
    this.say = ActivityTexts.in(language);
  }

  ChatMessage message() {
    if (ways.isEmpty()) {
      return nothing();
    }
    List<String> failing =
        ways.stream()
            .filter(RecordWay::isFailing)
            .map(way -> Fold.label(names.of(way.integration()), LONGEST_NAME))
            .distinct()
            .toList();
    ChatMessage.Builder message =
        ChatMessage.headed(say.historyOf(asked()))
            .tone(failing.isEmpty() ? Tone.GOOD : Tone.BAD)
            .text(Rich.empty().bold(unsynced(failing)))
            .part(new Part.Items(ways.stream().limit(MOST_WAYS).map(this::way).toList()));
    if (ways.size() > MOST_WAYS) {
      message.note(say.moreWays(ways.size() - MOST_WAYS));
    }
    if (!page.activities().isEmpty()) {
      message
          .note(say.oldestFirst())
          .part(
              new Part.Items(
                  page.activities().reversed().stream()
                      .map(activity -> ActivityWords.item(say, activity, names))
                      .toList()))
          .controls(List.of(ActivityControls.details(say, name, page, names)));
    }
    return message.controls(buttons()).build();
  }

  private ChatMessage nothing() {
    ChatMessage.Builder message =
        ChatMessage.headed(say.noRecordCalled(asked())).text(say.knowsNone());
    keptSince.ifPresent(since -> message.part(LogRemarks.reachesBack(since, language)));
    List<Control> buttons = new ArrayList<>();
    String text = view.all(ActivityView.REFERENCE).getFirst().replace("#", "");
    if (!text.contains("\"")) {
      CommandButton.of(say.searchMessages(), "activity text:\"" + text + "\"")
          .ifPresent(buttons::add);
    }
    return (buttons.isEmpty() ? message : message.controls(buttons)).build();
  }

  private String asked() {
    return Fold.label(String.join(", ", view.all(ActivityView.REFERENCE)), LONGEST_NAME);
  }

  private String unsynced(List<String> failing) {
    if (failing.isEmpty()) {
      return say.inSync();
    }
    String some = String.join(", ", failing.subList(0, Math.min(MOST_NAMED, failing.size())));
    return say.notInSync(some, Math.max(0, failing.size() - MOST_NAMED));
  }

  private Rich way(RecordWay way) {
    String integration = Fold.label(names.of(way.integration()), LONGEST_NAME);
    String what =
        say.oneType(way.type())
            + " "
            + Fold.label(way.reference(), LONGEST_NAME)
            + switch (way.direction()) {
              case PULL -> ": " + integration + " → Blackbird";
              case PUSH -> ": Blackbird → " + integration;
            };
    return way.isFailing()
        ? say.failingSince(what, Rich.empty().time(way.since()), way.tries())
        : say.syncedAt(what, Rich.empty().time(way.last()));
  }

  private List<Control> buttons() {
    List<Control> buttons = new ArrayList<>();
    boolean fromStart = view.from().side() == ActivityView.Side.NEWEST;
    boolean back = view.from().side() == ActivityView.Side.OLDER;
    if (back ? page.next() != null : !fromStart) {
      buttons.add(button(ActivityActions.OLDER, say.earlier()));
    }
    if (page.hasNewer()) {
      buttons.add(button(ActivityActions.NEWER, say.later()));
    }
    buttons.add(button(ActivityActions.NEWEST, say.refresh()));
    buttons.add(button(ActivityActions.SHARE, say.share()));
    buttons.add(button(ActivityActions.LINK, say.copyLink()));
    buttons.add(ActivityExport.button(say, name));
    return buttons;
  }

  private Button button(String action, String label) {
    return new Button(ActionRef.of(action, name), label);
  }
}
