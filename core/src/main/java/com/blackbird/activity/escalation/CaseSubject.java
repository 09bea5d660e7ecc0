package com.blackbird.activity.escalation;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.command.CommandMistake;
import java.util.UUID;

/** What somebody wants help with, as a button names it. */
sealed interface CaseSubject {
  /** The text form, up to 38 characters. */
  String text();

  /** A problem of the account. */
  record OfProblem(UUID id) implements CaseSubject {
    @Override
    public String text() {
      return "p/" + id;
    }
  }

  /** One activity. */
  record OfActivity(ActivityRef ref) implements CaseSubject {
    @Override
    public String text() {
      return "a/" + ref.text();
    }
  }

  /** Words that somebody typed, or a message of the chat. */
  record OfDraft(UUID id) implements CaseSubject {
    @Override
    public String text() {
      return "d/" + id;
    }
  }

  /** Nothing that the log knows. */
  record Anything() implements CaseSubject {
    @Override
    public String text() {
      return "-";
    }
  }

  /** Reads the text form of a button that we made. */
  static CaseSubject parse(String text) {
    try {
      String[] parts = text.split("/", 2);
      String rest = parts.length > 1 ? parts[1] : "";
      return switch (parts[0]) {
        case "p" -> new OfProblem(UUID.fromString(rest));
        case "a" -> new OfActivity(ActivityRef.parse(rest).orElseThrow(CommandMistake::oldButton));
        case "d" -> new OfDraft(UUID.fromString(rest));
        case "-" -> new Anything();
        default -> throw CommandMistake.oldButton();
      };
    } catch (IllegalArgumentException e) {
      throw CommandMistake.oldButton();
    }
  }
}
