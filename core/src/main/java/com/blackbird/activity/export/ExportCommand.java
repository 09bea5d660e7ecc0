package com.blackbird.activity.export;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChatFile;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.OptionSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Vocabulary;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.view.ActivityExport;
import com.blackbird.activity.view.LogFilters;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /blackbird export}: what {@code activity} shows, as a CSV file. */
public final class ExportCommand implements AccountCommand {
  static final String LOOK = "export.look";
  static final String CANCEL = "export.cancel";

  private final LogFilters filters;
  private final ActivityLog log;
  private final ExportStore store;
  private final ExportLimits limits;
  private final Discretion discretion;
  private final Clock clock;

  /** Writes what is little at once and owes what is more. */
  public ExportCommand(
      LogFilters filters,
      ActivityLog log,
      ExportStore store,
      ExportLimits limits,
      Discretion discretion,
      Clock clock) {
    this.discretion = discretion;
    this.filters = filters;
    this.log = log;
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  @Override
  public CommandSpec spec() {
    return CommandSpec.of(
        "export",
        Right.MANAGER,
        language -> ExportTexts.in(language).summary(),
        "shopify-main status:error since:7d",
        filters.options().toArray(OptionSpec[]::new));
  }

  @Override
  public Vocabulary vocabulary(Account account) {
    return filters.vocabulary(account);
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    return new Answer.Show(export(call, input));
  }

  private ChatMessage export(Call call, CommandInput input) {
    ActivityQuery query = filters.query(call, input);
    String asked = asked(input);
    ExportTexts say = ExportTexts.in(call.language());
    ChatMessage message =
        atOnce(call, query, asked)
            .orElseGet(() -> ExportMessage.status(say, store.owe(call, query, asked)));
    for (Part remark : filters.remarks(call, input)) {
      message = message.with(remark);
    }
    return message;
  }

  @Override
  public List<ChatAction> actions() {
    return List.of(
        ChatAction.of(ActivityExport.ACTION, Right.MANAGER, this::ofList),
        ChatAction.of(LOOK, Right.MANAGER, this::look),
        ChatAction.of(CANCEL, Right.MANAGER, this::cancel));
  }

  /** The list stays where it is. */
  private Answer ofList(Click click) {
    return new Answer.Tell(export(click.call(), filters.shown(click.account(), click.payload())));
  }

  /** The whole export, when it is so little that nobody has to wait for it. */
  private Optional<ChatMessage> atOnce(Call call, ActivityQuery query, String asked) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      long activities =
          ActivityCsv.write(
              new BoundedStream(bytes, limits.atOnce()),
              log,
              call.account().id(),
              query,
              discretion.words(call.account().id(), Discretion.Reader.PERSON));
      if (activities > 0) {
        store.note(call, asked);
      }
      String name = "activities-" + clock.instant().toString().substring(0, 10) + ".csv";
      ExportTexts say = ExportTexts.in(call.language());
      return Optional.of(
          activities == 0
              ? ExportMessage.nothing(say, asked)
              : ExportMessage.whole(
                  say,
                  asked,
                  activities,
                  ChatFile.of(name, ActivityCsv.MEDIA_TYPE, bytes.toByteArray())));
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof BoundedStream.Full) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Answer look(Click click) {
    return shown(click);
  }

  private Answer cancel(Click click) {
    Export export = find(click);
    store.cancel(export.account(), export.id(), click.caller().user().name());
    return shown(click);
  }

  private Answer shown(Click click) {
    return new Answer.Show(ExportMessage.status(ExportTexts.in(click.language()), find(click)));
  }

  private Export find(Click click) {
    return ActionRef.id(click.payload())
        .flatMap(id -> store.find(click.account().id(), id))
        .orElseThrow(() -> new CommandMistake(language -> ExportTexts.in(language).gone()));
  }

  private static String asked(CommandInput input) {
    return input.values().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + ":" + String.join(",", entry.getValue()))
        .collect(Collectors.joining(" "));
  }
}
