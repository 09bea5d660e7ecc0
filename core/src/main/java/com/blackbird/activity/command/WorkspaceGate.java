package com.blackbird.activity.command;

/** Decides whether a workspace may see anything at all. */
public interface WorkspaceGate {
  /**
   * Lets a linked workspace pass.
   *
   * @throws CommandMistake that says how to link, when it is not linked
   */
  void check(Caller caller);
}
