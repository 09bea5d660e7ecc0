package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.WorkspaceGate;

/**
 * Finds whose log a caller may see. A workspace that is not linked learns how to link; where it
 * shows several accounts, a button says whose it is, and a channel shows the one that was chosen.
 */
public final class LinkedAccounts implements WorkspaceGate {
  private final Links links;

  /** Looks links up here. */
  public LinkedAccounts(Links links) {
    this.links = links;
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
    return here.shown()
        .orElseThrow(() -> new CommandMistake(AccountChoice.question(caller, here.all())));
  }

  /** To choose an account, or to end a link, none has to be chosen before. */
  @Override
  public Account account(Caller caller, ActionRef action) {
    return action.name().equals(AccountChoice.CHOOSE) || action.name().equals(UnlinkCommand.NOW)
        ? linked(caller).all().getFirst()
        : account(caller);
  }

  @Override
  public Answer labelled(Caller caller, Account account, Answer answer) {
    return switch (answer) {
      case Answer.Show show when showsSeveral(caller) ->
          new Answer.Show(
              show.message()
                  .with(
                      new Part.Note(
                          Rich.of("Account: " + account.name() + ". Another one: ")
                              .code("/blackbird account"))));
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
      throw new CommandMistake(howToLink(caller));
    }
    return here;
  }

  private LinkedHere find(Caller caller) {
    return links.linked(caller.platform().name(), caller.workspace(), AccountChoice.place(caller));
  }

  private static CommandMistake gone(Caller caller) {
    return new CommandMistake(
        "This is of an account that this "
            + caller.platform().workspaceWord()
            + " shows no more. Nothing was done.");
  }

  private static ChatMessage howToLink(Caller caller) {
    String word = caller.platform().workspaceWord();
    return ChatMessage.headed("This " + word + " is not linked yet")
        .text(
            "I show the integration activity log of a Blackbird account, and this "
                + word
                + " is not linked to one.")
        .text(
            Rich.of("Ask your Blackbird administrator for a link code, then let an admin of this ")
                .text(word + " type ")
                .code("/blackbird link CODE")
                .text(" here. A code works once, within an hour."))
        .part(new Part.Note(Rich.of("Nobody here sees anything of an account before that.")))
        .build();
  }
}
