package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.References;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Pasted;
import com.blackbird.activity.command.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code /blackbird find #1021}: one record's whole history over all integrations. */
public final class FindCommand implements AccountCommand {
  private static final String REFERENCE = "reference";
  private static final CommandSpec SPEC =
      CommandSpec.of(
          "find",
          Right.VIEWER,
          language -> ActivityTexts.in(language).findSummary(),
          "#1021",
          OptionSpec.rest(REFERENCE, language -> ActivityTexts.in(language).findReference()));

  /** More would not be read. */
  private static final int MOST_REFERENCES = 20;

  private static final int MOST_BUTTONS = 10;
  private static final int MOST_TOLD = 5;

  private final ActivityLists lists;

  /** Shows what the lists read. */
  public FindCommand(ActivityLists lists) {
    this.lists = lists;
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    List<String> references =
        Stream.of(input.one(REFERENCE).orElse("").split("[,;\\n]", -1))
            .map(Pasted::words)
            .filter(reference -> !reference.isEmpty())
            .distinct()
            .toList();
    if (references.isEmpty()) {
      throw new CommandMistake(language -> ActivityTexts.in(language).whichRecord());
    }
    List<String> some = references.stream().limit(MOST_REFERENCES).toList();
    ChatMessage found = lists.message(call, ActivityView.ofRecords(meant(call.account(), some)));
    return new Answer.Show(
        some.size() == references.size()
            ? found
            : found.with(
                new Part.Note(
                    Rich.of(
                        ActivityTexts.in(call.language())
                            .onlyTheFirst(MOST_REFERENCES, references.size())))));
  }

  /**
   * What was typed, if there is a record of that whole name; or else "1021 1022" are two records,
   * and "Order #1021." names one.
   */
  private List<String> meant(Account account, List<String> typed) {
    if (!lists.known(account, typed).isEmpty()) {
      return typed;
    }
    List<String> words =
        typed.stream().flatMap(one -> Stream.of(one.split("\\s+"))).distinct().toList();
    List<String> named = References.candidates(String.join(" ", words));
    if (named.containsAll(words) || lists.known(account, named).isEmpty()) {
      return lists.known(account, words).isEmpty() ? typed : words;
    }
    return lists.known(account, named);
  }

  @Override
  public List<MessageShortcut> shortcuts() {
    return List.of(
        new MessageShortcut(
            "find",
            language -> ActivityTexts.in(language).findInLog(),
            Right.VIEWER,
            this::inMessage));
  }

  private Answer inMessage(Call call, MessageShortcut.Quoted quoted) {
    List<String> candidates = References.candidates(quoted.text());
    List<String> known = lists.known(call.account(), candidates);
    ActivityTexts say = ActivityTexts.in(call.language());
    return switch (known.size()) {
      case 0 -> new Answer.Show(none(say, candidates));
      case 1 -> new Answer.Show(lists.message(call, ActivityView.ofRecords(known)));
      default -> new Answer.Show(several(say, known));
    };
  }

  private static ChatMessage several(ActivityTexts say, List<String> known) {
    List<Control> buttons = new ArrayList<>();
    for (String reference : known.stream().limit(MOST_BUTTONS).toList()) {
      CommandButton.of(reference, "find " + reference).ifPresent(buttons::add);
    }
    CommandButton.of(say.allOfThem(), "find " + String.join(",", known)).ifPresent(buttons::add);
    return ChatMessage.headed(say.whichOne()).text(say.knowsSeveral()).controls(buttons).build();
  }

  private static ChatMessage none(ActivityTexts say, List<String> candidates) {
    String tried = String.join(", ", candidates.stream().limit(MOST_TOLD).toList());
    return ChatMessage.headed(say.noRecordFound())
        .text(candidates.isEmpty() ? say.noReferenceSeen() : say.lookedFor(tried))
        .build();
  }
}
