package com.blackbird.activity.support;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.relay.Relay;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The room put together. */
public final class Support {
  private final CaseStore cases;
  private final CaseLists lists;
  private final CaseThreads threads;
  private final Followers followers;
  private final CaseDiary diary;
  private final CaseQueue queue;
  private final CaseHands hands;
  private final Reception reception;
  private final Briefings briefings;
  private final DeskStore desks;
  private final CaseListener listener;
  private final AccountLanguages languages;
  private final Clock clock;

  /** Works through these. */
  public Support(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      DeskStore desks,
      Briefings briefings,
      Fixes fixes,
      IntegrationStore integrations,
      Relay relay,
      Outbox outbox,
      CaseListener listener,
      CaseLimit limit,
      Clock clock) {
    this.clock = clock;
    this.listener = listener;
    this.desks = desks;
    this.briefings = briefings;
    this.languages = new AccountLanguages(jdbc);
    this.cases = new CaseStore(jdbc);
    this.lists = new CaseLists(jdbc);
    this.threads = new CaseThreads(jdbc);
    this.followers = new Followers(jdbc);
    this.diary = new CaseDiary(jdbc);
    Audit audit = new Audit(jdbc, transaction, clock);
    this.queue = new CaseQueue(jdbc, transaction, lists, desks, outbox, clock);
    var telling =
        new CaseTelling(
            new CaseOutbox(outbox, relay), briefings, followers, diary, queue, languages, clock);
    var memory = new CaseMemory(fixes, integrations);
    this.hands =
        new CaseHands(
            cases, desks, followers, telling, memory, relay, listener, audit, transaction, clock);
    this.reception =
        new Reception(
            cases,
            desks,
            threads,
            followers,
            telling,
            hands,
            relay,
            listener,
            audit,
            transaction,
            limit,
            clock);
  }

  /** The cases with their history. */
  public CaseStore cases() {
    return cases;
  }

  /** Lists of cases. */
  public CaseLists lists() {
    return lists;
  }

  /** Where the threads of cases are. */
  public CaseThreads threads() {
    return threads;
  }

  /** Who follows which case. */
  public Followers followers() {
    return followers;
  }

  /** What the bot has said of cases. */
  public CaseDiary diary() {
    return diary;
  }

  /** What is open at each desk. */
  public CaseQueue queue() {
    return queue;
  }

  /** What people do to cases. */
  public CaseHands hands() {
    return hands;
  }

  /**
   * What time does to cases.
   *
   * @param hasLeft whether somebody is known to be no longer in their workspace; asks the platform
   */
  public CaseKeeper keeper(Predicate<Who> hasLeft) {
    return new CaseKeeper(cases, hands, hasLeft, clock);
  }

  /** Where cases are opened. */
  public Reception reception() {
    return reception;
  }

  /** What there is to know of a case. */
  public Briefings briefings() {
    return briefings;
  }

  /** Who hears what becomes of cases. */
  CaseListener listener() {
    return listener;
  }

  /** What each account reads. */
  AccountLanguages languages() {
    return languages;
  }

  /** Where support works. */
  public DeskStore desks() {
    return desks;
  }
}
