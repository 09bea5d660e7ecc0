package com.blackbird.activity.guide;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An entry in full.
 *
 * @param platform what people call the platform
 * @param contacts the account's points of contact for it
 * @param mine what the reader said about it
 * @param escalation whether a "no" can offer to escalate
 */
record GuideCard(
    GuideSubject subject,
    String platform,
    List<ContactPoint> contacts,
    GuideTally tally,
    Optional<GuideVote> mine,
    boolean escalation) {
  GuideCard {
    contacts = List.copyOf(contacts);
  }

  ChatMessage message() {
    GuideEntry entry = subject.entry();
    ChatMessage.Builder message =
        ChatMessage.headed(entry.title())
            .text(entry.meaning())
            .part(
                new Part.Fields(
                    List.of(
                        field("Who has to act", entry.actor().label(platform)),
                        field("Send it again", entry.retry().sentence()),
                        field("Kind", entry.category().label() + " · " + platform))))
            .part(new Part.Items(GuideMessage.numbered(entry.steps())));
    contact(message);
    message.part(new Part.Divider());
    entry
        .source()
        .ifPresent(at -> message.part(new Part.Note(Rich.of("Source: ").link(at, at.getHost()))));
    return helpful(message).build();
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
      message.note("Your account has not named a contact there yet.");
    } else {
      message.part(new Part.Fields(contacts.stream().map(GuideMessage::contact).toList()));
    }
    controls.add(button(GuideActions.LETTER, "Message for your contact", Emphasis.NORMAL));
    controls.add(
        new Button(
            ActionRef.of(GuideActions.CONTACT, subject.integrations().getFirst().key().text()),
            contacts.isEmpty() ? "Name a contact…" : "Change the contact…"));
    message.controls(controls);
  }

  private ChatMessage.Builder helpful(ChatMessage.Builder message) {
    List<Control> controls = new ArrayList<>();
    boolean yes = mine.map(GuideVote::helpful).orElse(false);
    boolean no = mine.isPresent() && !yes;
    if (!yes) {
      controls.add(button(GuideActions.YES, no ? "It did help" : "Yes", Emphasis.NORMAL));
    }
    if (!no) {
      controls.add(button(GuideActions.NO, yes ? "It did not help" : "No", Emphasis.NORMAL));
    }
    if (mine.isPresent()) {
      controls.add(button(GuideActions.COMMENT, "Say why…", Emphasis.NORMAL));
    }
    if (no && escalation) {
      controls.add(button(GuideActions.ESCALATE, "Escalate to support", Emphasis.PRIMARY));
    }
    return message.text(question()).controls(controls);
  }

  private Rich question() {
    Rich question =
        mine.isEmpty()
            ? Rich.empty().bold("Was this helpful?")
            : Rich.of("You said that this ")
                .bold(mine.get().helpful() ? "helped" : "did not help")
                .text(". Thank you.");
    return tally.votes() == 0
        ? question
        : question.text(
            " " + tally.yes() + " of " + tally.votes() + " in your account say it helps.");
  }

  private Control button(String action, String label, Emphasis emphasis) {
    return new Button(ActionRef.of(action, subject.payload()), label, emphasis);
  }
}
