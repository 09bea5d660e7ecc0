package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Side;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.ForumTag;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A forum of Discord, as the desk and as the place where somebody asks. */
abstract class ForumStories extends CaseStories {
  ForumStories(SupportHouse house) {
    super(house);
  }

  @Test
  void aForumIsADeskWithAPostForEachCaseAndOneForTheQueue() {
    var forum = channel("cases");
    choose(
        ChatPlatform.SLACK,
        new ChannelRef(
            ChatPlatform.DISCORD, bot.channel(ChatPlatform.DISCORD).workspace(), forum.id()));
    Case opened = asks(bot.person(ChatPlatform.SLACK, "maria"), "roofs");

    ThreadRef place = thread(opened, Side.DESK);
    Person sam = bot.person(ChatPlatform.DISCORD, "sam");
    sam.clicks(stands(place.thread(), opened.number().text() + " · SLACK Trading"), "Claim");
    awaits(opened, CaseState.CLAIMED);
    Talk his = talk(ChatPlatform.DISCORD, "sam", place);
    his.says("> Put a bucket there");
    talk(ChatPlatform.SLACK, "maria", thread(opened, Side.REQUESTER)).hears("Put a bucket there");
    assertThat(tags(place.thread())).isSubsetOf("new", "waiting", "resolved");

    ThreadChannel queue = post(forum, "Open cases");
    sam.clicks(stands(queue.id(), opened.number().text()), "Mine");
    assertThat(stands(queue.id(), "My cases").text()).contains(opened.number().text());
    sam.clicks(stands(place.thread(), opened.number().text() + " · "), "Resolve…");
    sam.fills("Resolve the case", Map.of("Why is it done with?", "It is dry"));
    awaits(opened, CaseState.RESOLVED);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(tags(place.thread())).containsExactly("resolved"));
    stands(queue.id(), "None: every case at “The desk” is resolved");
    assertThat(queue.name()).isEqualTo("Open cases");
  }

  /** Nothing in a forum is private, so that there is nothing to choose. */
  @Test
  void whoAsksInAForumIsNotOfferedAPrivateThread() {
    desk(ChatPlatform.DISCORD, ChatPlatform.SLACK);
    DiscordUser her = bot.sandbox().discord().user("maria");
    Person maria =
        bot.person(ChatPlatform.DISCORD, "maria", her.posts("cases", "Cold", "The stove is cold"));
    maria.types("escalate about:stoves");
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    assertThat(her.seesForm("Ask support").fields())
        .containsKey("Who else should follow?")
        .doesNotContainKey("Where shall support answer?");

    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "I am cold"));
    Case opened = find(maria.sees("is with support").text());
    talk(ChatPlatform.SLACK, "sam", thread(opened, Side.DESK)).says("> Put on a coat");
    talk(ChatPlatform.DISCORD, "maria", thread(opened, Side.REQUESTER)).hears("Put on a coat");
  }

  ThreadChannel post(Channel forum, String name) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                bot.sandbox().discord().world().channels().values().stream()
                    .filter(ThreadChannel.class::isInstance)
                    .map(ThreadChannel.class::cast)
                    .filter(one -> one.parent().equals(forum) && one.name().equals(name))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  List<String> tags(String thread) {
    var world = bot.sandbox().discord().world();
    ThreadChannel post = (ThreadChannel) Objects.requireNonNull(world.channels().get(thread));
    return post.parent().tags().stream()
        .filter(tag -> post.appliedTags().contains(tag.id()))
        .map(ForumTag::name)
        .toList();
  }
}
