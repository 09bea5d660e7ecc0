package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OpenCommand;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import java.util.List;

/** {@code /blackbird unlink}: this workspace shows an account no more, from that moment on. */
public final class UnlinkCommand implements OpenCommand {
  static final String NOW = "unlink.now";
  private static final String NAME = "name";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "unlink",
          Right.ANYONE,
          language -> AccessTexts.in(language).unlinkSummary(),
          "",
          OptionSpec.rest(NAME, language -> AccessTexts.in(language).unlinkOption()));

  private final LinkedAccounts accounts;
  private final Links links;
  private final Farewell farewell;

  /**
   * Ends these links.
   *
   * @param farewell what ends with them
   */
  public UnlinkCommand(LinkedAccounts accounts, Links links, Farewell farewell) {
    this.accounts = accounts;
    this.links = links;
    this.farewell = farewell;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(ChatAction.of(NOW, Right.ANYONE, this::unlink));
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    List<Account> all = accounts.linked(caller).all();
    check(caller);
    Account account =
        all.size() == 1 && input.one(NAME).isEmpty()
            ? all.getFirst()
            : AccountChoice.typed(all, input.one(NAME).orElseThrow(() -> which(all)), "unlink");
    AccessTexts say = AccessTexts.in(caller.language());
    return new Answer.Show(
        ChatMessage.headed(say.unlinkQuestion(account.name()))
            .tone(Tone.WARNING)
            .text(say.unlinkMeans(caller.platform().workspaceWord()))
            .controls(
                List.of(
                    new Control.Button(
                        ActionRef.of(NOW, account.key()), say.unlink(), Control.Emphasis.DANGER)))
            .build());
  }

  private Answer unlink(ChatAction.Click click) {
    Caller caller = click.caller();
    check(caller);
    Account account = AccountChoice.typed(accounts.linked(caller).all(), click.payload(), "unlink");
    links.unlink(caller.platform().name(), caller.workspace(), account.id(), farewell);
    AccessTexts say = AccessTexts.in(caller.language());
    return new Answer.Show(
        ChatMessage.headed(say.unlinkedFrom(account.name()))
            .text(say.linkAgain(Rich.empty().code("/blackbird link CODE")))
            .build());
  }

  private static void check(Caller caller) {
    if (!LinkKeepers.mayLink(caller)) {
      throw LinkKeepers.refusal(caller);
    }
  }

  private static CommandMistake which(List<Account> all) {
    String names = String.join(", ", all.stream().map(Account::key).toList());
    return new CommandMistake(language -> AccessTexts.in(language).unlinkWhich(names));
  }
}
