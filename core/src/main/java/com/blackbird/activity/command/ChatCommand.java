package com.blackbird.activity.command;

import java.util.List;

/** A sub-command of {@code /blackbird}, written once for all platforms. */
public sealed interface ChatCommand permits AccountCommand, OpenCommand {
  /** What it is called and takes. */
  CommandSpec spec();

  /** What the controls in its messages do. */
  default List<ChatAction> actions() {
    return List.of();
  }

  /** What people can do with a message by means of this command. */
  default List<MessageShortcut> shortcuts() {
    return List.of();
  }
}
