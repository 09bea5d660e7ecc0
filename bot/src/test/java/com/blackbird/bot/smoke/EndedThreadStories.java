package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.Side;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.Threads;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people hear when the place is gone in which the others read. */
abstract class EndedThreadStories extends CaseStories {
  EndedThreadStories(SupportHouse house) {
    super(house);
  }

  /** What may become of where a customer reads. */
  enum End {
    SLACK_CHANNEL_ARCHIVED,
    SLACK_CHANNEL_DELETED,
    DISCORD_THREAD_DELETED;

    ChatPlatform platform() {
      return this == DISCORD_THREAD_DELETED ? ChatPlatform.DISCORD : ChatPlatform.SLACK;
    }

    void comes(RunningBot bot, String channel, ThreadRef thread) {
      var shop = bot.sandbox().slack().workspace("Sample Store");
      var world = bot.sandbox().discord().world();
      switch (this) {
        case SLACK_CHANNEL_ARCHIVED -> shop.archive(channel);
        case SLACK_CHANNEL_DELETED -> shop.delete(channel);
        case DISCORD_THREAD_DELETED ->
            world.locked(() ->
                new Threads(world)
                    .delete(Objects.requireNonNull(world.channels().get(thread.thread()))));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(End.class)
  void supportHearsThatTheCustomersThreadIsGoneAndWhatDidNotArrive(End end) {
    desk(end.platform(), ChatPlatform.SLACK);
    boolean isInSlack = end.platform() == ChatPlatform.SLACK;
    boolean isPrivate = end == End.SLACK_CHANNEL_ARCHIVED;
    String channel = isInSlack ? slackChannel(end.name(), isPrivate) : "#general";
    Case opened = asks(bot.person(end.platform(), "maria", channel), "taps");
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk his = talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK));
    talk(end.platform(), "maria", place).says("Hello?");
    his.hears("Hello?");
    if (isPrivate) {
      onlyThereItIsRead(opened, channel);
    }

    end.comes(bot, channel, place);
    his.hears("The thread of the customer was archived or deleted");
    his.says("> Are you still there?");
    his.hears(
        isInSlack
            ? "I cannot reach the customer now"
            : "I could not bring your message to the customer");
  }

  void onlyThereItIsRead(Case asked, String channel) {
    String number = asked.number().text();
    Person elsewhere = bot.person(ChatPlatform.SLACK, "kenji");
    elsewhere.types("cases");
    assertThat(elsewhere.sees(number).text())
        .contains("Asked in a private channel")
        .doesNotContain("taps");
    elsewhere.types("cases case:" + number);
    assertThat(elsewhere.sees("It was asked in a private channel").text())
        .doesNotContain("taps", "They drip");
    Person there = bot.person(ChatPlatform.SLACK, "kenji", channel);
    there.types("cases case:" + number);
    assertThat(there.sees(number).text()).contains("taps", "They drip");
  }

  @Test
  void anAnswerWakesAnArchivedThread() {
    Case opened = asks(ChatPlatform.DISCORD, ChatPlatform.SLACK);
    ThreadRef place = thread(opened, Side.REQUESTER);
    Talk hers = talk(ChatPlatform.DISCORD, "maria", place);
    Talk his = talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK));
    his.says("> We look into it");
    hers.hears("We look into it");
    var world = bot.sandbox().discord().world();
    var thread = (ThreadChannel) Objects.requireNonNull(world.channels().get(place.thread()));
    world.locked(() -> {
      thread.archive(true, world.now());
      new Threads(world).announceChange(thread);
    });
    his.hears("The thread of the customer was archived or deleted");

    his.says("> Are you still there?");
    hers.hears("Are you still there?");
    assertThat(thread.isArchived()).isFalse();
  }

  @Test
  void whoWaitsForSupportHearsThatItsChannelIsDeleted() {
    choose(ChatPlatform.SLACK, room(ChatPlatform.DISCORD, "second-line"));
    Case opened = asks(bot.person(ChatPlatform.SLACK, "maria", "#general"), "windows");
    Talk hers = talk(ChatPlatform.SLACK, "maria", thread(opened, Side.REQUESTER));
    hers.says("Hello?");
    talk(ChatPlatform.DISCORD, "sam", thread(opened, Side.DESK)).hears("Hello?");
    var world = bot.sandbox().discord().world();
    world.locked(() -> new Threads(world).delete(channel("second-line")));

    hers.hears("The thread of support was archived or deleted");
    hers.says("Is anybody there?");
    hers.hears("I could not bring your message to support");
  }
}
