package com.blackbird.activity.master;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.master.MasterDeed.What;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Side;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseHands;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseLists.Listed;
import com.blackbird.activity.support.CaseResult;
import com.blackbird.activity.support.MasterNumber;
import com.blackbird.activity.support.Support;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What support does to many cases at once. It is noted for each case in the transaction of the
 * click, and then done by {@link MasterDeeds}.
 */
public final class Masters {
  static final Sight AT_DESK = Sight.ofAll("a master case is about cases of many accounts");

  private final MasterStore masters;
  private final Gathering gathering;
  private final CaseLists lists;
  private final CaseHands hands;
  private final DeskStore desks;
  private final Relay relay;
  private final MasterDeeds deeds;
  private final TransactionTemplate transaction;
  private final Clock clock;

  /** Works on these cases. */
  public Masters(
      MasterStore masters,
      Support support,
      Relay relay,
      TransactionTemplate transaction,
      Clock clock) {
    this.masters = masters;
    this.gathering = new Gathering(masters, support.cases(), support.threads(), relay, clock);
    this.lists = support.lists();
    this.hands = support.hands();
    this.desks = support.desks();
    this.relay = relay;
    this.deeds = new MasterDeeds(masters, hands, desks, transaction);
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The desk's master case of this number. */
  public Optional<MasterCase> find(UUID desk, MasterNumber number) {
    return AT_DESK.see(() -> masters.find(desk, number));
  }

  /** The case and all others that are open about the same error come under one master case. */
  public MasterCase gather(Case first, Desk desk, Who who) {
    MasterCase master = inTransaction(() -> gathering.gather(first, desk, who));
    deeds.attempt();
    return master;
  }

  /** Takes in what is open about the same error and under no master case. */
  public void gather(MasterCase master, Who who) {
    inTransaction(() -> {
      gathering.takeIn(master, gathering.alike(master), who);
      return master;
    });
    deeds.attempt();
  }

  /** Takes one case out of its master case. */
  public CaseResult part(Case about, Desk desk, Who who) {
    Optional<MasterCase> master = about.master().flatMap(number -> masters.find(desk.id(), number));
    return master.isEmpty()
        ? new CaseResult.Refused(about, language -> MasterTexts.in(language).underNone())
        : hands.part(about.id(), master.get().root(desk), who);
  }

  /** Claims those that nobody has; returns how many. */
  public int claim(MasterCase master, Who who) {
    return ask(
        master,
        one -> one.standing().isUnclaimed(),
        What.CLAIM,
        "",
        "",
        who,
        ChatMessage.of(say(master).claimedAll(who.name())));
  }

  /**
   * Says something to each customer; returns to how many.
   *
   * @throws CommandMistake when it names one of them
   */
  public int answer(MasterCase master, String text, Who who) {
    check(master, text);
    return ask(
        master,
        one -> true,
        What.ANSWER,
        StorableText.of(text),
        "",
        who,
        new ChatMessage.Builder()
            .text(Rich.empty().bold(say(master).toAll(who.name())))
            .text(text)
            .build());
  }

  private int ask(
      MasterCase master,
      Predicate<Listed> which,
      What what,
      String text,
      String reason,
      Who who,
      ChatMessage words) {
    int asked =
        inTransaction(() -> {
          List<MasterDeed> deeds =
              under(master).stream()
                  .filter(Masters::isOpen)
                  .filter(which)
                  .map(one -> deed(master, one.about(), what, text, reason, who))
                  .toList();
          masters.ask(deeds);
          if (!deeds.isEmpty()) {
            relay.say(master.conversation(), Side.DESK, "did/" + UUID.randomUUID(), words);
          }
          return deeds.size();
        });
    deeds.attempt();
    return asked;
  }

  /** In the desk's language. */
  private MasterTexts say(MasterCase master) {
    return MasterTexts.in(desks.find(master.desk()).map(Desk::language).orElse(Language.ENGLISH));
  }

  private void check(MasterCase master, String text) {
    MasterSlip.in(text, under(master))
        .ifPresent(name -> {
          throw new CommandMistake(language -> MasterTexts.in(language).slip(name));
        });
  }

  /**
   * Resolves all that are open with what fixed them; false when it is resolved already.
   *
   * @throws CommandMistake when what fixed them names one of the customers
   */
  public boolean resolve(MasterCase master, String reason, String fix, Who who) {
    check(master, fix);
    boolean done =
        inTransaction(() -> end(master, StorableText.of(reason), StorableText.of(fix), who));
    deeds.attempt();
    return done;
  }

  /** Within the caller's transaction. */
  boolean end(MasterCase master, String reason, String fix, Who who) {
    if (!masters.resolve(master, fix, clock.instant())) {
      return false;
    }
    masters.ask(
        under(master).stream()
            .filter(one -> one.about().master().isPresent())
            .map(one -> deed(master, one.about(), What.RESOLVE, fix, reason, who))
            .toList());
    relay.say(
        master.conversation(),
        Side.DESK,
        "ended",
        ChatMessage.of(
            who.isItself()
                ? say(master).allResolved()
                : say(master).resolvedAll(who.name(), reason) + (fix.isEmpty() ? "" : ". " + fix)));
    relay.close(master.conversation());
    return true;
  }

  /** The cases that are under it, or were when it was resolved. */
  public List<Listed> under(MasterCase master) {
    return lists.under(master.desk(), master.number());
  }

  static boolean isOpen(Listed one) {
    return one.about().master().isPresent() && !one.standing().state().isOver();
  }

  /** Does what is still to be done; returns how much was. */
  public int run() {
    return deeds.run();
  }

  private static MasterDeed deed(
      MasterCase master, Case about, What what, String text, String reason, Who who) {
    return new MasterDeed(master.desk(), master.number(), about.id(), what, text, reason, who);
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(AT_DESK.see(() -> transaction.execute(status -> work.get())));
  }
}
