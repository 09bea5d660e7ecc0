package com.blackbird.activity.alert;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.Situation.Told;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.delivery.Handle;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one channel sees of one problem.
 *
 * @param round counts the messages that the problem has had in the channel
 * @param summary the channel's summary in which the problem stands; 0 when it stands in none
 * @param lookAt when it has to be looked at though nothing changes
 */
record Alert(
    AccountId account,
    ChannelRef channel,
    UUID problem,
    Told told,
    int round,
    int summary,
    @Nullable Instant lookAt) {

  /** Which channel, and which problem. */
  record Key(ChannelRef channel, UUID problem) {}

  Key key() {
    return new Key(channel, problem);
  }

  static Alert none(AccountId account, ChannelRef channel, UUID problem) {
    return new Alert(account, channel, problem, Told.NOTHING, 1, 0, null);
  }

  Handle handle() {
    return new Handle(account, channel, "alert/" + problem + "/" + round);
  }

  /** The handle of a word in the thread of the message. */
  Handle word(String about) {
    return new Handle(account, channel, "alert/" + problem + "/" + round + "/" + about);
  }

  Alert told(Told now) {
    return new Alert(account, channel, problem, now, round, summary, null);
  }

  Alert lookAt(@Nullable Instant moment) {
    return new Alert(account, channel, problem, told, round, summary, moment);
  }

  Alert inSummary(int number) {
    return new Alert(account, channel, problem, told, round, number, lookAt);
  }

  Alert nextRound() {
    return new Alert(account, channel, problem, told, round + 1, 0, lookAt);
  }
}
