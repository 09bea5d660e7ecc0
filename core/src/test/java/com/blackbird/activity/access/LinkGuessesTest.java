package com.blackbird.activity.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ChatUser;
import com.blackbird.activity.chat.Membership;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.testing.MutableClock;
import com.blackbird.activity.testing.TestDatabase;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LinkGuessesTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final MutableClock clock = new MutableClock();
  private final LinkGuesses guesses = new LinkGuesses(DATABASE.jdbc(), clock);
  private final String workspace = UUID.randomUUID().toString();

  private Caller person(String user) {
    return person(user, false);
  }

  private Caller person(String user, boolean isAdmin) {
    return new Caller(
        new ChannelRef(ChatPlatform.SLACK, workspace, "C1"),
        "Store",
        new ChatUser(user, user),
        () -> Language.ENGLISH,
        new Membership.Known(isAdmin, false, Set.of()));
  }

  @Test
  void whoMayNotLinkUsesUpNoTriesOfWhoMay() {
    Caller maria = person("maria", true);
    for (int i = 0; i < 5 * LinkGuesses.BY_HALF; i++) {
      guesses.note(person("bot" + i));
    }
    assertThat(guesses.tooMany(person("sam"))).isPresent();
    assertThat(guesses.tooMany(maria)).isEmpty();
    for (int i = 0; i < LinkGuesses.BY_HALF; i++) {
      assertThat(guesses.tooMany(maria)).isEmpty();
      guesses.note(person("admin" + i, true));
    }
    assertThat(guesses.tooMany(maria)).isPresent();
  }

  @Test
  void whoHasFiveWrongCodesWaitsUntilTheFirstCountsNoMore() {
    var first = clock.instant();
    for (int i = 0; i < LinkGuesses.BY_PERSON; i++) {
      assertThat(guesses.tooMany(person("sam"))).isEmpty();
      guesses.note(person("sam"));
      clock.advance(LinkGuesses.WINDOW.dividedBy(10));
    }
    assertThat(guesses.tooMany(person("sam"))).contains(first.plus(LinkGuesses.WINDOW));
    assertThat(guesses.tooMany(person("maria"))).isEmpty();

    clock.set(first.plus(LinkGuesses.WINDOW));
    assertThat(guesses.tooMany(person("sam"))).isEmpty();
  }

  @Test
  void manyPeopleOfAWorkspaceTogetherWaitToo() {
    for (int i = 0; i < LinkGuesses.BY_HALF; i++) {
      guesses.note(person("bot" + i));
    }
    assertThat(guesses.tooMany(person("maria"))).isPresent();
    clock.advance(LinkGuesses.WINDOW);
    assertThat(guesses.tooMany(person("maria"))).isEmpty();
    assertThat(guesses.forgetOld()).isGreaterThanOrEqualTo(LinkGuesses.BY_HALF);
  }
}
