package com.blackbird.activity.access;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.NearestWord;
import com.blackbird.activity.language.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** How people say which of a workspace's accounts they mean. */
final class AccountChoice {
  static final String CHOOSE = "account.choose";
  private static final int MOST_BUTTONS = 5;

  private AccountChoice() {}

  /** What an account is chosen for: the channel, or the person where there is none. */
  static String place(Caller caller) {
    String channel = caller.channel().channel();
    return channel.isEmpty() ? "@" + caller.user().id() : channel;
  }

  /** Asks which account the channel shall show. */
  static ChatMessage question(Caller caller, List<Account> all, Language language) {
    AccessTexts say = AccessTexts.in(language);
    return ChatMessage.headed(say.whichAccount())
        .text(say.chooseAccount(caller.platform().workspaceWord(), all.size()))
        .controls(controls(all, language))
        .part(new Part.Note(say.changeAccount(Rich.empty().code("/blackbird account NAME"))))
        .build();
  }

  static List<Control> controls(List<Account> all, Language language) {
    return all.size() <= MOST_BUTTONS
        ? all.stream()
            .<Control>map(
                account -> new Control.Button(ActionRef.of(CHOOSE, account.key()), label(account)))
            .toList()
        : List.of(
            new Control.Menu(
                ActionRef.of(CHOOSE),
                AccessTexts.in(language).accountMenu(),
                all.stream()
                    .limit(Control.Menu.MAX_CHOICES)
                    .map(account -> new Control.Choice(account.name(), account.key()))
                    .toList(),
                ""));
  }

  private static String label(Account account) {
    String name = account.name();
    return name.length() > 75 ? name.substring(0, 74) + "…" : name;
  }

  /**
   * The account that was typed: its key or name, or the one whose name contains it.
   *
   * @param command what to type before the name, to correct it
   */
  static Account typed(List<Account> all, String typed, String command) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    return only(all, account -> account.key().equals(wanted))
        .or(() -> only(all, account -> account.name().toLowerCase(Locale.ROOT).equals(wanted)))
        .or(() -> only(all, account -> account.name().toLowerCase(Locale.ROOT).contains(wanted)))
        .orElseThrow(() -> unknown(all, typed, command));
  }

  private static Optional<Account> only(List<Account> all, Predicate<Account> fits) {
    List<Account> fitting = all.stream().filter(fits).toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  private static CommandMistake unknown(List<Account> all, String typed, String command) {
    List<String> keys = all.stream().map(Account::key).toList();
    return NearestWord.of(typed, keys)
        .map(key ->
            CommandMistake.offering(
                language -> AccessTexts.in(language).noSuchAccount(typed), command + " " + key))
        .orElseGet(() ->
            new CommandMistake(
                language -> AccessTexts.in(language).thereAre(typed, String.join(", ", keys))));
  }
}
