package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Choice;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What there is to know about one platform: its frequent problems, how to reconnect, whom to ask.
 *
 * @param summary what the account's newest errors there are about
 * @param tallies what the account's people said about entries
 * @param language the reader's
 */
record GuideOverview(
    GuidePlatform platform,
    List<GuideEntry> entries,
    List<Integration> integrations,
    List<ContactPoint> contacts,
    RecentErrors.Summary summary,
    Map<String, GuideTally> tallies,
    Language language) {
  private static final int MOST_FREQUENT = 5;

  ChatMessage message() {
    ChatMessage.Builder message = ChatMessage.headed(say().guideTo(platform.name())).text(recent());
    frequent().forEach(message::part);
    if (entries.isEmpty()) {
      message.text(say().noGuidesYet(platform.name()));
    } else {
      message.controls(List.of(menu()));
    }
    if (!platform.reconnect(language).isEmpty()) {
      message
          .part(new Part.Text(Rich.empty().bold(say().toReconnect())))
          .part(new Part.Items(GuideMessage.numbered(platform.reconnect(language))));
    }
    List<Part.Field> people = people();
    if (!people.isEmpty()) {
      message.part(new Part.Fields(people));
    }
    return message.controls(controls()).build();
  }

  private GuideTexts say() {
    return GuideTexts.in(language);
  }

  private String recent() {
    if (integrations.isEmpty()) {
      return say().noIntegration(platform.name());
    }
    if (summary.errors() == 0) {
      return say().noErrors();
    }
    return say().recent(summary.errors(), summary.recognised());
  }

  private List<Part.Entry> frequent() {
    return summary.known().entrySet().stream()
        .sorted(
            Map.Entry.<GuideEntry, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(one -> one.getKey().id()))
        .limit(MOST_FREQUENT)
        .map(one -> GuideMessage.counted(one.getKey(), one.getValue(), language))
        .toList();
  }

  /** All entries, those first that people found helpful. */
  private Control menu() {
    List<Choice> choices =
        entries.stream()
            .sorted(Comparator.comparingLong((GuideEntry entry) -> -balance(entry)))
            .limit(Menu.MAX_CHOICES)
            .map(entry -> new Choice(entry.in(language).title(), entry.id()))
            .toList();
    return new Menu(
        ActionRef.of(GuideActions.OPEN, platform.key()), say().allGuides(), choices, "");
  }

  private long balance(GuideEntry entry) {
    return tallies.getOrDefault(entry.id(), GuideTally.NONE).balance();
  }

  private List<Part.Field> people() {
    List<Part.Field> people = new ArrayList<>();
    platform
        .support()
        .ifPresent(at ->
            people.add(
                new Part.Field(
                    say().supportOf(platform.name()), Rich.empty().link(at, at.getHost()))));
    platform
        .status()
        .ifPresent(at ->
            people.add(new Part.Field(say().statusPage(), Rich.empty().link(at, at.getHost()))));
    contacts.stream().map(one -> GuideMessage.contact(one, language)).forEach(people::add);
    return people;
  }

  private List<Control> controls() {
    List<Control> controls = new ArrayList<>();
    controls.add(GuidePages.lookUp(language));
    controls.add(
        new Button(ActionRef.of(OwnGuideActions.WRITE, platform.key()), say().writeGuide()));
    controls.addAll(GuideMessage.contactButtons(integrations, contacts, language));
    return controls;
  }
}
