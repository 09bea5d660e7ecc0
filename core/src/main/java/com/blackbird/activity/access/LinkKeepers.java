package com.blackbird.activity.access;

import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;

/** Who may say which accounts a workspace shows: those who look after the workspace itself. */
final class LinkKeepers {
  private LinkKeepers() {}

  static boolean mayLink(Caller caller) {
    return caller.membership().isAdmin();
  }

  static CommandMistake refusal(Caller caller) {
    return new CommandMistake(
        language -> AccessTexts.in(language).onlyAdmins(caller.platform().workspaceWord()));
  }
}
