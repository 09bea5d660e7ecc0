package com.blackbird.activity.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.activity.access.LinkCode;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskStoreTest {
  private static final ChannelRef ROOM = new ChannelRef(ChatPlatform.SLACK, "T1", "C1");
  private static final ChannelRef FORUM = new ChannelRef(ChatPlatform.DISCORD, "1", "2");

  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final DeskStore desks = new DeskStore(database.jdbc(), clock);
  private final DeskCodes codes =
      new DeskCodes(database.jdbc(), database.transaction(), desks, clock);
  private final Account acme = Account.of("acme", "Acme", false);

  @BeforeEach
  void anAccount() {
    new AccountStore(database.jdbc(), clock).put(acme);
  }

  @Test
  void whatIsSetIsKeptAndWhatIsLeftOutStays() {
    DeskSettings first =
        new DeskSettings(
            "Night watch",
            "mon-fri 9-12, mon-fri 13-17",
            "Europe/Berlin",
            List.of("12-25", "2026-12-31"),
            Map.of("urgent", new DeskSettings.TargetSettings("15m", null)),
            "We sleep.",
            true,
            "de");
    desks.put(first.applyTo(ROOM, null));

    Desk kept = desks.in(ROOM).orElseThrow();
    assertThat(kept).isEqualTo(first.applyTo(ROOM, null));
    assertThat(kept.targets().of(Priority.URGENT))
        .isEqualTo(new Targets.Target(Duration.ofMinutes(15), Duration.ofHours(4)));

    desks.put(
        new DeskSettings(null, "always", null, null, null, null, false, null).applyTo(ROOM, kept));
    Desk changed = desks.in(ROOM).orElseThrow();
    assertThat(changed.hours().week().text()).isEqualTo("always");
    assertThat(changed.hours().zone()).isEqualTo(kept.hours().zone());
    assertThat(changed.hours().holidays()).isEqualTo(kept.hours().holidays());
    assertThat(changed.targets()).isEqualTo(kept.targets());
    assertThat(changed.name()).isEqualTo("Night watch");
    assertThat(changed.visibleTalk()).isFalse();
    assertThat(changed.language()).isEqualTo(Language.GERMAN);
  }

  @Test
  void anAccountsOwnDeskGoesBeforeTheOneForAll() {
    assertThat(desks.of(acme.id())).isEmpty();
    desks.put(DeskSettings.NONE.applyTo(ROOM, null));
    desks.put(DeskSettings.NONE.applyTo(FORUM, null));

    desks.makeDefault(Desk.idOf(ROOM));
    assertThat(desks.of(acme.id()).orElseThrow().channel()).isEqualTo(ROOM);
    assertThat(desks.standard().orElseThrow().channel()).isEqualTo(ROOM);

    desks.choose(acme.id(), Desk.idOf(FORUM));
    assertThat(desks.of(acme.id()).orElseThrow().channel()).isEqualTo(FORUM);
    desks.makeDefault(Desk.idOf(FORUM));
    assertThat(desks.standard().orElseThrow().channel()).isEqualTo(FORUM);
  }

  @Test
  void aCodeMakesTheChannelADeskOnce() {
    LinkCode code =
        codes
            .issue(
                Optional.empty(),
                new DeskSettings("Helpers", "always", null, null, null, null, null, null))
            .code();

    assertThat(codes.redeem(code, caller(ROOM)).orElseThrow().plainText()).contains("“Helpers”");
    assertThat(desks.of(acme.id()).orElseThrow().name()).isEqualTo("Helpers");
    assertThat(codes.redeem(code, caller(FORUM))).as("used").isEmpty();
    assertThat(codes.redeem(code, caller(ROOM)).orElseThrow().plainText())
        .as("where it was used")
        .contains("“Helpers”");
    assertThat(codes.redeem(LinkCode.parse("0000-0000-0000").orElseThrow(), caller(ROOM)))
        .isEmpty();
  }

  @Test
  void aCodeForOneAccountLeavesTheOthersAlone() {
    LinkCode code = codes.issue(Optional.of(acme.id()), DeskSettings.NONE).code();
    codes.redeem(code, caller(FORUM));

    assertThat(desks.of(acme.id()).orElseThrow().channel()).isEqualTo(FORUM);
    assertThat(desks.of(Account.of("other", "Other", false).id())).isEmpty();
  }

  @Test
  void anOldCodeAndADirectMessageAreRefusedAndTheCodeStaysGood() {
    LinkCode code = codes.issue(Optional.empty(), DeskSettings.NONE).code();
    ChannelRef nowhere = new ChannelRef(ChatPlatform.DISCORD, "direct", "9");

    assertThatThrownBy(() -> codes.redeem(code, caller(nowhere)))
        .hasMessageContaining("in the channel where support is to work");
    clock.advance(Duration.ofHours(2));
    assertThatThrownBy(() -> codes.redeem(code, caller(ROOM))).hasMessageContaining("an hour");
  }

  @Test
  void aGuestMakesNoDesk() {
    LinkCode code = codes.issue(Optional.empty(), DeskSettings.NONE).code();
    Caller guest =
        new Caller(
            ROOM,
            "Acme",
            new ChatUser("U2", "Visitor"),
            () -> Language.ENGLISH,
            new Membership.Known(false, true, Set.of()));

    assertThat(codes.redeem(code, guest)).isEmpty();
    assertThat(codes.redeem(code, caller(ROOM))).as("not used up").isPresent();
  }

  @Test
  void wrongSettingsAreRefusedBeforeACodeIsMade() {
    assertThatThrownBy(() ->
            codes.issue(
                Optional.empty(),
                new DeskSettings(null, "sometimes", null, null, null, null, null, null)))
        .hasMessageStartingWith("hours:");
    assertThatThrownBy(() ->
            new DeskSettings(null, null, "Middle/Earth", null, null, null, null, null)
                .applyTo(ROOM, null))
        .hasMessageStartingWith("zone:");
    assertThatThrownBy(() ->
            new DeskSettings(
                    null,
                    null,
                    null,
                    null,
                    Map.of("low", new DeskSettings.TargetSettings("2d", "1h")),
                    null,
                    null,
                    null)
                .applyTo(ROOM, null))
        .hasMessageStartingWith("targets:");
    assertThatThrownBy(() ->
            new DeskSettings(null, null, null, null, null, null, null, "xx").applyTo(ROOM, null))
        .hasMessage("language: use one of en, de, es");
    assertThat(desks.find(UUID.randomUUID())).isEmpty();
  }

  private static Caller caller(ChannelRef channel) {
    return new Caller(channel, "Acme", new ChatUser("U1", "Maria"));
  }
}
