package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.WorkspaceGate;
import com.blackbird.activity.language.Language;
import java.util.List;

/**
 * Finds whose log a caller may see. A workspace that is not linked learns how to link; where it
 * shows several accounts, a button says whose it is, and a channel shows the one that was chosen.
 */
public final class LinkedAccounts implements WorkspaceGate {
  private final Links links;
  private final GrantStore grants;
  private final Farewell farewell;

  /**
   * Looks links up here.
   *
   * @param grants what people may see of what their workspace is linked to
   * @param farewell ends what is done while a workspace is unlinked
   */
  public LinkedAccounts(Links links, GrantStore grants, Farewell farewell) {
    this.links = links;
    this.grants = grants;
    this.farewell = farewell;
  }

  @Override
  public Account account(Caller caller) {
    LinkedHere here = linked(caller);
    if (!caller.mark().isEmpty()) {
      return here.all().stream()
          .filter(account -> account.id().mark().equals(caller.mark()))
          .findFirst()
          .orElseThrow(() -> gone(caller));
    }
    return here.shown().orElseThrow(() -> whichOf(caller, seen(caller, here).all()));
  }

  private static CommandMistake whichOf(Caller caller, List<Account> seen) {
    return CommandMistake.shown(language -> AccountChoice.question(caller, seen, language));
  }

  /** To choose an account, or to end a link, none has to be chosen before. */
  @Override
  public Account account(Caller caller, ActionRef action) {
    return switch (action.name()) {
      case AccountChoice.CHOOSE -> seen(caller).all().getFirst();
      case UnlinkCommand.NOW -> linked(caller).all().getFirst();
      default -> account(caller);
    };
  }

  @Override
  public boolean stillShows(Caller caller, Account account) {
    return links.stillShows(caller.platform().name(), caller.workspace(), account.id());
  }

  @Override
  public CommandMistake unlinked(Caller caller, Account account) {
    links.leave(caller.platform().name(), caller.workspace(), account.id(), farewell);
    return gone(caller);
  }

  @Override
  public Answer labelled(Caller caller, Account account, Answer answer) {
    return switch (answer) {
      case Answer.Show show when showsSeveral(caller) ->
          new Answer.Show(
              show.message()
                  .with(
                      new Part.Note(
                          AccessTexts.in(caller.language())
                              .accountNote(
                                  account.name(), Rich.empty().code("/blackbird account")))));
      default -> answer;
    };
  }

  private boolean showsSeveral(Caller caller) {
    return find(caller).all().size() > 1;
  }

  /** What the caller's place can show. */
  LinkedHere linked(Caller caller) {
    LinkedHere here = find(caller);
    if (here.all().isEmpty()) {
      throw CommandMistake.shown(
          language -> howToLink(caller.platform().workspaceWord(), language));
    }
    return here;
  }

  /**
   * What the caller's place can show to them: the names of an agency's customers are nobody's
   * business who may see none of their logs.
   */
  LinkedHere seen(Caller caller) {
    return seen(caller, linked(caller));
  }

  /** The part of it that the caller may see; refuses who may see none. */
  LinkedHere seen(Caller caller, LinkedHere here) {
    LinkedHere seen = here.only(account -> maySee(caller, account));
    if (seen.all().isEmpty()) {
      throw GrantedRights.seesNone(caller);
    }
    return seen;
  }

  private boolean maySee(Caller caller, Account account) {
    return grants
        .of(caller, account.id())
        .filter(given -> GrantedRights.may(caller, given, Right.VIEWER))
        .isPresent();
  }

  private LinkedHere find(Caller caller) {
    return links.linked(caller.platform().name(), caller.workspace(), AccountChoice.place(caller));
  }

  private static CommandMistake gone(Caller caller) {
    return new CommandMistake(
        language -> AccessTexts.in(language).noMore(caller.platform().workspaceWord()));
  }

  private static ChatMessage howToLink(String place, Language language) {
    AccessTexts say = AccessTexts.in(language);
    return ChatMessage.headed(say.notLinked(place))
        .text(say.whatIShow(place))
        .text(say.askForCode(Rich.empty().code("/blackbird link CODE")))
        .note(say.nobodySees())
        .build();
  }
}
