package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.audit.SecurityEvents;
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
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;

/** {@code /blackbird link CODE}: this workspace shows the account of the code from now on. */
public final class LinkCommand implements OpenCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "link",
          Right.ANYONE,
          "Link this workspace to a Blackbird account, with a code from its administrator",
          "ABCD-EFGH-JKMN",
          OptionSpec.rest("code", "The code that your administrator gave you"));
  private final Links links;
  private final OtherCodes others;
  private final SecurityEvents events;

  /**
   * Redeems codes here.
   *
   * @param others asked when a code is none of these
   */
  public LinkCommand(Links links, OtherCodes others, SecurityEvents events) {
    this.events = events;
    this.links = links;
    this.others = others;
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
    return switch (links.redeem(code, workspace, caller.user().id())) {
      case LinkResult.Linked linked -> new Answer.Show(welcome(caller, linked.account()));
      case LinkResult.UnknownOrUsed unknown ->
          new Answer.Show(
              LinkCode.parse(code)
                  .flatMap(other -> others.redeem(other, caller))
                  .orElseThrow(() -> unknown(caller)));
      case LinkResult.Expired expired ->
          throw new CommandMistake(
              "This code was good for an hour, and that is over. Please ask for a new one.");
      case LinkResult.AlreadyLinked other ->
          throw new CommandMistake(
              "This "
                  + caller.platform().workspaceWord()
                  + " already shows the log of "
                  + other.accountName()
                  + ". It can show one account; your code stays good.");
    };
  }

  private CommandMistake unknown(Caller caller) {
    events.note(
        AuditNote.of(AuditNote.BOT, Act.CODE_REFUSED, "").by(Who.of(caller)), Who.of(caller).key());
    return new CommandMistake(
        "I do not know this code, or it has been used. Please check it, or ask for a new one.");
  }

  private static ChatMessage welcome(Caller caller, Account account) {
    return ChatMessage.headed("Linked to " + account.name())
        .tone(Tone.GOOD)
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
