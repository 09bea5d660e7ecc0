package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.WorkspaceGate;
import com.blackbird.activity.language.Language;

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
        .orElseThrow(() ->
            CommandMistake.shown(
                language -> howToLink(caller.platform().workspaceWord(), language)));
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
