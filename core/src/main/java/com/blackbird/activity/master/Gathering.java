package com.blackbird.activity.master;

import com.blackbird.activity.command.Who;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.relay.Member;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.Visibility;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseStore;
import com.blackbird.activity.support.CaseThreads;
import com.blackbird.activity.support.Side;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Brings cases about one error under one master case, within the caller's transaction. */
public final class Gathering {
  /** As many as one master case takes in at once. */
  static final int MOST = 500;

  private static final int MEMBER = 1;

  private final MasterStore masters;
  private final CaseStore cases;
  private final CaseThreads threads;
  private final Relay relay;
  private final Clock clock;

  /** Gathers these. */
  public Gathering(
      MasterStore masters, CaseStore cases, CaseThreads threads, Relay relay, Clock clock) {
    this.masters = masters;
    this.cases = cases;
    this.threads = threads;
    this.relay = relay;
    this.clock = clock;
  }

  /** The case and all others that are open about the same error come under the one that is open. */
  MasterCase gather(Case first, Desk desk, Who who) {
    var fresh =
        new MasterCase(
            desk.id(),
            masters.number(),
            UUID.randomUUID(),
            first.origin().signature(),
            first.origin().title(),
            first.origin().quoted(),
            clock.instant(),
            null,
            "");
    if (masters.add(fresh)) {
      threads.expect(fresh.asCase(), Side.DESK, fresh.root(desk));
      relay.open(
          fresh.conversation(), List.of(Member.desk(MEMBER, fresh.root(desk), Visibility.MARKED)));
    }
    MasterCase open = masters.open(desk.id(), fresh.signature()).orElseThrow();
    takeIn(open, alike(open), who);
    return open;
  }

  /** What is open about the same error. */
  List<Case> alike(MasterCase master) {
    return cases.openAlike(master.desk(), master.signature(), MOST);
  }

  /** How many are open about the same error as this one, itself included. */
  int alike(Case one) {
    return cases.openAlike(one.desk(), one.origin().signature(), MOST).size();
  }

  /** Takes in those of them that are under no master case. */
  void takeIn(MasterCase master, List<Case> alike, Who who) {
    masters.ask(
        alike.stream()
            .filter(one -> one.master().isEmpty())
            .map(one -> MasterDeed.of(master, one, MasterDeed.What.GATHER, who))
            .toList());
    masters.touch(master.desk(), master.number());
  }
}
