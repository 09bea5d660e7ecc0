package com.blackbird.activity.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GuideVotesTest {
  private static final Account ACME = Account.of("acme", "Acme", true);
  private static final Account OTHER = Account.of("other", "Other", true);
  private static final String ENTRY = "shopify-email-taken";

  private final MutableClock clock = new MutableClock();
  private final TestDatabase database = TestDatabase.create();
  private final GuideVotes votes = new GuideVotes(database.jdbc(), clock);

  @BeforeEach
  void accounts() {
    AccountStore accounts = new AccountStore(database.jdbc(), clock);
    accounts.put(ACME);
    accounts.put(OTHER);
  }

  @Test
  void aPersonHasOneVoteAndMayChangeIt() {
    votes.vote(ACME.id(), ENTRY, person("maria"), false);
    votes.comment(ACME.id(), ENTRY, person("maria"), "The merge is missing");
    votes.vote(ACME.id(), ENTRY, person("maria"), true);

    assertThat(votes.mine(ACME.id(), ENTRY, person("maria")))
        .contains(new GuideVote(true, "The merge is missing"));
    assertThat(votes.tallies(ACME.id())).containsOnly(entry(1, 0));
  }

  @Test
  void everybodysVoteCounts() {
    votes.vote(ACME.id(), ENTRY, person("maria"), true);
    votes.vote(ACME.id(), ENTRY, person("sam"), true);
    votes.vote(ACME.id(), ENTRY, person("kim"), false);

    assertThat(votes.tallies(ACME.id())).containsOnly(entry(2, 1));
    assertThat(new GuideTally(2, 1).balance()).isEqualTo(1);
  }

  @Test
  void anotherAccountsVotesAreNotThere() {
    votes.vote(ACME.id(), ENTRY, person("maria"), true);

    assertThat(votes.tallies(OTHER.id())).isEmpty();
    assertThat(votes.mine(OTHER.id(), ENTRY, person("maria"))).isEmpty();
  }

  @Test
  void aCommentWithoutAVoteIsNotKept() {
    votes.comment(ACME.id(), ENTRY, person("maria"), "Hm");

    assertThat(votes.mine(ACME.id(), ENTRY, person("maria"))).isEmpty();
  }

  @Test
  void trendsAreByWeekWhatHelpsLeastFirstWithWhatPeopleSaid() {
    clock.advance(Duration.ofDays(-70));
    votes.vote(ACME.id(), ENTRY, person("ann"), false);
    clock.advance(Duration.ofDays(63));
    votes.vote(ACME.id(), ENTRY, person("maria"), true);
    clock.advance(Duration.ofDays(7));
    votes.vote(ACME.id(), ENTRY, person("sam"), false);
    votes.vote(ACME.id(), ENTRY, person("kim"), false);
    votes.comment(ACME.id(), ENTRY, person("kim"), "The merge is missing");
    votes.vote(OTHER.id(), "xero-currency", person("lee"), true);

    List<GuideTrend> mine = votes.trends(Optional.of(ACME.id()));
    assertThat(mine).extracting(GuideTrend::entry).containsExactly(ENTRY);
    assertThat(mine.getFirst().weeks())
        .containsExactly(
            new GuideTrend.Week(LocalDate.parse("2026-11-16"), new GuideTally(1, 0)),
            new GuideTrend.Week(LocalDate.parse("2026-11-23"), new GuideTally(0, 2)));
    assertThat(mine.getFirst().comments())
        .containsExactly(new GuideTrend.Comment(false, "The merge is missing", clock.instant()));
    assertThat(votes.trends(Optional.empty()))
        .extracting(GuideTrend::entry)
        .containsExactly(ENTRY, "xero-currency");
  }

  private static Map.Entry<String, GuideTally> entry(long yes, long no) {
    return Map.entry(ENTRY, new GuideTally(yes, no));
  }

  private static Caller person(String name) {
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, "T1", "C1"), "Acme", new ChatUser("U-" + name, name));
  }
}
