package com.blackbird.bot.operations;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.English;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.language.Texts;

/** What people read of how the bot itself is doing. */
interface StatusTexts {
  static StatusTexts in(Language language) {
    return Texts.in(StatusTexts.class, language);
  }

  @English("How I am doing: the log, the chats, since when")
  String summary();

  @English("Activity log")
  String activityLog();

  @English("answers in {millis} ms")
  String answersIn(long millis);

  @English(
      "{state, select, NOT_CONFIGURED {not set up} CONNECTING {connecting} CONNECTED {connected}"
          + " RECONNECTING {reconnecting} other {rejected, see the log}}")
  String state(ConnectionState state);

  @English("Silence")
  String silence();

  @English("Account")
  String account();

  @English("Your time zone")
  String timeZone();

  @English("Running since")
  String runningSince();

  @English("Version")
  String version();

  @English("All is well")
  String allIsWell();

  @English("Something needs attention")
  String needsAttention();

  @English("As of {now}")
  Rich asOf(Rich now);

  @English("Messages waiting")
  String waiting();

  @English("{count}, the oldest since {since}")
  Rich oldestSince(long count, Rich since);

  @English("Channel away")
  String channelAway();

  @English("{channel} takes no messages since {since} ({detail}); they are held")
  Rich takesNone(Rich channel, Rich since, Rich detail);

  @English("Message refused")
  String messageRefused();

  @English("in {channel}, {at} ({detail})")
  Rich refusedIn(Rich channel, Rich at, Rich detail);
}
