package com.blackbird.activity.zone;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import com.blackbird.activity.zone.ReaderZone.Source;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeZonesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private final TestDatabase database = TestDatabase.create();
  private final MutableClock clock = new MutableClock();
  private final Account account = Account.of("acme", "Acme", false);
  private final TimeZones zones =
      new TimeZones(database.jdbc(), List.of(new SlackKnows(TOKYO)), clock);

  @BeforeEach
  void account() {
    new AccountStore(database.jdbc(), clock).put(account);
  }

  @Test
  void nobodyKnowingItIsUtc() {
    ReaderZone zone = zones.of(call(ChatPlatform.DISCORD, "U1"));

    assertThat(zone).isEqualTo(new ReaderZone(ZoneOffset.UTC, Source.NONE));
    assertThat(zone.name()).isEqualTo("UTC");
    assertThat(zone.isOwn()).isFalse();
  }

  @Test
  void theChatsProfileCountsBeforeTheAccount() {
    zones.setForAccount(account.id(), BERLIN);

    assertThat(zones.of(call(ChatPlatform.SLACK, "U1")))
        .isEqualTo(new ReaderZone(TOKYO, Source.CHAT));
    assertThat(zones.of(call(ChatPlatform.DISCORD, "U1")))
        .isEqualTo(new ReaderZone(BERLIN, Source.ACCOUNT));
  }

  @Test
  void whatAPersonHasChosenCountsMostAndForThatPersonAlone() {
    zones.choose(call(ChatPlatform.SLACK, "U1"), TOKYO);
    zones.choose(call(ChatPlatform.SLACK, "U1"), BERLIN);

    assertThat(zones.of(call(ChatPlatform.SLACK, "U1")))
        .isEqualTo(new ReaderZone(BERLIN, Source.CHOSEN));
    assertThat(zones.of(call(ChatPlatform.SLACK, "U2")).source()).isEqualTo(Source.CHAT);
    assertThat(zones.of(call(ChatPlatform.DISCORD, "U1")).source()).isEqualTo(Source.NONE);
  }

  private Call call(ChatPlatform platform, String user) {
    return new Call(
        new Caller(new ChannelRef(platform, "W1", "C1"), "store", new ChatUser(user, user)),
        account);
  }

  private record SlackKnows(ZoneId known) implements ZoneSource {
    @Override
    public ChatPlatform platform() {
      return ChatPlatform.SLACK;
    }

    @Override
    public Optional<ZoneId> zone(Caller caller) {
      return Optional.of(known);
    }
  }
}
