package com.blackbird.activity.access;

import com.blackbird.activity.chat.ChatPlatform;
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
        caller.platform() == ChatPlatform.DISCORD
            ? "Only somebody with the permission Manage Server can link or unlink this server."
                + " Please ask one of them."
            : "Only an admin or owner of this workspace can link or unlink it. Please ask one of"
                + " them.");
  }
}
