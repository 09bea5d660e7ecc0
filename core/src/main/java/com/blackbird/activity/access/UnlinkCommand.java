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
import java.util.List;

/** {@code /blackbird unlink}: this workspace shows an account no more, from that moment on. */
public final class UnlinkCommand implements OpenCommand {
  static final String NOW = "unlink.now";
  private static final String NAME = "name";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "unlink",
          "Show an account in this workspace no more; for the workspace's admins",
          "",
          OptionSpec.rest(NAME, "Which account, where there are several"));

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
    return List.of(ChatAction.of(NOW, this::unlink));
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    List<Account> all = accounts.linked(caller).all();
    check(caller);
    Account account =
        all.size() == 1 && input.one(NAME).isEmpty()
            ? all.getFirst()
            : AccountChoice.typed(all, input.one(NAME).orElseThrow(() -> which(all)), "unlink");
    return new Answer.Show(
        ChatMessage.headed("Unlink " + account.name() + "?")
            .tone(Tone.WARNING)
            .text(
                "From that moment on nobody in this "
                    + caller.platform().workspaceWord()
                    + " sees anything of it: alerts and digests stop, messages that wait are"
                    + " dropped, buttons of old messages do nothing, and cases hear no more from"
                    + " here. The account itself keeps everything.")
            .controls(
                List.of(
                    new Control.Button(
                        ActionRef.of(NOW, account.key()), "Unlink", Control.Emphasis.DANGER)))
            .build());
  }

  private Answer unlink(ChatAction.Click click) {
    Caller caller = click.caller();
    check(caller);
    Account account = AccountChoice.typed(accounts.linked(caller).all(), click.payload(), "unlink");
    links.unlink(caller.platform().name(), caller.workspace(), account.id(), farewell);
    return new Answer.Show(
        ChatMessage.headed("Unlinked from " + account.name())
            .text(
                Rich.of("To link it again, ask for a new code and type ")
                    .code("/blackbird link CODE")
                    .text("."))
            .build());
  }

  private static void check(Caller caller) {
    if (!LinkKeepers.mayLink(caller)) {
      throw LinkKeepers.refusal(caller);
    }
  }

  private static CommandMistake which(List<Account> all) {
    return new CommandMistake(
        "Which account? Type /blackbird unlink and one of: "
            + String.join(", ", all.stream().map(Account::key).toList()));
  }
}
