package com.blackbird.activity.master;

import com.blackbird.activity.account.EachAlone;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.ThreadStart;
import com.blackbird.activity.chat.Tone;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.Owed;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.relay.Arrival;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.CaseLists.Listed;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.CaseStore;
import com.blackbird.activity.support.CaseWords;
import com.blackbird.activity.support.Support;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the threads of master cases up to date: the card, and on each message to all whether all
 * have it. Whoever changes a case touches its master; it is shown anew a moment later, once for
 * many changes.
 */
public final class MasterBoard {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final String ALL = "✅";
  private static final String NOT_ALL = "⚠️";

  private final MasterStore store;
  private final Masters masters;
  private final CaseStore cases;
  private final DeskStore desks;
  private final Relay relay;
  private final Outbox outbox;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Shows these through the outbox. */
  public MasterBoard(
      MasterStore store,
      Masters masters,
      Support support,
      Relay relay,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    this.store = store;
    this.masters = masters;
    this.cases = support.cases();
    this.desks = support.desks();
    this.relay = relay;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Shows anew what was touched; returns how many. */
  public int run() {
    return EachAlone.of(
        store.touched(),
        master -> {
          transaction.executeWithoutResult(status -> show(master));
          return 1;
        });
  }

  /** The card as it is now, for who reads this language. */
  public ChatMessage card(MasterCase master, Desk desk, Language language) {
    List<Listed> under = masters.under(master);
    int others =
        master.isOpen()
            ? (int)
                cases.openAlike(master.desk(), master.signature(), Gathering.MOST).stream()
                    .filter(one -> one.master().isEmpty())
                    .count()
            : 0;
    return new MasterCard(master, desk, under, others, language).message(clock.instant());
  }

  private void show(MasterCase touched) {
    MasterCase master = store.showing(touched);
    Optional<Desk> desk = desks.find(master.desk());
    if (desk.isEmpty()) {
      return;
    }
    List<Listed> under = masters.under(master);
    if (master.isOpen() && under.stream().noneMatch(Masters::isOpen) && !store.isAsked(master)) {
      masters.end(master, "", "", Who.ITSELF);
      master = store.find(master.desk(), master.number()).orElseThrow();
    }
    boolean isTicket = desk.get().isHelpDesk();
    if (isTicket && under.isEmpty()) {
      return;
    }
    List<Owed> wishes = new ArrayList<>();
    wishes.add(
        Owed.show(master.root(desk.get()), card(master, desk.get(), desk.get().language()))
            .opening(
                new ThreadStart(
                        CaseWords.threadName(
                            master.number().text() + " " + master.title(), desk.get().language()),
                        false,
                        List.of(
                            CaseWords.tag(master.isOpen() ? CaseState.NEW : CaseState.RESOLVED)),
                        List.of())
                    .done(!master.isOpen()))
            .keptFor(KEPT));
    wishes.addAll(arrivals(master, desk.get(), under));
    outbox.owe(wishes);
    if (isTicket && master.isOpen()) {
      sayWhoHears(master, under, MasterTexts.in(desk.get().language()));
    }
  }

  /** Once for each: the same words under the same name are not said again. */
  private void sayWhoHears(MasterCase master, List<Listed> under, MasterTexts say) {
    for (Listed one : under) {
      relay.say(
          master.conversation(),
          Side.DESK,
          "hears/" + one.number().text(),
          ChatMessage.of(say.hears(one.number().text(), one.account())));
    }
  }

  private List<Owed> arrivals(MasterCase master, Desk desk, List<Listed> under) {
    Map<CaseId, Listed> names =
        under.stream().collect(Collectors.toMap(one -> one.about().id(), Function.identity()));
    Map<MessageRef, List<Arrival>> messages =
        relay.arrivals(master.root(desk)).stream()
            .collect(
                Collectors.groupingBy(Arrival::message, LinkedHashMap::new, Collectors.toList()));
    List<Owed> wishes = new ArrayList<>();
    messages.forEach((message, all) -> wishes.addAll(arrival(master, desk, message, all, names)));
    return wishes;
  }

  private List<Owed> arrival(
      MasterCase master,
      Desk desk,
      MessageRef message,
      List<Arrival> all,
      Map<CaseId, Listed> names) {
    List<Arrival> wanted =
        all.stream().filter(one -> one.state() != Arrival.State.NOT_THERE).toList();
    List<Arrival> lost =
        wanted.stream().filter(one -> one.state() == Arrival.State.FAILED).toList();
    MasterMark mark = MasterMark.of(wanted);
    if (!lost.isEmpty()) {
      relay.say(
          master.conversation(),
          Side.DESK,
          "lost/" + message.message(),
          lost(desk.language(), lost, names));
    }
    if (!store.mark(master, message.message(), mark)) {
      return List.of();
    }
    if (!desk.isHelpDesk()) {
      return List.of(
          mark(master, desk, message, ALL, mark == MasterMark.ALL),
          mark(master, desk, message, NOT_ALL, mark == MasterMark.NOT_ALL));
    }
    if (mark == MasterMark.ALL) {
      relay.say(
          master.conversation(),
          Side.DESK,
          "all/" + message.message(),
          ChatMessage.of(MasterTexts.in(desk.language()).allHaveIt(wanted.size())));
    }
    return List.of();
  }

  private static Owed mark(
      MasterCase master, Desk desk, MessageRef message, String emoji, boolean isThere) {
    return Owed.mark(master.mark(desk, message.message(), emoji), message, emoji, isThere);
  }

  private static ChatMessage lost(
      Language language, List<Arrival> lost, Map<CaseId, Listed> names) {
    MasterTexts say = MasterTexts.in(language);
    String named =
        lost.stream().map(one -> name(one, names, say)).collect(Collectors.joining(", "));
    return new ChatMessage.Builder()
        .tone(Tone.WARNING)
        .text(Rich.of(say.lost(named)))
        .note(say.othersDo())
        .build();
  }

  private static String name(Arrival one, Map<CaseId, Listed> names, MasterTexts say) {
    CaseId id = new CaseId(one.conversation().account(), one.conversation().id());
    Listed found = names.get(id);
    return found == null ? say.aCase() : found.number().text() + " (" + found.account() + ")";
  }
}
