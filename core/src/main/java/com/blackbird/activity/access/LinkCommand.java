package com.blackbird.activity.access;

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
import com.blackbird.activity.language.Language;
import java.time.Instant;

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
  private final LinkGuesses guesses;
  private final SecurityEvents events;

  /**
   * Redeems codes here.
   *
   * @param others asked when a code is none of these
   * @param guesses how many wrong ones there were
   */
  public LinkCommand(Links links, OtherCodes others, LinkGuesses guesses, SecurityEvents events) {
    this.events = events;
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
            .orElseThrow(
                () -> new CommandMistake(language -> AccessTexts.in(language).whichCode()));
    Workspace workspace =
        new Workspace(caller.platform().name(), caller.workspace(), caller.workspaceName());
    guesses
        .tooMany(caller)
        .ifPresent(until -> {
          throw CommandMistake.shown(language -> tooMany(until, language));
        });
    LinkResult result =
        mayUse(caller, code)
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
          throw new CommandMistake(language -> AccessTexts.in(language).codeExpired());
    };
  }

  /** An admin of the workspace, or who has the role that the code names. */
  private boolean mayUse(Caller caller, String code) {
    return LinkKeepers.mayLink(caller)
        || links.role(code).filter(role -> caller.membership().isIn(role)).isPresent();
  }

  /** Who may not link is told so for every code, good or bad. */
  private CommandMistake unknown(Caller caller) {
    guesses.note(caller);
    events.note(
        AuditNote.of(AuditNote.BOT, Act.CODE_REFUSED, "").by(Who.of(caller)), Who.of(caller).key());
    return LinkKeepers.mayLink(caller)
        ? new CommandMistake(language -> AccessTexts.in(language).unknownCode())
        : LinkKeepers.refusal(caller);
  }

  private static ChatMessage tooMany(Instant until, Language language) {
    AccessTexts say = AccessTexts.in(language);
    return ChatMessage.headed(say.tooManyCodes())
        .text(say.tryAfter(Rich.empty().time(until)))
        .note(say.newCode())
        .build();
  }

  private static ChatMessage welcome(Caller caller, LinkResult.Linked linked) {
    AccessTexts say = AccessTexts.in(caller.language());
    ChatMessage.Builder welcome =
        ChatMessage.headed(say.linkedTo(linked.account().name())).tone(Tone.GOOD);
    if (linked.besidesOthers()) {
      welcome.text(say.besidesOthers(Rich.empty().code("/blackbird account")));
    }
    return welcome
        .text(say.everybodyHere(caller.platform().workspaceWord()))
        .text(
            say.tryThese(
                Rich.empty().code("/blackbird integrations"),
                Rich.empty().code("/blackbird activity status:error")))
        .build();
  }
}
