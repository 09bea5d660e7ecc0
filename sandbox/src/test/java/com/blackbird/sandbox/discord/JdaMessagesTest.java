package com.blackbird.sandbox.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.SeenMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.ForumChannel;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.forums.ForumPost;
import net.dv8tion.jda.api.entities.channel.forums.ForumTagSnowflake;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import net.dv8tion.jda.api.events.channel.ChannelCreateEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.events.message.react.MessageReactionAddEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Messages, threads, forum posts, files and reactions, through the real SDK. */
class JdaMessagesTest {
  private final Sandbox sandbox = Sandbox.start();
  private final ConnectedBot bot = ConnectedBot.to(sandbox);
  private final DiscordUser maria = sandbox.discord().user("maria");

  @AfterEach
  void end() {
    bot.close();
    sandbox.close();
  }

  private MessageReceivedEvent hears(String content) {
    Awaitility.await()
        .until(() ->
            bot.heard(MessageReceivedEvent.class).stream()
                .anyMatch(event -> event.getMessage().getContentRaw().equals(content)));
    return bot.heard(MessageReceivedEvent.class).stream()
        .filter(event -> event.getMessage().getContentRaw().equals(content))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void botRepliesEditsAndDeletes() {
    SeenMessage question = maria.says("#general", "where is order 7?");
    Message answer = hears("where is order 7?").getMessage().reply("looking").complete();
    SeenMessage seen = maria.sees("#general", "looking");

    answer.editMessage("found it").complete();
    assertThat(maria.seesChanged(seen, "found it").isEdited()).isTrue();
    assertThat(seen.json().path("referenced_message").path("id").asString())
        .isEqualTo(question.id());

    answer.delete().complete();
    maria.seesGone(seen);
    maria.seesNothingNew("#general", question);
  }

  @Test
  void botHearsEditsDeletionsAndReactions() {
    SeenMessage message = maria.says("#general", "first");
    maria.edits(message, "second");
    maria.reacts(message, "👍");
    maria.deletes(message);

    assertThat(bot.hears(MessageUpdateEvent.class).getMessage().getContentRaw())
        .isEqualTo("second");
    assertThat(bot.hears(MessageReactionAddEvent.class).getUserId()).isEqualTo(maria.id());
    assertThat(bot.hears(MessageDeleteEvent.class).getMessageId()).isEqualTo(message.id());
  }

  @Test
  void botReacts() {
    Message message = bot.channel("general").sendMessage("react to me").complete();

    message.addReaction(Emoji.fromUnicode("✅")).complete();

    SeenMessage seen = maria.sees("#general", "react to me");
    assertThat(seen.json().path("reactions").path(0).path("count").intValue()).isEqualTo(1);
    message.removeReaction(Emoji.fromUnicode("✅")).complete();
    assertThat(maria.now(seen).json().has("reactions")).isFalse();
  }

  @Test
  void threadFromAMessageIsTalkedIn() {
    Message root = bot.channel("support").sendMessage("a case").complete();

    ThreadChannel thread = root.createThreadChannel("case 1").complete();
    thread.sendMessage("how can we help?").complete();
    maria.repliesTo(maria.sees("case 1", "how can we help?"), "it is stuck");

    MessageReceivedEvent heard = hears("it is stuck");
    assertThat(heard.isFromThread()).isTrue();
    assertThat(heard.getChannel().getId()).isEqualTo(thread.getId());
    assertThat(maria.sees("#support", "a case").json().path("thread").path("name").asString())
        .isEqualTo("case 1");
  }

  @Test
  void archivedThreadOpensAgainWhenSomebodyWrites() {
    Message root = bot.channel("support").sendMessage("old case").complete();
    ThreadChannel thread = root.createThreadChannel("old").complete();
    thread.getManager().setArchived(true).complete();

    maria.says("old", "not solved");

    hears("not solved");
    JsonNode now = Rest.to(sandbox).get("channels/" + thread.getId()).json();
    assertThat(Json.isTrue(now.path("thread_metadata"), "archived")).isFalse();
  }

  @Test
  void anArchivedPrivateThreadIsFoundAmongThePrivateOnes() {
    ThreadChannel thread = bot.channel("support").createThreadChannel("mine", true).complete();
    thread.getManager().setArchived(true).complete();

    var support = bot.channel("support");
    assertThat(support.retrieveArchivedPrivateThreadChannels().complete())
        .extracting(ThreadChannel::getId)
        .contains(thread.getId());
    assertThat(support.retrieveArchivedPublicThreadChannels().complete())
        .extracting(ThreadChannel::getId)
        .doesNotContain(thread.getId());
  }

  @Test
  void forumPostHasItsTagsAndFirstMessage() {
    ForumChannel forum = bot.guild().getForumChannelsByName("cases", false).getFirst();
    String tag =
        Rest.to(sandbox)
            .get("channels/" + forum.getId())
            .json()
            .path("available_tags")
            .path(0)
            .path("id")
            .asString();

    ForumPost post =
        forum
            .createForumPost("Case 42", MessageCreateData.fromContent("order 42 is lost"))
            .setTags(ForumTagSnowflake.fromId(tag))
            .complete();

    assertThat(post.getMessage().getId()).isEqualTo(post.getThreadChannel().getId());
    assertThat(maria.sees("Case 42", "order 42 is lost").author()).isEqualTo("blackbird");
    maria.posts("#cases", "Mine", "another one");
    bot.hears(ChannelCreateEvent.class, event -> event.getChannel().getName().equals("Mine"));
  }

  @Test
  void uploadedFileCanBeReadAgain() throws IOException {
    Message sent =
        bot.channel("general")
            .sendFiles(
                FileUpload.fromData("a,b".getBytes(StandardCharsets.UTF_8), "log.csv")
                    .setDescription("the log"))
            .complete();

    maria.sees("#general", "log.csv");
    try (var content = sent.getAttachments().getFirst().getProxy().download().join()) {
      assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("a,b");
    }
    assertThat(sent.getAttachments().getFirst().getDescription()).isEqualTo("the log");
  }

  @Test
  void directMessageReachesTheUserAlone() {
    bot.jda()
        .openPrivateChannelById(maria.id())
        .flatMap(channel -> channel.sendMessage("between us"))
        .complete();

    SeenMessage seen = maria.sees("@blackbird", "between us");
    maria.repliesTo(seen, "yes");
    assertThat(hears("yes").isFromGuild()).isFalse();
  }

  @Test
  void historyIsReadPageByPage() {
    for (int i = 0; i < 5; i++) {
      maria.says("#general", "line " + i);
    }

    List<Message> newest = bot.channel("general").getHistory().retrievePast(3).complete();

    assertThat(newest)
        .extracting(Message::getContentRaw)
        .containsExactly("line 4", "line 3", "line 2");
  }

  @Test
  void hiddenChannelIsRefused() {
    assertThatThrownBy(() -> bot.channel("private").sendMessage("x").complete())
        .isInstanceOf(InsufficientPermissionException.class);
  }

  @Test
  void refusalsCarryTheirCode() {
    assertThatThrownBy(
            () -> bot.channel("general").retrieveMessageById(130000000000000999L).complete())
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(10008));
  }

  @Test
  void botIsToldOfANewGuild() {
    sandbox.discord().addGuild("Other Store");

    assertThat(bot.hears(GuildJoinEvent.class).getGuild().getName()).isEqualTo("Other Store");
    DiscordUser there = sandbox.discord().guild("Other Store").user("kenji");
    there.says("#general", "hello there");
    assertThat(hears("hello there").getGuild().getName()).isEqualTo("Other Store");
  }
}
