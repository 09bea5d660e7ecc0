package com.blackbird.bot.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.desk.Desk;
import com.blackbird.activity.desk.DeskSettings;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.support.Case;
import com.blackbird.activity.support.CaseId;
import com.blackbird.activity.support.CaseNumber;
import com.blackbird.activity.support.CaseState;
import com.blackbird.activity.support.Side;
import com.blackbird.activity.support.Support;
import com.blackbird.bot.smoke.Person.Seen;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Population;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * What is said and done in the stories of cases, each of which is told in a {@link SupportHouse}.
 */
abstract class CaseStories {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern NUMBER = Pattern.compile("C-\\d+");

  /** The same words again are the same question. */
  private static int asked;

  final RunningBot bot;
  private final SupportHouse house;

  CaseStories(SupportHouse house) {
    this.house = house;
    this.bot = house.bot();
  }

  DeskSide at(ChatPlatform desk) {
    return house.at(desk);
  }

  static ChatPlatform other(ChatPlatform platform) {
    return platform == ChatPlatform.SLACK ? ChatPlatform.DISCORD : ChatPlatform.SLACK;
  }

  /** A case of somebody of one platform, at a desk in the other's channel for support. */
  Case asks(ChatPlatform requester, ChatPlatform support) {
    desk(requester, support);
    return asks(bot.person(requester, "maria", "#general"), "windows");
  }

  Case asks(Person maria, String about) {
    maria.types("escalate about:" + about);
    return asks(maria, Map.of("What were you doing? What do you need?", "They drip, " + ++asked));
  }

  /** Reads what is known, and asks all the same. */
  Case asks(Person maria, Map<String, String> form) {
    maria.clicks(maria.sees("Before you ask support"), "Escalate to support…");
    maria.fills("Ask support", form);
    return find(maria.sees("is with support").text());
  }

  /** Makes the platform's channel for support the desk of the customer; Sam is there. */
  Person desk(ChatPlatform customer, ChatPlatform support) {
    Person sam = bot.person(support, "sam", "#support");
    sam.types("link code:" + bot.deskCode(RunningBot.accountOf(customer)));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() ->
            bot.inside(() ->
                    bot.part(DeskStore.class).of(AccountId.of(RunningBot.accountOf(customer))))
                .filter(desk -> desk.channel().equals(supportIn(support)))
                .filter(desk -> desk.hours().isOpen(Instant.now()))
                .isPresent());
    return sam;
  }

  ChannelRef supportIn(ChatPlatform platform) {
    String id =
        platform == ChatPlatform.SLACK
            ? bot.sandbox().slack().workspace("Sample Store").channelId("#support")
            : channel("support").id();
    return new ChannelRef(platform, bot.channel(platform).workspace(), id);
  }

  /** A new channel with the bot in it. */
  ChannelRef room(ChatPlatform platform, String name) {
    String workspace = bot.channel(platform).workspace();
    if (platform == ChatPlatform.SLACK) {
      String channel = slackChannel(name, false);
      var shop = bot.sandbox().slack().workspace("Sample Store");
      return new ChannelRef(platform, workspace, shop.channelId(channel));
    }
    var world = bot.sandbox().discord().world();
    var guild = Objects.requireNonNull(world.guilds().get(workspace));
    Channel channel =
        world.locked(() -> new Population(world).addChannel(guild, name, Channel.TEXT));
    return new ChannelRef(platform, workspace, channel.id());
  }

  /** A channel of Slack with the bot in it. */
  String slackChannel(String name, boolean isPrivate) {
    var shop = bot.sandbox().slack().workspace("Sample Store");
    String channel = name.toLowerCase(Locale.ROOT);
    shop.addChannel(channel, isPrivate);
    shop.invite("Blackbird", "#" + channel);
    return "#" + channel;
  }

  /** The case as somebody of support sees it now. */
  Seen card(Person person, Case of) {
    person.types("cases case:" + of.number().text());
    return person.sees(of.number().text() + " · ");
  }

  void choose(ChatPlatform account, ChannelRef channel) {
    choose(
        account,
        channel,
        new DeskSettings("The desk", "always", null, null, null, null, null, null));
  }

  void choose(ChatPlatform account, ChannelRef channel, DeskSettings settings) {
    Desk desk = settings.applyTo(channel, null);
    bot.inside(() -> {
      bot.part(DeskStore.class).put(desk);
      bot.part(DeskStore.class).choose(AccountId.of(RunningBot.accountOf(account)), desk.id());
      return desk;
    });
  }

  /** A message of a Discord thread, also one that was there before. */
  Seen stands(String thread, String text) {
    DiscordUser sam = bot.sandbox().discord().user("sam");
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                sam.messages(thread).stream()
                    .filter(one -> one.text().replace("**", "").replace("\\", "").contains(text))
                    .reduce((earlier, later) -> later)
                    .map(one -> new Seen(one.text(), one.isEphemeral(), one.buttons(), one)),
            Optional::isPresent)
        .orElseThrow();
  }

  Channel channel(String name) {
    return bot.sandbox().discord().world().channels().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  void resolve(Person sam, Case about, String fix) {
    resolve(sam, sam.sees(about.number().text() + " · "), about, fix);
  }

  void resolve(Person sam, Seen card, Case about, String fix) {
    sam.clicks(card, "Resolve…");
    sam.fills(
        "Resolve the case",
        Map.of("Why is it done with?", "It works", "What fixed it, in one line?", fix));
    awaits(about, CaseState.RESOLVED);
  }

  Case find(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as(text).isTrue();
    return bot.inside(() ->
            bot.part(Support.class).cases().find(CaseNumber.parse(number.group()).orElseThrow()))
        .orElseThrow();
  }

  ThreadRef thread(Case about, Side side) {
    return thread(about.id(), side);
  }

  ThreadRef thread(CaseId about, Side side) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> bot.inside(() -> bot.part(Support.class).threads().of(about, side)),
            threads -> !threads.isEmpty())
        .getFirst();
  }

  void awaits(Case about, CaseState state) {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() ->
            bot.inside(() -> bot.part(Support.class).cases().find(about.id())).orElseThrow().state()
                == state);
  }

  String owner(Case about) {
    return bot.inside(() -> bot.part(Support.class).cases().find(about.id()))
        .orElseThrow()
        .standing()
        .owner()
        .name();
  }

  static void awaits(Callable<Boolean> so) {
    Awaitility.await().atMost(PATIENCE).until(so);
  }

  Talk talk(ChatPlatform platform, String name, ThreadRef thread) {
    return platform == ChatPlatform.SLACK
        ? Talk.InSlack.of(bot.sandbox().slack().user(name), thread)
        : new Talk.InDiscord(bot.sandbox().discord().user(name), thread.thread());
  }

  Person inThread(ChatPlatform platform, String name, ThreadRef thread) {
    return bot.person(platform, name, in("#integrations", thread));
  }

  /** Where a thread's messages are seen: Slack shows them in their channel. */
  static String in(String channel, ThreadRef thread) {
    return thread.channel().platform() == ChatPlatform.SLACK ? channel : thread.thread();
  }

  static Reported broke(String type, String message, String reference) {
    return Reported.error(message).with("type", type).reference(reference);
  }

  void report(ChatPlatform customer, Reported activity) {
    house.report(customer, activity);
  }
}
