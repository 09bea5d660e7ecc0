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

/** What people read about an export. */
final class ExportMessage {

  private ExportMessage() {}

  /** A small export, at once. */
  static ChatMessage whole(ExportTexts say, String asked, long activities, ChatFile file) {
    return headed(say, asked)
        .tone(Tone.GOOD)
        .text(say.hereItIs(activities))
        .attach(file)
        .note(say.guard())
        .build();
  }

  static ChatMessage nothing(ExportTexts say, String asked) {
    return headed(say, asked).text(say.nothing()).build();
  }

  /** What the person who asked sees where it was asked, with the means to cancel. */
  static ChatMessage status(ExportTexts say, Export export) {
    ChatMessage.Builder message = headed(say, export.asked());
    switch (export.state()) {
      case OWED -> message.text(say.inBackground());
      case RUNNING -> message.text(say.writingIt(export.activities()));
      // Of what is behind a link nobody has counted the activities yet.
      case DONE -> message.tone(Tone.GOOD).text(say.ready(export.activities()));
      case CANCELLED -> message.text(say.cancelled());
      case FAILED -> message.tone(Tone.WARNING).text(export.detail());
    }
    if (export.state().isUnfinished()) {
      message.controls(
          List.of(
              new Button(ActionRef.of(ExportCommand.LOOK, export.id().toString()), say.howFar()),
              new Button(
                  ActionRef.of(ExportCommand.CANCEL, export.id().toString()),
                  say.cancel(),
                  Emphasis.DANGER)));
    }
    return message.build();
  }

  /** The letter while it is being written. */
  static ChatMessage writing(Export export, long activities) {
    ExportTexts say = ExportTexts.in(export.language());
    return headed(say, export.asked()).text(say.writingYours(activities)).build();
  }

  /** The letter when it has ended. */
  static ChatMessage ended(Export export, String words, Tone tone) {
    return headed(ExportTexts.in(export.language()), export.asked()).tone(tone).text(words).build();
  }

  /** The letter with a link in place of files. */
  static ChatMessage linked(Export export, URI link) {
    ExportTexts say = ExportTexts.in(export.language());
    return headed(say, export.asked())
        .tone(Tone.GOOD)
        .text(
            say.tooLargeForChat(
                Rich.empty().link(link, say.downloadHere()), ExportLinks.LIFE.toHours()))
        .note(say.guard())
        .build();
  }

  /** One file of several. */
  static ChatMessage part(Export export, ChatFile file, int number, int of) {
    ExportTexts say = ExportTexts.in(export.language());
    ChatMessage.Builder message =
        ChatMessage.headed(of == 1 ? say.yours() : say.yourFile(number, of)).attach(file);
    return number == of ? message.note(say.guard()).build() : message.build();
  }

  private static ChatMessage.Builder headed(ExportTexts say, String asked) {
    ChatMessage.Builder message = ChatMessage.headed(say.title());
    return asked.isEmpty() ? message : message.part(new Part.Note(Rich.empty().code(asked)));
  }
}
