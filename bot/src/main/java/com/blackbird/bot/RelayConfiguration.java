package com.blackbird.bot;

import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.relay.RelayInbox;
import com.blackbird.activity.relay.RelayMemory;
import com.blackbird.activity.relay.RelayWorker;
import com.blackbird.activity.relay.TalkListener;
import com.blackbird.bot.operations.BotProperties;
import com.blackbird.bot.operations.StartRefused;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what passes on the talk of threads. */
@Configuration(proxyBeanMethods = false)
class RelayConfiguration {
  /** Short enough that nobody notices, and one small query each time. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

  /** Each by itself: a platform may stand still without a word. */
  private static final Set<ChatPlatform> SLACK = EnumSet.of(ChatPlatform.SLACK);

  private static final Set<ChatPlatform> DISCORD = EnumSet.of(ChatPlatform.DISCORD);
  private static final Set<ChatPlatform> HELP_DESKS =
      EnumSet.complementOf(EnumSet.copyOf(ChatPlatform.chats()));

  @Bean
  RelayInbox relayInbox(JdbcClient jdbc, Clock clock) {
    return new RelayInbox(jdbc, clock);
  }

  @Bean
  Relay relay(JdbcClient jdbc, Outbox outbox, Clock clock) {
    return new Relay(jdbc, outbox, clock);
  }

  @Bean
  RelayWorker relayWorker(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Outbox outbox,
      ObjectProvider<ChatGateway> gateways,
      ObjectProvider<TalkListener> listener,
      Clock clock) {
    return new RelayWorker(
        jdbc,
        transaction,
        outbox,
        () -> gateways.orderedStream().toList(),
        listener.getIfAvailable(TalkListener::none),
        clock);
  }

  @Bean
  RelayMemory relayMemory(
      JdbcClient jdbc, TransactionTemplate transaction, BotProperties settings, Clock clock) {
    Duration kept = settings.talkKept();
    if (kept.compareTo(RelayMemory.SHORTEST) < 0) {
      throw new StartRefused(
          "%s is too short to keep what was said in cases: they can be reopened.".formatted(kept),
          "Set BLACKBIRD_TALK_KEPT to 15d or more, such as 400d.");
    }
    return new RelayMemory(jdbc, transaction, kept, clock);
  }

  @Bean
  SteadyWork relayWork(RelayInbox inbox, RelayWorker worker) {
    return SteadyWork.inAHurry(
        "passing on of what is said", PAUSE, () -> inbox.lookAnew() + worker.run());
  }

  @Bean
  SteadyWork slackFiles(RelayWorker worker) {
    return fetching(worker, SLACK);
  }

  @Bean
  SteadyWork discordFiles(RelayWorker worker) {
    return fetching(worker, DISCORD);
  }

  @Bean
  SteadyWork ticketFiles(RelayWorker worker) {
    return fetching(worker, HELP_DESKS);
  }

  @Bean
  SteadyWork slackThreadsRead(RelayWorker worker) {
    return looking(worker, SLACK);
  }

  @Bean
  SteadyWork discordThreadsRead(RelayWorker worker) {
    return looking(worker, DISCORD);
  }

  @Bean
  SteadyWork ticketsRead(RelayWorker worker) {
    return looking(worker, HELP_DESKS);
  }

  private static SteadyWork fetching(RelayWorker worker, Set<ChatPlatform> of) {
    return new SteadyWork("fetching of files from " + of, PAUSE, () -> worker.fetch(of));
  }

  private static SteadyWork looking(RelayWorker worker, Set<ChatPlatform> of) {
    return new SteadyWork("reading of threads of " + of, BETWEEN_LOOKS, () -> worker.look(of));
  }
}
