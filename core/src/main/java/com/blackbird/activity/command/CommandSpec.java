package com.blackbird.activity.command;

import java.util.List;

/**
 * What a sub-command is called and takes; both platforms' forms are made from it.
 *
 * @param name lower-case, up to 32 characters (Discord's limit)
 * @param right what it takes to use it, at the least
 * @param summary one line, up to 100 characters (Discord's limit)
 * @param example words to type after the name, for help; may be empty
 */
public record CommandSpec(
    String name, Right right, String summary, String example, List<OptionSpec> options) {
  public CommandSpec {
    options = List.copyOf(options);
    if (name.length() > 32 || summary.length() > 100) {
      throw new IllegalArgumentException("Too long for Discord: " + name + ", " + summary);
    }
  }

  /** A command with these options. */
  public static CommandSpec of(
      String name, Right right, String summary, String example, OptionSpec... options) {
    return new CommandSpec(name, right, summary, example, List.of(options));
  }
}
