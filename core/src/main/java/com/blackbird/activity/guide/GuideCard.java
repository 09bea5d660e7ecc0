package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry in full.
 *
 * @param platform what people call the platform
 * @param contacts the account's points of contact for it
 * @param mine what the reader said about it
 * @param language the reader's
 */
record GuideCard(
    GuideSubject subject,
    String platform,
    List<ContactPoint> contacts,
    GuideTally tally,
    Optional<GuideVote> mine,
    Language language) {
  GuideCard {
    contacts = List.copyOf(contacts);
  }

  ChatMessage message() {
    GuideEntry entry = subject.entry().in(language);
    ChatMessage.Builder message =
        ChatMessage.headed(entry.title())
            .text(entry.meaning())
            .part(
                new Part.Fields(
                    List.of(
                        field(say().whoHasToAct(), capital(say().actor(entry.actor(), platform))),
                        field(
                            say().sendItAgain(),
                            say().retry(entry.retry().when(), entry.retry().after())),
                        field(say().kind(), say().category(entry.category()) + " · " + platform))))
            .part(new Part.Items(GuideMessage.numbered(entry.steps())));
    contact(message);
    message.part(new Part.Divider());
    entry
        .source()
        .ifPresent(
            at -> message.part(new Part.Note(say().source(Rich.empty().link(at, at.getHost())))));
    return helpful(message).build();
  }

  private GuideTexts say() {
    return GuideTexts.in(language);
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Part.Field field(String label, String value) {
    return new Part.Field(label, Rich.of(value));
  }

  private void contact(ChatMessage.Builder message) {
    if (!subject.entry().actor().isAtPlatform() || subject.integrations().isEmpty()) {
      return;
    }
    List<Control> controls = new ArrayList<>();
    if (contacts.isEmpty()) {
      message.note(say().noContactYet());
    } else {
      message.part(
          new Part.Fields(
              contacts.stream().map(one -> GuideMessage.contact(one, language)).toList()));
    }
    controls.add(button(GuideActions.LETTER, say().messageForContact(), Emphasis.NORMAL));
    controls.addAll(GuideMessage.contactButtons(subject.integrations(), contacts, language));
    message.controls(controls);
  }

  private ChatMessage.Builder helpful(ChatMessage.Builder message) {
    List<Control> controls = new ArrayList<>();
    boolean yes = mine.map(GuideVote::helpful).orElse(false);
    boolean no = mine.isPresent() && !yes;
    if (!yes) {
      controls.add(button(GuideActions.YES, no ? say().itDidHelp() : say().yes(), Emphasis.NORMAL));
    }
    if (!no) {
      controls.add(
          button(GuideActions.NO, yes ? say().itDidNotHelp() : say().no(), Emphasis.NORMAL));
    }
    if (mine.isPresent()) {
      controls.add(button(GuideActions.COMMENT, say().sayWhy(), Emphasis.NORMAL));
    }
    if (no) {
      controls.add(button(GuideActions.ESCALATE, say().escalate(), Emphasis.PRIMARY));
    }
    return message.text(question()).controls(controls);
  }

  private Rich question() {
    Rich question =
        mine.isEmpty()
            ? Rich.empty().bold(say().wasThisHelpful())
            : say()
                .youSaid(
                    Rich.empty().bold(mine.get().helpful() ? say().helped() : say().didNotHelp()));
    return tally.votes() == 0
        ? question
        : question.text(" " + say().votes(tally.yes(), tally.votes()));
  }

  private Control button(String action, String label, Emphasis emphasis) {
    return new Button(ActionRef.of(action, subject.payload()), label, emphasis);
  }
}
