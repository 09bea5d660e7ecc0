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
            .map(String::strip)
            .filter(reference -> !reference.isEmpty())
            .distinct()
            .limit(MOST_REFERENCES)
            .toList();
    if (references.isEmpty()) {
      throw new CommandMistake(language -> ActivityTexts.in(language).whichRecord());
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
        MessageShortcut.of(
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
