package com.blackbird.activity.activity;

import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandButton;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.OptionSpec;
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
          "One record's whole history over all integrations, and whether it is in sync",
          "#1021",
          OptionSpec.rest(REFERENCE, "An order number, SKU or customer id; several with commas"));

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
            .map(String::strip)
            .filter(reference -> !reference.isEmpty())
            .distinct()
            .limit(MOST_REFERENCES)
            .toList();
    if (references.isEmpty()) {
      throw new CommandMistake(
          "Which record? Type /blackbird find and an order number, SKU or customer id, for example"
              + " /blackbird find #1021.");
    }
    return found(call, references);
  }

  private Answer found(Call call, List<String> references) {
    ActivityView together = ActivityView.ofRecords(references);
    List<String> words = words(references);
    return words.isEmpty() || !lists.known(call.account(), references).isEmpty()
        ? new Answer.Show(lists.message(call, together))
        : new Answer.Show(lists.message(call, spaced(call, words, together)));
  }

  /** "1021 1022" is two records, unless there is one of that whole name. */
  private ActivityView spaced(Call call, List<String> words, ActivityView together) {
    return lists.known(call.account(), words).isEmpty() ? together : ActivityView.ofRecords(words);
  }

  private static List<String> words(List<String> references) {
    List<String> words =
        references.stream().flatMap(one -> Stream.of(one.split("\\s+"))).distinct().toList();
    return words.size() == references.size() ? List.of() : words;
  }

  @Override
  public List<MessageShortcut> shortcuts() {
    return List.of(
        MessageShortcut.of("find", "Find in activity log", Right.VIEWER, this::inMessage));
  }

  private Answer inMessage(Call call, MessageShortcut.Quoted quoted) {
    List<String> candidates = References.candidates(quoted.text());
    List<String> known = lists.known(call.account(), candidates);
    return switch (known.size()) {
      case 0 -> new Answer.Show(none(candidates));
      case 1 -> new Answer.Show(lists.message(call, ActivityView.ofRecords(known)));
      default -> new Answer.Show(several(known));
    };
  }

  private static ChatMessage several(List<String> known) {
    List<Control> buttons = new ArrayList<>();
    for (String reference : known.stream().limit(MOST_BUTTONS).toList()) {
      CommandButton.of(reference, "find " + reference).ifPresent(buttons::add);
    }
    CommandButton.of("All of them", "find " + String.join(",", known)).ifPresent(buttons::add);
    return ChatMessage.headed("Which one?")
        .text("The log knows several records of this message.")
        .controls(buttons)
        .build();
  }

  private static ChatMessage none(List<String> candidates) {
    String tried =
        candidates.isEmpty()
            ? "I see no order number, SKU or customer id in this message."
            : "I looked for "
                + String.join(", ", candidates.stream().limit(MOST_TOLD).toList())
                + ", and the log has no record of that name.";
    return ChatMessage.headed("No record found")
        .text(tried + " Type /blackbird find and the reference to look for another one.")
        .build();
  }
}
