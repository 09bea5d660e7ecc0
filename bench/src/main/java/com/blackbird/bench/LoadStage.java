package com.blackbird.bench;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.alert.Interest;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ThreadRef;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.sandbox.Sandbox;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The accounts, people, channels and cases of a load. The account with most activities is linked to
 * Slack and has its desk in Discord, the next one the other way round.
 */
final class LoadStage {
  static final int ASKERS = 8;
  static final int PROBES = 8;
  private static final String NAME = "load";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Clock clock = Clock.systemUTC();
  private final Sandbox sandbox;
  private final BenchDatabase database;
  private final Map<ChatPlatform, List<ChannelRef>> channels = new HashMap<>();
  private final Map<AccountId, String> keys = new HashMap<>();
  private final List<Asker> askers = new ArrayList<>();
  private final List<Consumer<String>> voices = new ArrayList<>();
  private final List<Probe> probes = new ArrayList<>();

  /** An integration of which one channel alone wants to hear. */
  record Probe(String key, IntegrationKey integration) {}

  /** Must come before the bot, which is told of its servers when it connects. */
  LoadStage(Sandbox sandbox, BenchDatabase database, int alerts) {
    this.sandbox = sandbox;
    this.database = database;
    // A bot that has just started is slow; later the platforms' own times are kept.
    sandbox.slack().timing().acknowledgeWithin(PATIENCE);
    sandbox.slack().timing().triggersLive(PATIENCE);
    sandbox.discord().timeToAnswer(PATIENCE);
    // Two more of each platform: for cases and for a desk.
    for (ChannelRef channel : SandboxChannels.make(sandbox, NAME, ASKERS + PROBES + alerts + 4)) {
      channels.computeIfAbsent(channel.platform(), any -> new ArrayList<>()).add(channel);
    }
  }

  void set(BotProcess bot, List<Account> accounts) throws Exception {
    sandbox.slack().awaitConnected();
    sandbox.discord().awaitConnected();
    List<IntegrationKey> integrations =
        Stream.concat(
                SampleActivities.INTEGRATIONS.stream(),
                IntStream.range(0, PROBES / 2).mapToObj(LoadStage::probe))
            .toList();
    for (Account account : accounts) {
      keys.put(account.id(), bot.open(account, integrations));
    }
    seat(bot, accounts.get(0), ChatPlatform.SLACK, ChatPlatform.DISCORD);
    seat(bot, accounts.get(1), ChatPlatform.DISCORD, ChatPlatform.SLACK);
    sandbox.slack().timing().acknowledgeWithin(Duration.ofSeconds(3));
    sandbox.discord().timeToAnswer(Duration.ofSeconds(3));
  }

  private static IntegrationKey probe(int number) {
    return new IntegrationKey("shopify-probe-" + (char) ('a' + number));
  }

  /** An account's chat: who asks there, who hears of what, and a case with a desk elsewhere. */
  private void seat(BotProcess bot, Account account, ChatPlatform own, ChatPlatform desk)
      throws Exception {
    List<ChannelRef> here = Objects.requireNonNull(channels.get(own));
    int next = 0;
    while (next < ASKERS / 2) {
      ChannelRef channel = here.get(next++);
      askers.add(new Asker(clock, person(channel, "maria"), channel));
    }
    ChatPerson admin = person(here.getFirst(), "maria");
    admin.types("link", Map.of("code", bot.linkCode(account)));
    admin.sees("Linked to");
    subscribe(account, here.subList(next, here.size() - 2));
    ChatPerson agent = person(Objects.requireNonNull(channels.get(desk)).getLast(), "sam");
    agent.types("link", Map.of("code", bot.deskCode(account)));
    agent.sees("This channel is the desk");
    ChannelRef cases = here.get(here.size() - 2);
    escalate(person(cases, "maria"));
    voices.add(person(cases, "maria").voice(thread(account.id(), "REQUESTER")));
    Consumer<String> answers = agent.voice(thread(account.id(), "DESK"));
    voices.add(text -> answers.accept("> " + text));
  }

  private ChatPerson person(ChannelRef channel, String name) {
    return ChatPerson.in(sandbox, NAME, channel, name);
  }

  /** The first ones hear of one integration each that nobody else hears of. */
  private void subscribe(Account account, List<ChannelRef> hearers) {
    var subscriptions = new SubscriptionStore(database.jdbc());
    for (int i = 0; i < hearers.size(); i++) {
      boolean isProbe = i < PROBES / 2;
      Set<IntegrationKey> heard =
          isProbe ? Set.of(probe(i)) : Set.copyOf(SampleActivities.INTEGRATIONS);
      if (isProbe) {
        probes.add(new Probe(Objects.requireNonNull(keys.get(account.id())), probe(i)));
      }
      subscriptions.put(
          StormErrors.subscription(
              account.id(),
              i,
              hearers.get(i),
              new Interest(heard, Set.of(), Set.of(), Set.of()),
              clock.instant()),
          null);
    }
  }

  private static void escalate(ChatPerson maria) {
    maria.types("escalate", Map.of("about", "taps"));
    maria.clicks("Before you ask support", "Escalate to support…");
    maria.fills("Ask support", Map.of("What were you doing? What do you need?", "They drip"));
    maria.sees("is with support");
  }

  /** Where the account's case is talked about, once it has begun there. */
  private ThreadRef thread(AccountId account, String side) {
    var query =
        database
            .jdbc()
            .sql(
                """
                select platform, workspace_id, channel_id, thread from case_thread
                where account_id = ? and side = ?
                """)
            .params(account.value(), side)
            .query((row, number) ->
                new ThreadRef(
                    new ChannelRef(
                        ChatPlatform.valueOf(row.getString(1)), row.getString(2), row.getString(3)),
                    row.getString(4)));
    var found = query.optional();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (found.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      found = query.optional();
    }
    return found.orElseThrow();
  }

  Map<AccountId, String> keys() {
    return keys;
  }

  List<Asker> askers() {
    return askers;
  }

  /** Each side of each case, with a way to speak there so that the other side hears it. */
  List<Consumer<String>> voices() {
    return voices;
  }

  List<Probe> probes() {
    return probes;
  }
}
