package com.blackbird.activity.view;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatForm;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Control;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Control.Menu;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandCatalogue;
import com.blackbird.activity.command.Dispatcher;
import com.blackbird.activity.command.MessageShortcut;
import com.blackbird.activity.command.Patience;
import com.blackbird.activity.command.Reply;
import com.blackbird.activity.command.Request;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationState;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.OpenRights;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.activity.zone.ZoneForm;
import com.blackbird.activity.zone.ZoneSource;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One person who asks the log through the dispatcher, without a chat platform between. */
final class AskedInChat implements AutoCloseable {
  private static final Duration PATIENT = Duration.ofSeconds(60);
  final MutableClock clock = new MutableClock();
  final TestDatabase database = TestDatabase.create();
  final Account account = Account.of("acme", "Acme", false);
  final TimeZones zones;
  private final IntegrationStore integrations = new IntegrationStore(database.jdbc(), clock);
  private final ActivityStore store = new ActivityStore(database.jdbc(), clock);
  private final ActivityPartitions partitions =
      new ActivityPartitions(database.ownerJdbc(), database.ownerTransaction(), clock);
  private final Dispatcher dispatcher;
  private final BlockingQueue<Object> answers = new LinkedBlockingQueue<>();

  AskedInChat(ZoneSource... sources) {
    this(Retention.UNLIMITED, sources);
  }

  AskedInChat(Retention retention, ZoneSource... sources) {
    ActivityLog log = new ActivityLog(database.jdbc(), retention, clock);
    new AccountStore(database.jdbc(), clock).put(account);
    zones = new TimeZones(database.jdbc(), List.of(sources), clock);
    ActivityLists lists =
        new ActivityLists(
            log,
            new ActivityViews(database.jdbc(), clock),
            integrations,
            zones,
            database.jdbc(),
            ErrorKnowledge.NOTHING,
            clock);
    dispatcher =
        new Dispatcher(
            new CommandCatalogue(
                List.of(
                    new ActivityCommand(integrations, lists),
                    new FindCommand(lists),
                    new IntegrationsCommand(integrations, log, lists, List.of(), clock))),
            caller -> account,
            new OpenRights(),
            Map.of(),
            new Patience(PATIENT, PATIENT));
  }

  AskedInChat with(String key, String name) {
    integrations.put(
        new Integration(
            account.id(),
            new IntegrationKey(key),
            Platform.guess(new IntegrationKey(key)),
            name,
            IntegrationState.CONNECTED));
    return this;
  }

  void log(Activity... activities) {
    partitions.ensure(Arrays.asList(activities));
    store.insert(account.id(), Arrays.asList(activities));
  }

  ChatMessage types(String text) {
    return message(new Request.Typed(caller(), text));
  }

  ChatMessage picks(String command, Map<String, String> options) {
    return message(new Request.Picked(caller(), command, options));
  }

  ChatMessage clicks(ChatMessage message, String label) {
    ActionRef action =
        controls(message)
            .filter(control -> control instanceof Button button && button.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + label + " in " + message))
            .action();
    return message(new Request.Clicked(caller(), action, ""));
  }

  ChatMessage chooses(ChatMessage message, String menu, String value) {
    ActionRef action =
        controls(message)
            .filter(control -> control instanceof Menu one && one.placeholder().equals(menu))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no menu " + menu + " in " + message))
            .action();
    return message(new Request.Clicked(caller(), action, value));
  }

  ChatForm opens(ChatMessage message, String label) {
    ActionRef action =
        controls(message)
            .filter(control -> control instanceof Button button && button.label().equals(label))
            .findFirst()
            .orElseThrow()
            .action();
    return (ChatForm) answer(new Request.Clicked(caller(), action, ""));
  }

  ChatMessage submits(ChatForm form, Map<String, String> values) {
    return message(new Request.Submitted(caller(), form.submit(), values, List.of()));
  }

  ChatMessage applies(String shortcut, String quoted) {
    MessageRef message = new MessageRef(caller().channel(), "1");
    return message(
        new Request.Applied(caller(), shortcut, new MessageShortcut.Quoted(message, quoted)));
  }

  List<Word> completes(String option, String typed) {
    return dispatcher.complete(caller(), "activity", option, typed);
  }

  static List<String> buttons(ChatMessage message) {
    return controls(message)
        .filter(Button.class::isInstance)
        .map(control -> ((Button) control).label())
        .toList();
  }

  static Caller caller() {
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "store", new ChatUser("U1", "maria"));
  }

  private static Stream<Control> controls(ChatMessage message) {
    return message.parts().stream()
        .flatMap(part ->
            switch (part) {
              case Part.Controls several -> several.controls().stream();
              case Part.Entry entry -> Stream.of(entry.button());
              default -> Stream.empty();
            });
  }

  private ChatMessage message(Request request) {
    return (ChatMessage) answer(request);
  }

  private Object answer(Request request) {
    dispatcher.dispatch(request, new Replies());
    try {
      Object answer = answers.poll(PATIENT.toSeconds(), TimeUnit.SECONDS);
      if (answer == null) {
        throw new AssertionError("nothing was answered to " + request);
      }
      return answer;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    dispatcher.close();
  }

  /** The form's button, for tests of what surrounds it. */
  static String zoneButton() {
    return ZoneForm.button(Language.ENGLISH).label();
  }

  private final class Replies implements Reply {
    @Override
    public void show(ChatMessage message) {
      answers.add(message);
    }

    @Override
    public void change(ChatMessage message) {
      show(message);
    }

    @Override
    public void say(ChatMessage message) {
      answers.add(message);
    }

    @Override
    public void ask(ChatForm form) {
      answers.add(form);
    }
  }
}
