package com.blackbird.bot.operations;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.ChatAction;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandSpec;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.silence.SilenceLooks;
import com.blackbird.activity.silence.SilenceWatch;
import com.blackbird.activity.zone.ReaderZone;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.activity.zone.ZoneForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** {@code /blackbird status}: how the bot itself is doing. */
public final class StatusCommand implements AccountCommand {
  private static final CommandSpec SPEC =
      CommandSpec.of("status", Right.VIEWER, language -> StatusTexts.in(language).summary(), "");
  private final AccountStore accounts;
  private final TimeZones zones;
  private final Supplier<List<ChatGateway>> gateways;
  private final DeliveryHealthStore deliveries;
  private final SilenceLooks silences;
  private final String version;
  private final Clock clock;
  private final Instant started;

  /**
   * A status that counts from now.
   *
   * @param gateways every chat platform
   * @param version the bot's version
   */
  public StatusCommand(
      AccountStore accounts,
      TimeZones zones,
      Supplier<List<ChatGateway>> gateways,
      DeliveryHealthStore deliveries,
      SilenceLooks silences,
      String version,
      Clock clock) {
    this.accounts = accounts;
    this.zones = zones;
    this.gateways = gateways;
    this.deliveries = deliveries;
    this.silences = silences;
    this.version = version;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public CommandSpec spec() {
    return SPEC;
  }

  @Override
  public Answer run(Call call, CommandInput input) {
    long before = System.nanoTime();
    Account account = accounts.find(call.account().id()).orElse(call.account());
    long millis = Duration.ofNanos(System.nanoTime() - before).toMillis();
    StatusTexts say = StatusTexts.in(call.language());
    List<Part.Field> fields = new ArrayList<>();
    fields.add(field(say.activityLog(), say.answersIn(millis)));
    for (ChatGateway gateway : gateways.get().stream().filter(StatusCommand::isShown).toList()) {
      fields.add(field(gateway.platform().displayName(), say.state(gateway.state())));
    }
    List<Part.Field> trouble = DeliveryFields.of(say, deliveries.of(account.id()), clock.instant());
    fields.addAll(trouble);
    SilenceWatch.words(silences.count(account.id()), call.language())
        .ifPresent(words -> fields.add(field(say.silence(), words)));
    fields.add(field(say.account(), account.name()));
    ReaderZone zone = zones.of(call);
    fields.add(field(say.timeZone(), zone.name() + ", " + zone.source().words(call.language())));
    fields.add(new Part.Field(say.runningSince(), Rich.empty().time(started)));
    fields.add(field(say.version(), version));
    boolean well =
        trouble.isEmpty()
            && gateways.get().stream().map(ChatGateway::state).allMatch(StatusCommand::isWell);
    return new Answer.Show(
        ChatMessage.headed(well ? say.allIsWell() : say.needsAttention())
            .tone(well ? Tone.GOOD : Tone.WARNING)
            .part(new Part.Fields(fields))
            .part(new Part.Note(say.asOf(Rich.empty().time(clock.instant()))))
            .controls(List.of(ZoneForm.button(call.language())))
            .build());
  }

  @Override
  public List<ChatAction> actions() {
    return new ZoneForm(zones, clock).actions();
  }

  /** A help desk that nobody has set up is nobody's concern. */
  private static boolean isShown(ChatGateway gateway) {
    return !gateway.platform().isHelpDesk() || gateway.state() != ConnectionState.NOT_CONFIGURED;
  }

  private static boolean isWell(ConnectionState state) {
    return state == ConnectionState.CONNECTED || state == ConnectionState.NOT_CONFIGURED;
  }

  private static Part.Field field(String label, String value) {
    return new Part.Field(label, Rich.of(value));
  }
}
