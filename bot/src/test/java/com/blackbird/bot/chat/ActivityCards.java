package com.blackbird.bot.chat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Direction;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.AccountCommand;
import com.blackbird.activity.command.Answer;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.ChatAction.Click;
import com.blackbird.activity.command.CommandInput;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.MessageShortcut.Quoted;
import com.blackbird.activity.export.ExportCards;
import com.blackbird.activity.export.ExportCommand;
import com.blackbird.activity.export.ExportLimits;
import com.blackbird.activity.export.ExportStore;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Said;
import com.blackbird.activity.problem.KnownErrors;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.stats.StatsCommand;
import com.blackbird.activity.stats.StatsReader;
import com.blackbird.activity.testing.Activities;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.activity.view.ActivityCommand;
import com.blackbird.activity.view.ActivityLists;
import com.blackbird.activity.view.ActivityViews;
import com.blackbird.activity.view.FindCommand;
import com.blackbird.activity.view.IntegrationsCommand;
import com.blackbird.activity.view.LogFilters;
import com.blackbird.activity.zone.TimeZones;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every card of the activity log and the hub, as the commands make them of a small log. */
final class ActivityCards {
  private static final String JSON =
      "POST https://store.example/orders.json: HTTP 422 Unprocessable Entity:"
          + " {\"errors\":{\"shipping_address.zip\":[\"is not valid for Ontario\"],\"email\":[\"is"
          + " taken\"]}}";
  private static final Account ACME = Account.of("acme", "Acme Trading", false);
  private static final Account EMPTY = Account.of("empty", "Empty Shelf", false);

  private static final int FILE_BYTES = 10_000_000;

  private final MutableClock clock = new MutableClock();
  private final TestDatabase database = TestDatabase.create();
  private final IntegrationStore integrations = new IntegrationStore(database.jdbc(), clock);
  private final ActivityLog log = new ActivityLog(database.jdbc());
  private final TimeZones zones = new TimeZones(database.jdbc(), List.of(), clock);
  private final ActivityLists lists =
      new ActivityLists(
          log,
          new ActivityViews(database.jdbc(), clock),
          integrations,
          zones,
          database.jdbc(),
          new KnownErrors(
              new ProblemStore(database.jdbc()),
              new ProblemFixes(database.jdbc(), clock),
              new AccountGuides(Guides.bundled(), new OwnGuides(database.jdbc(), clock)),
              integrations),
          clock);
  private final ActivityCommand activity = new ActivityCommand(integrations, lists);
  private final FindCommand find = new FindCommand(lists);
  private final AccountCommand hub =
      new IntegrationsCommand(integrations, log, lists, List.of(), clock);
  private final LogFilters filters = new LogFilters(activity, log, zones, clock);
  private final AccountCommand stats =
      new StatsCommand(integrations, new StatsReader(log, database.jdbc(), clock), filters, clock);
  private final AccountCommand export =
      new ExportCommand(
          filters,
          log,
          new ExportStore(database.jdbc(), database.audit(clock), clock),
          ExportLimits.of(FILE_BYTES),
          Discretion.SECRETS_ONLY,
          clock);

  private final Language language;

  private ActivityCards(Language language) {
    this.language = language;
    for (Account account : List.of(ACME, EMPTY)) {
      new AccountStore(database.jdbc(), clock).put(account);
    }
    for (String key : List.of("shopify-main", "netsuite-erp")) {
      integrations.put(Integration.guessed(ACME.id(), new IntegrationKey(key)));
    }
  }

  /** The cards by name. */
  static Map<String, ChatMessage> all(Language language) {
    Map<String, ChatMessage> cards = new ActivityCards(language).cards();
    cards.putAll(ExportCards.all(language));
    return cards;
  }

  private Map<String, ChatMessage> cards() {
    fill();
    Map<String, ChatMessage> cards = new LinkedHashMap<>();
    ChatMessage list = run(activity, ACME, Map.of("status", List.of("error")));
    cards.put("card-list", list);
    cards.put("card-list-of-a-day", run(activity, ACME, Map.of("when", List.of("today"))));
    cards.put("card-list-empty", run(activity, EMPTY, Map.of()));
    cards.put(
        "card-list-nothing",
        run(activity, ACME, Map.of("type", List.of("customer"), "since", List.of("24h"))));
    ChatMessage detail = choose(list, "activity.open", choices(list).getFirst());
    cards.put("card-detail", detail);
    cards.put("card-detail-as-sent", click(detail, "activity.untouched"));
    ChatMessage longer = choose(list, "activity.open", choices(list).get(1));
    cards.put("card-detail-long", longer);
    cards.put("card-whole-text", click(longer, "activity.whole"));
    cards.put("card-link", click(list, "activity.link"));
    cards.put("card-shared", click(list, "activity.share"));
    cards.put("card-history", run(find, ACME, Map.of("reference", List.of("1021"))));
    cards.put("card-history-none", run(find, ACME, Map.of("reference", List.of("77"))));
    cards.put("card-which-record", quoted("#1021 or #1022?"));
    cards.put("card-no-record", quoted("#77?"));
    cards.put("card-hub", run(hub, ACME, Map.of()));
    cards.put("card-hub-empty", run(hub, EMPTY, Map.of()));
    cards.put("card-stats", run(stats, ACME, Map.of()));
    cards.put("card-stats-nothing", run(stats, EMPTY, Map.of("when", List.of("2026-11-01"))));
    cards.put("card-export", run(export, ACME, Map.of("status", List.of("error"))));
    cards.put("card-export-nothing", run(export, ACME, Map.of("when", List.of("2026-11-01"))));
    cards.put(
        "card-mistake",
        CommandMistake.offering(Said.plain("Did you mean status:error?"), "activity status:error")
            .answer(language));
    hostile();
    cards.put("card-list-hostile", run(activity, ACME, Map.of("since", List.of("1m"))));
    return cards;
  }

  private void fill() {
    store(
        Activities.succeeded("shopify-main").id("a").ago(Duration.ofMinutes(50)).build(),
        Activities.failed("netsuite-erp")
            .id("b")
            .direction(Direction.PUSH)
            .ago(Duration.ofMinutes(40))
            .message("The record is locked")
            .build(),
        Activities.failed("shopify-main")
            .id("c")
            .reference("#1022")
            .ago(Duration.ofMinutes(30))
            .message("<h1>502 Bad Gateway</h1>\n".repeat(400))
            .build(),
        Activities.failed("shopify-main")
            .id("d")
            .reference("#1022")
            .ago(Duration.ofMinutes(20))
            .message(JSON)
            .build());
  }

  private void hostile() {
    for (int i = 0; i < 10; i++) {
      store(
          Activities.failed("shopify-main")
              .id("hostile-" + i)
              .reference("*_<@1>".repeat(40))
              .at(MutableClock.START)
              .message("`|~*_[]()<>@#".repeat(100))
              .build());
    }
  }

  private void store(Activity... activities) {
    new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock)
        .ensure(List.of(activities));
    new ActivityStore(database.jdbc(), clock).insert(ACME.id(), List.of(activities));
  }

  private ChatMessage run(
      AccountCommand command, Account account, Map<String, List<String>> values) {
    return message(command.run(call(account), new CommandInput(values)));
  }

  private ChatMessage quoted(String text) {
    MessageRef message = new MessageRef(call(ACME).caller().channel(), "1");
    return message(
        find.shortcuts().getFirst().handler().run(call(ACME), new Quoted(message, text)));
  }

  private ChatMessage click(ChatMessage message, String action) {
    return choose(message, action, "");
  }

  private ChatMessage choose(ChatMessage message, String action, String chosen) {
    Control control =
        controls(message)
            .filter(one -> one.action().name().equals(action))
            .findFirst()
            .orElseThrow();
    return message(
        activity.actions().stream()
            .filter(one -> one.name().equals(action))
            .findFirst()
            .orElseThrow()
            .handler()
            .run(new Click(call(ACME), control.action().payload(), chosen, Map.of())));
  }

  private static List<String> choices(ChatMessage message) {
    List<String> values = new ArrayList<>();
    controls(message)
        .filter(control -> control.action().name().equals("activity.open"))
        .forEach(control ->
            ((Control.Menu) control).choices().forEach(choice -> values.add(choice.value())));
    return values;
  }

  private static Stream<Control> controls(ChatMessage message) {
    return message.parts().stream()
        .filter(Part.Controls.class::isInstance)
        .flatMap(part -> ((Part.Controls) part).controls().stream());
  }

  private static ChatMessage message(Answer answer) {
    return switch (answer) {
      case Answer.Show show -> show.message();
      case Answer.Tell tell -> tell.message();
      case Answer.TellAll all -> all.message();
      case Answer.Changed changed -> changed.message();
      case Answer.Share share -> share.message();
      case Answer.Ask ask -> throw new IllegalStateException("a form: " + ask);
    };
  }

  private Call call(Account account) {
    return new Call(
        new Caller(
            new ChannelRef(ChatPlatform.DISCORD, "G1", "C1"),
            "store",
            new ChatUser("U1", "maria"),
            () -> language,
            Membership.UNKNOWN),
        account);
  }
}
