package com.blackbird.activity.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.master.MasterCase;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SupportGateTest {
  private static final ChannelRef DESK = CaseHarness.DESK.channel();
  private static final ChannelRef ELSEWHERE = new ChannelRef(ChatPlatform.DISCORD, "G9", "900");

  private final CaseHarness house = new CaseHarness();
  private final AccountStore accounts = new AccountStore(house.database.jdbc(), house.clock);
  private final DeskScopes scopes = new DeskScopes(house.database.jdbc(), house.clock);
  private final SupportGate gate =
      new SupportGate(
          this::linked,
          house.support,
          scopes,
          accounts,
          new FullTexts(house.database.jdbc(), house.clock));
  private final Case acme = house.opens();
  private final Case bolt = house.opensElsewhere("Bolt", "600");
  private final Caller sam = caller(DESK, "USAM");

  /** The shop's server shows the shop's account; no other workspace is linked. */
  private Account linked(Caller caller) {
    if (caller.workspace().equals("G1")) {
      return accounts.find(house.account()).orElseThrow();
    }
    throw new CommandMistake("This workspace is not linked.");
  }

  @Test
  void aButtonAtTheDeskIsAboutTheAccountOfTheCaseThatItNames() {
    assertThat(gate.account(sam, claim(acme)).id()).isEqualTo(house.account());
    assertThat(gate.account(sam, claim(bolt)).id()).isEqualTo(bolt.account());
  }

  @Test
  void theSameButtonElsewhereShowsOnlyWhatTheWorkspaceIsLinkedTo() {
    Caller maria = caller(new ChannelRef(ChatPlatform.DISCORD, "G1", "500"), "7");
    assertThat(gate.account(maria, claim(bolt)).id()).isEqualTo(house.account());
    assertThat(gate.isSupport(maria, acme)).isFalse();
    assertThatThrownBy(() -> gate.account(caller(ELSEWHERE, "9"), claim(acme)))
        .isInstanceOf(CommandMistake.class)
        .hasMessageContaining("not linked");
  }

  @Test
  void inAThreadThatIsAChannelEveryCommandIsAboutTheCustomer() {
    ChannelRef thread = begun(bolt.id(), "601");
    Caller inside = caller(thread, "9");

    assertThat(gate.account(inside).id()).isEqualTo(bolt.account());
    assertThat(gate.desk(inside)).contains(CaseHarness.DESK);
    assertThat(gate.isSupport(inside, acme)).isTrue();
  }

  @Test
  void inTheThreadOfTheRequesterNobodyIsSupport() {
    ChannelRef thread = new ChannelRef(ChatPlatform.DISCORD, "G1", "502");
    house
        .support
        .threads()
        .found(
            new CaseThreads.Place(acme.id(), Side.REQUESTER),
            new ThreadRef(new ChannelRef(ChatPlatform.DISCORD, "G1", "500"), "502"));

    assertThat(gate.isSupport(caller(thread, "7"), acme)).isFalse();
    assertThat(gate.desk(caller(thread, "7"))).isEmpty();
  }

  @Test
  void inAMasterCasesThreadSupportIsAtTheDeskAndLooksAtNobodysLogUntilItChooses() {
    MasterCase master = house.masters.gather(acme, CaseHarness.DESK, CaseHarness.SAM);
    Caller inside = caller(begun(master.asCase(), "603"), "9");

    assertThat(gate.isSupport(inside, bolt)).isTrue();
    assertThatThrownBy(() -> gate.account(inside)).hasMessageContaining("Whose log?");
    scopes.choose(inside, bolt.account());
    assertThat(gate.account(inside).id()).isEqualTo(bolt.account());
  }

  @Test
  void whoChoosesACustomerInTheDesksChannelLooksAtTheirLogForTwelveHours() {
    assertThatThrownBy(() -> gate.account(sam)).hasMessageContaining("Whose log?");
    scopes.choose(sam, bolt.account());
    assertThat(gate.account(sam).id()).isEqualTo(bolt.account());
    assertThatThrownBy(() -> gate.account(caller(DESK, "UKIM"))).hasMessageContaining("Whose");

    Sight.of(house.account()).run(() -> scopes.choose(sam, house.account()));
    assertThat(gate.account(sam).id()).as("another one").isEqualTo(house.account());

    house.clock.advance(Duration.ofHours(12));
    assertThatThrownBy(() -> gate.account(sam)).hasMessageContaining("Whose log?");
  }

  @Test
  void whatIsTheDesksOwnIsAskedForInItsNameAndOnlyThere() {
    ActionRef own = ActionRef.of("desk.snippet-edit");
    assertThat(gate.account(sam, own).id()).isEqualTo(new AccountId(CaseHarness.DESK.id()));
    assertThatThrownBy(() -> gate.account(caller(ELSEWHERE, "9"), own))
        .isInstanceOf(CommandMistake.class);
  }

  @Test
  void aPrivateCaseIsSeenByItsRequesterItsFollowersAndSupport() {
    Case secret = house.asksPrivately(CaseHarness.MARIA).about();
    ChannelRef shop = new ChannelRef(ChatPlatform.DISCORD, "G1", "500");
    house.support.hands().follow(secret.id(), Side.REQUESTER, CaseHarness.KIM);

    assertThat(gate.maySee(caller(shop, "7"), secret)).isTrue();
    assertThat(gate.maySee(caller(new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "UKIM"), secret))
        .isTrue();
    assertThat(gate.maySee(sam, secret)).isTrue();
    assertThat(gate.maySee(caller(shop, "8"), secret)).isFalse();
    assertThat(gate.maySee(caller(shop, "8"), acme)).isTrue();
  }

  @Test
  void whatWasAskedInAPrivateChannelIsReadThereInItsThreadAndByItsPeople() {
    ChannelRef hidden = new ChannelRef(ChatPlatform.DISCORD, "G1", "510");
    ChannelRef thread = new ChannelRef(ChatPlatform.DISCORD, "G1", "511");
    ChannelRef shop = new ChannelRef(ChatPlatform.DISCORD, "G1", "500");
    Case among = house.asksAmong(CaseHarness.MARIA, hidden).about();
    house
        .support
        .threads()
        .found(
            new CaseThreads.Place(among.id(), Side.REQUESTER),
            new ThreadRef(hidden, thread.channel()));

    assertThat(gate.maySee(caller(hidden, "8"), among)).isTrue();
    assertThat(gate.maySee(caller(thread, "8"), among)).isTrue();
    assertThat(gate.maySee(caller(shop, "7"), among)).as("who asked").isTrue();
    assertThat(gate.maySee(sam, among)).isTrue();
    assertThat(gate.maySee(caller(shop, "8"), among)).isFalse();
  }

  private ChannelRef begun(CaseId id, String thread) {
    house
        .support
        .threads()
        .found(new CaseThreads.Place(id, Side.DESK), new ThreadRef(ELSEWHERE, thread));
    return new ChannelRef(ELSEWHERE.platform(), ELSEWHERE.workspace(), thread);
  }

  private static ActionRef claim(Case about) {
    return ActionRef.of(CaseControls.CLAIM, CaseRef.of(about).text());
  }

  private static Caller caller(ChannelRef channel, String user) {
    return new Caller(channel, "A workspace", new ChatUser(user, "Somebody"));
  }
}
