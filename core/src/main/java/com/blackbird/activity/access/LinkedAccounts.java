package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.WorkspaceGate;

/** Finds whose log a caller may see; a workspace that is not linked learns how to link. */
public final class LinkedAccounts implements WorkspaceGate {
  private final Links links;

  /** Looks links up here. */
  public LinkedAccounts(Links links) {
    this.links = links;
  }

  @Override
  public Account account(Caller caller) {
    return links
        .accountOf(caller.platform().name(), caller.workspace())
        .orElseThrow(() -> new CommandMistake(howToLink(caller)));
  }

  private static ChatMessage howToLink(Caller caller) {
    String word = caller.platform().workspaceWord();
    return ChatMessage.headed("This " + word + " is not linked yet")
        .text(
            "I show the integration activity log of a Blackbird account, and this "
                + word
                + " is not linked to one.")
        .text(
            Rich.of("Ask your Blackbird administrator for a link code, then type ")
                .code("/blackbird link CODE")
                .text(" here. A code works once, within an hour."))
        .part(new Part.Note(Rich.of("Nobody here sees anything of an account before that.")))
        .build();
  }
}
