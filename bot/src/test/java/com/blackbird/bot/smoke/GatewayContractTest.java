package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatMessage;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Post;
import com.blackbird.activity.chat.Reason;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.chat.SendResult;
import com.blackbird.activity.chat.Tone;
import com.blackbird.bot.chat.ChatSamples;
import com.blackbird.sandbox.discord.play.SeenMessage;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.slack.play.SlackMessage;
import com.blackbird.sandbox.wire.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every gateway promises, whatever platform is behind it. */
class GatewayContractTest {
  private static RunningBot bot;

  @BeforeAll
  static void start() {
    bot = new RunningBot();
  }

  @AfterAll
  static void stop() {
    bot.close();
  }

  @OnEachChat
  void itIsConnectedAndSaysSo(ChatPlatform platform) {
    assertThat(bot.gateway(platform).state()).isEqualTo(ConnectionState.CONNECTED);
  }

  @OnEachChat
  void aPostedMessageIsSeenByEverybodyAndCanBeEditedAndTakenBack(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    Person sam = bot.person(platform, "sam");
    MessageRef message = sent(gateway.post(bot.channel(platform), ChatMessage.of("first"), key()));
    assertThat(sam.sees("first").ephemeral()).isFalse();

    assertThat(gateway.edit(message, ChatMessage.of("second")))
        .isEqualTo(new SendResult.Sent(message));
    sam.sees("second");
    assertThat(sam.messages()).hasSize(1);

    assertThat(gateway.delete(message)).isEqualTo(new SendResult.Sent(message));
    assertThat(sam.messages()).isEmpty();
  }

  @OnEachChat
  void aReplyThatTheWholeChannelIsToSeeStandsInTheChannelAndLeadsToItsMessage(
      ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    ChannelRef here = bot.channel(platform);
    Person sam = bot.person(platform, "sam");
    MessageRef message = sent(gateway.post(here, ChatMessage.of("It broke"), key()));

    MessageRef reply =
        sent(
            gateway.post(
                Post.of(here, ChatMessage.of("It is back"), key()).inThreadOf(message, true)));

    assertThat(reply.channel()).isEqualTo(here);
    Object shown = sam.sees("It is back").original();
    if (shown instanceof SeenMessage inDiscord) {
      assertThat(inDiscord.json().at("/message_reference/message_id").asString(""))
          .isEqualTo(message.message());
    } else {
      JsonNode inSlack = ((SlackMessage) shown).json();
      assertThat(inSlack.path("subtype").asString("")).isEqualTo("thread_broadcast");
      assertThat(inSlack.path("thread_ts").asString("")).isEqualTo(message.message());
    }
  }

  @OnEachChat
  void takingBackWhatIsGoneCountsAsTakenBack(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    MessageRef message = sent(gateway.post(bot.channel(platform), ChatMessage.of("gone"), key()));
    gateway.delete(message);

    assertThat(gateway.delete(message)).isEqualTo(new SendResult.Sent(message));
  }

  @OnEachChat
  void editingWhatIsGoneIsRefused(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    MessageRef message = sent(gateway.post(bot.channel(platform), ChatMessage.of("gone"), key()));
    gateway.delete(message);

    assertThat(reason(gateway.edit(message, ChatMessage.of("again"))))
        .isEqualTo(Reason.MESSAGE_GONE);
  }

  @OnEachChat
  void aChannelThatTheBotMayNotUseIsRefused(ChatPlatform platform) {
    Reason reason =
        reason(bot.gateway(platform).post(elsewhere(platform), ChatMessage.of("hello"), key()));

    assertThat(reason).isIn(Reason.NOT_IN_CHANNEL, Reason.CHANNEL_GONE);
  }

  /** Or it would be tried for ever, and everything behind it would wait. */
  @OnEachChat
  void aMessageOfMorePiecesThanThePlatformTakesIsRefused(ChatPlatform platform) {
    var message =
        new ChatMessage(Tone.NEUTRAL, Collections.nCopies(60, new Part.Text(Rich.of("a piece"))));

    assertThat(bot.gateway(platform).post(bot.channel(platform), message, key()))
        .isInstanceOf(SendResult.Refused.class);
  }

  @OnEachChat
  void everySampleIsTaken(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    ChatSamples.all()
        .forEach((name, message) ->
            assertThat(gateway.post(bot.channel(platform), message, key()))
                .as(name)
                .isInstanceOf(SendResult.Sent.class));
  }

  @OnEachChat
  void aPictureAndAFileArriveAsTheyWereSent(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    ChatMessage message = ChatSamples.named("picture-and-file");
    sent(bot.gateway(platform).post(bot.channel(platform), message, key()));

    assertThat(sam.picture(sam.sees("14 on Monday"))).isEqualTo(ChatSamples.picture().bytes());
    assertThat(sam.opens(sam.sees("14 on Monday"), "activities.csv"))
        .isEqualTo(ChatSamples.table().bytes());
  }

  @Test
  void aMessageWhoseFileSlackDoesNotShareIsTakenBackAsAWhole() {
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    ChatMessage message = ChatMessage.headed("With a file").attach(ChatSamples.table()).build();
    bot.sandbox().slack().faults().next("files.completeUploadExternal", new Fault.Status(503));

    assertThat(
            bot.gateway(ChatPlatform.SLACK).post(bot.channel(ChatPlatform.SLACK), message, key()))
        .isInstanceOf(SendResult.TryLater.class);
    assertThat(sam.messages()).isEmpty();
  }

  @Test
  void aFileWhoseSharingWasAnsweredToNobodyIsSeenOnce() {
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    bot.sandbox().slack().faults().next("files.completeUploadExternal", new Fault.AnswerLost());
    String key = key();

    assertThat(postWithFile(key, null)).isInstanceOf(SendResult.TryLater.class);
    sent(postWithFile(key, Instant.now()));
    assertThat(sam.opens(sam.sees("With a file"), "activities.csv"))
        .isEqualTo(ChatSamples.table().bytes());
    assertThat(sam.messages()).hasSize(2);
  }

  @Test
  void aMessageThatWasLeftWithoutItsFileIsPostedAnewWithIt() {
    Person sam = bot.person(ChatPlatform.SLACK, "sam");
    bot.sandbox().slack().faults().next("files.completeUploadExternal", new Fault.Status(503));
    bot.sandbox().slack().faults().next("chat.delete", new Fault.Status(503));
    String key = key();

    assertThat(postWithFile(key, null)).isInstanceOf(SendResult.TryLater.class);
    assertThat(sam.messages()).as("half of it stands there").hasSize(1);
    sent(postWithFile(key, Instant.now()));
    assertThat(sam.opens(sam.sees("With a file"), "activities.csv"))
        .isEqualTo(ChatSamples.table().bytes());
    assertThat(sam.messages()).hasSize(2);
  }

  private SendResult postWithFile(String key, @Nullable Instant triedAt) {
    ChatMessage message = ChatMessage.headed("With a file").attach(ChatSamples.table()).build();
    Post post = Post.of(bot.channel(ChatPlatform.SLACK), message, key);
    return bot.gateway(ChatPlatform.SLACK).post(triedAt == null ? post : post.triedAt(triedAt));
  }

  @OnEachChat
  void aPictureCanBeExchanged(ChatPlatform platform) {
    Person sam = bot.person(platform, "sam");
    ChatMessage first =
        ChatMessage.headed("Chart").image(ChatSamples.picture(), "the first").build();
    MessageRef message = sent(bot.gateway(platform).post(bot.channel(platform), first, key()));
    sam.sees("the first");
    ChatMessage second =
        ChatMessage.headed("Chart").image(ChatSamples.picture(), "the second").build();

    assertThat(bot.gateway(platform).edit(message, second)).isEqualTo(new SendResult.Sent(message));
    assertThat(sam.sees("the second").text()).doesNotContain("the first");
  }

  @OnEachChat
  void aDirectMessageIsSeenByItsPersonAloneAndCanBeEdited(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    Person sam = bot.person(platform, "sam");
    ChannelRef direct = ChannelRef.direct(platform, bot.channel(platform).workspace(), sam.id());
    ChatMessage letter = ChatMessage.headed("For Sam").attach(ChatSamples.table()).build();

    MessageRef message = sent(gateway.post(direct, letter, key()));
    assertThat(gateway.edit(message, ChatMessage.of("For Sam, again")))
        .isEqualTo(new SendResult.Sent(message));
    assertThat(sam.messages()).isEmpty();
    assertThat(sam.letters()).anyMatch(seen -> seen.text().contains("For Sam, again"));
  }

  @OnEachChat
  void itKnowsTheChannelsThatEverybodyReads(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    ChannelRef here = bot.channel(platform);
    ChannelRef hidden = new ChannelRef(platform, here.workspace(), hidden(platform));

    assertThat(gateway.everybodyReads(here)).isTrue();
    assertThat(gateway.everybodyReads(hidden)).isFalse();
    assertThat(gateway.everybodyReads(ChannelRef.direct(platform, here.workspace(), "U1")))
        .isFalse();
  }

  @OnEachChat
  void itKnowsWhoHasLeft(ChatPlatform platform) {
    ChatGateway gateway = bot.gateway(platform);
    String here = bot.channel(platform).workspace();
    String kenji = bot.person(platform, "kenji").id();
    assertThat(gateway.hasLeft(here, kenji)).isFalse();

    if (platform == ChatPlatform.SLACK) {
      bot.sandbox().slack().workspace("Sample Store").deactivate("kenji");
    } else {
      var world = bot.sandbox().discord().world();
      var guild = Objects.requireNonNull(world.guilds().get(here));
      var member = Objects.requireNonNull(guild.members().get(kenji));
      world.locked(() -> new Population(world).leave(guild, member.user()));
    }
    assertThat(gateway.hasLeft(here, kenji)).isTrue();
  }

  private static String hidden(ChatPlatform platform) {
    return switch (platform) {
      case SLACK -> {
        var shop = bot.sandbox().slack().workspace("Sample Store");
        String id = shop.addChannel("deals", true);
        shop.invite("Blackbird", "#deals");
        yield id;
      }
      default ->
          bot.sandbox().discord().world().channels().values().stream()
              .filter(channel -> channel.name().equals("private"))
              .findFirst()
              .orElseThrow()
              .id();
    };
  }

  /** In Slack there is a token already, so there is nothing to install. */
  @Test
  void theInvitationToADiscordServerIsGivenOut() {
    var invited = bot.gets("/discord/install");
    assertThat(invited.statusCode()).isEqualTo(302);
    assertThat(invited.headers().firstValue("Location").orElse(""))
        .matches("https://discord.com/oauth2/authorize\\?client_id=\\d+&permissions=\\d+&scope=.*");
    assertThat(bot.gets("/slack/install").statusCode()).isEqualTo(404);
    assertThat(bot.gets("/slack/oauth_redirect?code=x&state=y").statusCode()).isEqualTo(404);
  }

  /** A channel that exists but not for the bot. */
  private static ChannelRef elsewhere(ChatPlatform platform) {
    String id =
        switch (platform) {
          case SLACK -> bot.sandbox().slack().workspace("Sample Store").channelId("#random");
          default -> "1300000000000009999";
        };
    return new ChannelRef(platform, bot.channel(platform).workspace(), id);
  }

  private static MessageRef sent(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Sent.class);
    return ((SendResult.Sent) result).message();
  }

  private static Reason reason(SendResult result) {
    assertThat(result).isInstanceOf(SendResult.Refused.class);
    return ((SendResult.Refused) result).reason();
  }

  private static String key() {
    return UUID.randomUUID().toString().substring(0, 23);
  }
}
