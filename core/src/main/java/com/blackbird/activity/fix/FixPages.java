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
    return ActionRef.id(id)
        .flatMap(one -> fixes.find(call.account().id(), one))
        .orElseThrow(FixPages::gone);
  }

  static CommandMistake gone() {
    return new CommandMistake(language -> FixTexts.in(language).gone());
  }

  /** One fix, and what the person may do with it. */
  ChatMessage card(Call call, Fix fix) {
    FixTexts say = FixTexts.in(call.language());
    ChatMessage.Builder message =
        ChatMessage.headed(say.whatFixedIt())
            .note(platform(fix) + (fix.title().isEmpty() ? "" : " · " + fix.title()))
            .text(Rich.empty().bold(say.quoted(fix.line())));
    if (!fix.reason().isEmpty()) {
      message.text(fix.reason());
    }
    message.text(standing(say, fix));
    List<FixEvent> history = fix.isForEverybody() ? List.of() : fixes.history(fix, EVENTS);
    if (!history.isEmpty()) {
      message.part(new Part.Items(history.stream().map(event -> event(say, event)).toList()));
    }
    if (!fix.retired()) {
      Optional<Boolean> mine = fixes.voteOf(fix, Who.of(call.caller()));
      message.text(question(say, mine)).controls(votes(say, fix, mine));
    }
    return message.controls(others(call, fix)).build();
  }

  private static Rich standing(FixTexts say, Fix fix) {
    Rich line =
        fix.isForEverybody()
            ? Rich.of(say.fromSupport())
            : say.fixedItLast(fix.tally().times(), Rich.empty().time(fix.usedAt()));
    return line.text(FixMessage.votes(say, fix.tally()))
        .text(fix.retired() ? " " + say.nobodyIsTold() : "");
  }

  private static Rich event(FixTexts say, FixEvent event) {
    String what = say.event(event.what());
    String name = event.who().name();
    Rich line = Rich.of(name.isEmpty() ? what : say.by(what, name)).text(", ").time(event.at());
    return event.note().isEmpty() ? line : line.text(": " + event.note());
  }

  private static Rich question(FixTexts say, Optional<Boolean> mine) {
    return mine.isEmpty()
        ? Rich.empty().bold(say.didItHelp())
        : say.youSaid(Rich.empty().bold(mine.get() ? say.helped() : say.didNotHelp()));
  }

  private static List<Control> votes(FixTexts say, Fix fix, Optional<Boolean> mine) {
    List<Control> buttons = new ArrayList<>();
    if (!mine.orElse(false)) {
      buttons.add(button(FixActions.HELPED, mine.isEmpty() ? say.yes() : say.itDidHelp(), fix));
    }
    if (mine.orElse(true)) {
      buttons.add(
          button(FixActions.NOT_HELPED, mine.isEmpty() ? say.no() : say.itDidNotHelp(), fix));
    }
    return buttons;
  }

  private List<Control> others(Call call, Fix fix) {
    FixTexts say = FixTexts.in(call.language());
    List<Control> buttons = new ArrayList<>();
    buttons.add(button(FixActions.OTHERS, say.others(), fix));
    if (mayRetire(call, fix)) {
      buttons.add(
          fix.retired()
              ? button(FixActions.RESTORE, say.restore(), fix)
              : new Button(
                  ActionRef.of(FixActions.RETIRE, fix.id().toString()),
                  say.retireButton(),
                  Emphasis.DANGER));
    }
    if (mayShare(call, fix)) {
      buttons.add(button(FixActions.SHARE, say.giveButton(), fix));
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
    FixTexts say = FixTexts.in(call.language());
    ChatMessage.Builder message = ChatMessage.headed(say.others());
    message.note(all.isEmpty() ? say.nothingElse() : say.againstTheSame());
    all.stream()
        .limit(PAGE)
        .map(one -> FixMessage.entry(one, call.language()))
        .forEach(message::part);
    return message.controls(List.of(button(FixActions.OPEN, say.backToFix(), fix))).build();
  }

  /** A page of all that is remembered. */
  ChatMessage list(Call call, ShownFixes shown) {
    boolean isKeeper = keepers.include(call);
    AccountId owner = shown.everybody() && isKeeper ? Fixes.EVERYBODY : call.account().id();
    List<Fix> found = fixes.search(owner, shown.words(), PAGE + 1, shown.page() * PAGE);
    FixTexts say = FixTexts.in(call.language());
    ChatMessage.Builder message =
        ChatMessage.headed(say.whatFixedErrors()).note(shown.sentence(say));
    if (found.isEmpty()) {
      message.text(shown.isDefault() ? say.nothingRemembered() : say.nothingHere());
    }
    found.stream()
        .limit(PAGE)
        .map(one -> FixMessage.entry(one, call.language()))
        .forEach(message::part);
    List<Control> paging = new ArrayList<>();
    if (shown.page() > 0) {
      paging.add(new Button(shown.at(shown.page() - 1).action(), say.previous()));
    }
    if (found.size() > PAGE) {
      paging.add(new Button(shown.at(shown.page() + 1).action(), say.next()));
    }
    if (isKeeper) {
      paging.add(
          new Button(
              shown.turned().action(),
              shown.everybody() ? say.ofThisAccount() : say.ofAllAccounts()));
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
