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
          language -> AccessTexts.in(language).summary(),
          "ABCD-EFGH-JKMN",
          OptionSpec.rest("code", language -> AccessTexts.in(language).codeOption()));
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
            .orElseThrow(
                () -> new CommandMistake(language -> AccessTexts.in(language).whichCode()));
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
          throw new CommandMistake(language -> AccessTexts.in(language).codeExpired());
      case LinkResult.AlreadyLinked other ->
          throw new CommandMistake(language ->
              AccessTexts.in(language)
                  .showsAnother(caller.platform().workspaceWord(), other.accountName()));
    };
  }

  private CommandMistake unknown(Caller caller) {
    events.note(
        AuditNote.of(AuditNote.BOT, Act.CODE_REFUSED, "").by(Who.of(caller)), Who.of(caller).key());
    return new CommandMistake(language -> AccessTexts.in(language).unknownCode());
  }

  private static ChatMessage welcome(Caller caller, Account account) {
    AccessTexts say = AccessTexts.in(caller.language());
    return ChatMessage.headed(say.linkedTo(account.name()))
        .tone(Tone.GOOD)
        .text(say.everybodyHere(caller.platform().workspaceWord()))
        .text(
            say.tryThese(
                Rich.empty().code("/blackbird integrations"),
                Rich.empty().code("/blackbird activity status:error")))
        .build();
  }
}
