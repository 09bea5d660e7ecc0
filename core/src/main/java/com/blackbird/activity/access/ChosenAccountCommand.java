package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OpenCommand;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import java.util.List;
import java.util.Optional;

/** {@code /blackbird account}: which account this channel shows, and another one from now on. */
public final class ChosenAccountCommand implements OpenCommand {
  private static final String NAME = "name";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "account",
          Right.ANYONE,
          language -> AccessTexts.in(language).accountSummary(),
          "",
          OptionSpec.rest(NAME, language -> AccessTexts.in(language).accountOption()));

  private final LinkedAccounts accounts;
  private final Links links;

  /** Chooses among these accounts. */
  public ChosenAccountCommand(LinkedAccounts accounts, Links links) {
    this.accounts = accounts;
    this.links = links;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(
            AccountChoice.CHOOSE,
            Right.VIEWER,
            click ->
                choose(
                    click.caller(),
                    click.chosen().isEmpty() ? click.payload() : click.chosen(),
                    accounts.linked(click.caller()))));
  }

  @Override
  public Answer run(Caller caller, CommandInput input) {
    LinkedHere here = accounts.linked(caller);
    Optional<String> name = input.one(NAME);
    return name.isPresent()
        ? choose(caller, name.get(), here)
        : new Answer.Show(shown(caller, accounts.seen(caller, here)));
  }

  private Answer choose(Caller caller, String typed, LinkedHere here) {
    Account account = AccountChoice.typed(accounts.seen(caller, here).all(), typed, "account");
    if (here.all().size() > 1) {
      links.choose(
          caller.platform().name(),
          caller.workspace(),
          AccountChoice.place(caller),
          account.id(),
          caller.user().id());
    }
    AccessTexts say = AccessTexts.in(caller.language());
    return new Answer.Show(
        ChatMessage.headed(say.channelShows(account.name()))
            .tone(Tone.GOOD)
            .text(say.fromNowOn(Rich.empty().code("/blackbird integrations")))
            .note(say.buttonsStay())
            .build());
  }

  private static ChatMessage shown(Caller caller, LinkedHere here) {
    AccessTexts say = AccessTexts.in(caller.language());
    if (here.all().size() == 1) {
      return ChatMessage.headed(here.all().getFirst().name())
          .text(say.oneAlone(caller.platform().workspaceWord()))
          .build();
    }
    return here.chosen()
        .map(chosen ->
            ChatMessage.headed(say.channelShows(chosen.name()))
                .text(say.another())
                .controls(
                    AccountChoice.controls(
                        here.all().stream().filter(one -> !one.equals(chosen)).toList(),
                        caller.language()))
                .build())
        .orElseGet(() -> AccountChoice.question(caller, here.all(), caller.language()));
  }
}
