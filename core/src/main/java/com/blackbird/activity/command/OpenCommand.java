package com.blackbird.activity.command;

/** A sub-command that a workspace may use before it is linked to an account. */
public non-sealed interface OpenCommand extends ChatCommand {
  /**
   * Carries it out; may take its time and may block.
   *
   * @throws CommandMistake when the person can do something about it
   */
  Answer run(Caller caller, CommandInput input);
}
