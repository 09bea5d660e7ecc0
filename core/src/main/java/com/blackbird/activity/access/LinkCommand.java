package com.blackbird.activity.access;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OpenCommand;
import com.blackbird.activity.command.OptionSpec;
import java.time.Instant;

/** {@code /blackbird link CODE}: this workspace shows the account of the code from now on. */
public final class LinkCommand implements OpenCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "link",
          "Link this workspace to a Blackbird account, with a code from its administrator",
          "ABCD-EFGH-JKMN",
          OptionSpec.rest("code", "The code that your administrator gave you"));
  private final Links links;
  private final OtherCodes others;
  private final LinkGuesses guesses;

  /**
   * Redeems codes here.
   *
   * @param others asked when a code is none of these
   * @param guesses how many wrong ones there were
   */
  public LinkCommand(Links links, OtherCodes others, LinkGuesses guesses) {
    this.links = links;
    this.others = others;
    this.guesses = guesses;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    String code =
        input
            .one("code")
            .orElseThrow(() ->
                new CommandMistake(
                    "Which code? Type /blackbird link and the code that your Blackbird"
                        + " administrator gave you."));
    Workspace workspace =
        new Workspace(caller.platform().name(), caller.workspace(), caller.workspaceName());
    guesses
        .tooMany(caller)
        .ifPresent(until -> {
          throw new CommandMistake(tooMany(until));
        });
    LinkResult result =
        LinkKeepers.mayLink(caller)
            ? links.redeem(code, workspace, caller.user().id())
            : new LinkResult.UnknownOrUsed();
    return switch (result) {
      case LinkResult.Linked linked -> new Answer.Show(welcome(caller, linked));
      case LinkResult.UnknownOrUsed unknown ->
          new Answer.Show(
              LinkCode.parse(code)
                  .flatMap(other -> others.redeem(other, caller))
                  .orElseThrow(() -> unknown(caller)));
      case LinkResult.Expired expired ->
          throw new CommandMistake(
              "This code was good for an hour, and that is over. Please ask for a new one.");
    };
  }

  /** Who may not link is told so for every code, good or bad. */
  private CommandMistake unknown(Caller caller) {
    guesses.note(caller);
    return LinkKeepers.mayLink(caller)
        ? new CommandMistake(
            "I do not know this code, or it has been used. Please check it, or ask for a new one.")
        : LinkKeepers.refusal(caller);
  }

  private static ChatMessage tooMany(Instant until) {
    return ChatMessage.headed("Too many codes were wrong")
        .text(Rich.of("Please try again after ").time(until).text("."))
        .note("If your code does not work, ask your Blackbird administrator for a new one.")
        .build();
  }

  private static ChatMessage welcome(Caller caller, LinkResult.Linked linked) {
    ChatMessage.Builder welcome =
        ChatMessage.headed("Linked to " + linked.account().name()).tone(Tone.GOOD);
    if (linked.besidesOthers()) {
      welcome.text(
          Rich.of("It shows other accounts, too. Each channel shows one of them: ")
              .code("/blackbird account")
              .text(" says and changes which."));
    }
    return welcome
        .text(
            "Everybody in this "
                + caller.platform().workspaceWord()
                + " can now ask for the integration activity log.")
        .text(
            Rich.of("Try ")
                .code("/blackbird integrations")
                .text(" or ")
                .code("/blackbird activity status:error")
                .text("."))
        .build();
  }
}
