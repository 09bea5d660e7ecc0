package com.blackbird.activity.export;

import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** What people read about an export. */
final class ExportMessage {
  private static final String GUARD =
      "An apostrophe at the beginning of a cell keeps a spreadsheet from running it; take it away"
          + " to get what was logged.";

  private static final String PLACE = "You get it in our direct conversation.";
  private static final String FOUND = "You find it in our direct conversation.";

  private ExportMessage() {}

  /** A small export, at once. */
  static ChatMessage whole(String asked, long activities, ChatFile file) {
    return headed(asked)
        .tone(Tone.GOOD)
        .text("Here it is: " + count(activities) + ", newest first.")
        .attach(file)
        .note(GUARD)
        .build();
  }

  static ChatMessage nothing(String asked) {
    return headed(asked)
        .text("Nothing in the log fits this. Widen the time or leave a filter out.")
        .build();
  }

  /** What the person who asked sees where it was asked, with the means to cancel. */
  static ChatMessage status(Export export) {
    ChatMessage.Builder message = headed(export.asked());
    switch (export.state()) {
      case OWED -> message.text("It is large, so I write it in the background. " + PLACE);
      case RUNNING ->
          message.text("I am writing it: " + count(export.activities()) + " so far. " + PLACE);
      case DONE ->
          message
              .tone(Tone.GOOD)
              .text(
                  "It is ready"
                      // Of what is behind a link nobody has counted the activities yet.
                      + (export.activities() == 0 ? ". " : ": " + count(export.activities()) + ". ")
                      + FOUND);
      case CANCELLED -> message.text("It is cancelled.");
      case FAILED -> message.tone(Tone.WARNING).text(export.detail());
    }
    if (export.state().isUnfinished()) {
      message.controls(
          List.of(
              new Button(
                  ActionRef.of(ExportCommand.LOOK, export.id().toString()), "How far is it?"),
              new Button(
                  ActionRef.of(ExportCommand.CANCEL, export.id().toString()),
                  "Cancel",
                  Emphasis.DANGER)));
    }
    return message.build();
  }

  /** The letter while it is being written. */
  static ChatMessage writing(Export export, long activities) {
    return headed(export.asked())
        .text("I am writing your export: " + count(activities) + " so far.")
        .build();
  }

  /** The letter when it has ended. */
  static ChatMessage ended(Export export, String words, Tone tone) {
    return headed(export.asked()).tone(tone).text(words).build();
  }

  /** The letter with a link in place of files. */
  static ChatMessage linked(Export export, URI link) {
    return headed(export.asked())
        .tone(Tone.GOOD)
        .text(
            Rich.of("Your export is too large for a chat. ")
                .link(link, "Download it here")
                .text(
                    " within "
                        + ExportLinks.LIFE.toHours()
                        + " hours. Whoever has the link can download it."))
        .note(GUARD)
        .build();
  }

  /** One file of several. */
  static ChatMessage part(Export export, ChatFile file, int number, int of) {
    ChatMessage.Builder message =
        ChatMessage.headed(of == 1 ? "Your export" : "Your export, file " + number + " of " + of)
            .attach(file);
    return number == of ? message.note(GUARD).build() : message.build();
  }

  static String count(long activities) {
    return activities == 1
        ? "1 activity"
        : String.format(Locale.ROOT, "%,d activities", activities);
  }

  private static ChatMessage.Builder headed(String asked) {
    ChatMessage.Builder message = ChatMessage.headed("Export of the activity log");
    return asked.isEmpty() ? message : message.part(new Part.Note(Rich.empty().code(asked)));
  }
}
