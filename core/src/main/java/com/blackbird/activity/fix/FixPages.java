package com.blackbird.activity.fix;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Emphasis;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.integration.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is shown of fixes: one with its votes and history, or a list. */
public final class FixPages {
  private static final int PAGE = 8;
  private static final int EVENTS = 5;

  private final Fixes fixes;
  private final FixKeepers keepers;

  /** Shows these fixes; those who keep them can do more. */
  public FixPages(Fixes fixes, FixKeepers keepers) {
    this.fixes = fixes;
    this.keepers = keepers;
  }

  /** The fix that a button names. */
  Fix find(Call call, String id) {
    return fixes.find(call.account().id(), UUID.fromString(id)).orElseThrow(FixPages::gone);
  }

  static CommandMistake gone() {
    return new CommandMistake("This fix is no longer there.");
  }

  /** One fix, and what the person may do with it. */
  ChatMessage card(Call call, Fix fix) {
    ChatMessage.Builder message =
        ChatMessage.headed("What fixed it")
            .note(platform(fix) + (fix.title().isEmpty() ? "" : " · " + fix.title()))
            .text(Rich.empty().bold("“" + fix.line() + "”"));
    if (!fix.reason().isEmpty()) {
      message.text(fix.reason());
    }
    message.text(standing(fix));
    List<FixEvent> history = fix.isForEverybody() ? List.of() : fixes.history(fix, EVENTS);
    if (!history.isEmpty()) {
      message.part(new Part.Items(history.stream().map(FixPages::event).toList()));
    }
    if (!fix.retired()) {
      Optional<Boolean> mine = fixes.voteOf(fix, Who.of(call.caller()));
      message.text(question(mine)).controls(votes(fix, mine));
    }
    return message.controls(others(call, fix)).build();
  }

  private static Rich standing(Fix fix) {
    Rich line =
        fix.isForEverybody()
            ? Rich.of("From Blackbird support, for everybody.")
            : Rich.of("Fixed it " + FixMessage.times(fix) + ", last ").time(fix.usedAt()).text(".");
    return line.text(FixMessage.votes(fix.tally()))
        .text(fix.retired() ? " Retired: nobody is told of it any more." : "");
  }

  private static Rich event(FixEvent event) {
    Rich line = Rich.of(event.what().words());
    line = event.who().name().isEmpty() ? line : line.text(" by " + event.who().name());
    line = line.text(", ").time(event.at());
    return event.note().isEmpty() ? line : line.text(": " + event.note());
  }

  private static Rich question(Optional<Boolean> mine) {
    return mine.isEmpty()
        ? Rich.empty().bold("Did it help you?")
        : Rich.of("You said that it ")
            .bold(mine.get() ? "helped" : "did not help")
            .text(". Thank you.");
  }

  private static List<Control> votes(Fix fix, Optional<Boolean> mine) {
    List<Control> buttons = new ArrayList<>();
    if (!mine.orElse(false)) {
      buttons.add(button(FixActions.HELPED, mine.isEmpty() ? "Yes" : "It did help", fix));
    }
    if (mine.orElse(true)) {
      buttons.add(button(FixActions.NOT_HELPED, mine.isEmpty() ? "No" : "It did not help", fix));
    }
    return buttons;
  }

  private List<Control> others(Call call, Fix fix) {
    List<Control> buttons = new ArrayList<>();
    buttons.add(button(FixActions.OTHERS, "Other fixes", fix));
    if (mayRetire(call, fix)) {
      buttons.add(
          fix.retired()
              ? button(FixActions.RESTORE, "Restore", fix)
              : new Button(
                  ActionRef.of(FixActions.RETIRE, fix.id().toString()),
                  "Retire…",
                  Emphasis.DANGER));
    }
    if (mayShare(call, fix)) {
      buttons.add(button(FixActions.SHARE, "Give to all accounts…", fix));
    }
    return buttons;
  }

  boolean mayRetire(Call call, Fix fix) {
    boolean isOwn = !fix.isForEverybody() && fix.by().key().equals(Who.of(call.caller()).key());
    return isOwn || keepers.include(call);
  }

  boolean mayShare(Call call, Fix fix) {
    return !fix.isForEverybody() && !fix.retired() && keepers.include(call);
  }

  /** What else is known against the same error. */
  ChatMessage others(Call call, String id) {
    Fix fix = find(call, id);
    List<Fix> all = fixes.others(call.account().id(), fix);
    ChatMessage.Builder message = ChatMessage.headed("Other fixes");
    message.note(
        all.isEmpty()
            ? "Nothing else is known against this error."
            : "Against the same error, what helped most comes first");
    all.stream().limit(PAGE).map(FixMessage::entry).forEach(message::part);
    return message.controls(List.of(button(FixActions.OPEN, "Back to the fix", fix))).build();
  }

  /** A page of all that is remembered. */
  ChatMessage list(Call call, ShownFixes shown) {
    boolean isKeeper = keepers.include(call);
    AccountId owner = shown.everybody() && isKeeper ? Fixes.EVERYBODY : call.account().id();
    List<Fix> found = fixes.search(owner, shown.words(), PAGE + 1, shown.page() * PAGE);
    ChatMessage.Builder message = ChatMessage.headed("What fixed errors").note(shown.sentence());
    if (found.isEmpty()) {
      message.text(
          shown.isDefault()
              ? "Nothing is remembered yet. Say what fixed it when you resolve a problem."
              : "There is nothing here.");
    }
    found.stream().limit(PAGE).map(FixMessage::entry).forEach(message::part);
    List<Control> paging = new ArrayList<>();
    if (shown.page() > 0) {
      paging.add(new Button(shown.at(shown.page() - 1).action(), "Previous"));
    }
    if (found.size() > PAGE) {
      paging.add(new Button(shown.at(shown.page() + 1).action(), "Next"));
    }
    if (isKeeper) {
      paging.add(
          new Button(
              shown.turned().action(), shown.everybody() ? "Of this account" : "Of all accounts"));
    }
    return (paging.isEmpty() ? message : message.controls(paging)).build();
  }

  static String platform(Fix fix) {
    return Platform.of(fix.platform()).name();
  }

  private static Button button(String action, String label, Fix fix) {
    return new Button(ActionRef.of(action, fix.id().toString()), label);
  }
}
