package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.KnownErrors;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.retry.Retries;
import com.blackbird.activity.retry.RetriesCommand;
import com.blackbird.activity.retry.RetryNotes;
import com.blackbird.activity.retry.RetryRooms;
import com.blackbird.activity.retry.RetryWorker;
import com.blackbird.activity.vault.Vault;
import com.blackbird.activity.webhook.WebhookPost;
import com.blackbird.activity.webhook.WebhookSender;
import com.blackbird.activity.webhook.Webhooks;
import com.blackbird.bot.operations.Chore;
import com.blackbird.bot.operations.SteadyWork;
import com.blackbird.bot.webhook.WebhookCalls;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what has records synced again. */
@Configuration(proxyBeanMethods = false)
class RetryConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);
  private static final Duration KEPT = Duration.ofDays(90);

  @Bean
  Webhooks webhooks(JdbcClient jdbc, Vault vault, Clock clock) {
    return new Webhooks(jdbc, vault, clock);
  }

  @Bean
  WebhookPost webhookPost(@Value("${blackbird.retry-private-hosts}") List<String> privateHosts) {
    return new WebhookCalls(privateHosts);
  }

  @Bean
  WebhookSender webhookSender(Webhooks webhooks, WebhookPost post, Clock clock) {
    return new WebhookSender(webhooks, post, clock);
  }

  /** With hands of its own: nobody is assigned here, and those who are told show retries. */
  @Bean
  RetryRooms retryRooms(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Webhooks webhooks,
      IntegrationStore integrations,
      Guides guides,
      AccountGuides accountGuides,
      ActivityLog log,
      Outbox outbox,
      Clock clock) {
    return new RetryRooms(
        jdbc,
        transaction,
        webhooks,
        new ProblemViews(jdbc, integrations, guides, clock),
        new ProblemHands(jdbc, transaction, clock),
        log,
        integrations,
        accountGuides,
        outbox,
        clock);
  }

  @Bean
  Retries retries(RetryRooms rooms) {
    return new Retries(rooms);
  }

  @Bean
  RetryNotes retryNotes(RetryRooms rooms, Retries retries) {
    KnownErrors known =
        new KnownErrors(
            new ProblemStore(rooms.jdbc()),
            new ProblemFixes(rooms.jdbc(), rooms.clock()),
            rooms.guides(),
            rooms.integrations());
    return new RetryNotes(known, retries, rooms);
  }

  @Bean
  @Order(40)
  RetriesCommand retriesCommand(Retries retries, Clock clock) {
    return new RetriesCommand(retries, clock);
  }

  @Bean
  RetryWorker retryWorker(RetryRooms rooms, WebhookSender sender) {
    return new RetryWorker(rooms, sender);
  }

  @Bean
  SteadyWork retryWork(RetryWorker worker) {
    return new SteadyWork("bringing retries to webhooks", PAUSE, worker::begin);
  }

  @Bean
  SteadyWork retryExpiry(Retries retries) {
    return new SteadyWork("ending retries that nobody confirmed", BETWEEN_LOOKS, retries::expire);
  }

  @Bean
  Chore forgetRetries(Retries retries) {
    return new Chore("retries", () -> retries.forgetOlderThan(KEPT));
  }
}
