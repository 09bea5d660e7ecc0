package com.blackbird.bot;

import com.blackbird.activity.access.Links;
import com.blackbird.activity.alert.Absence;
import com.blackbird.activity.alert.AlertMessage;
import com.blackbird.activity.alert.Alerts;
import com.blackbird.activity.alert.AlertsCommand;
import com.blackbird.activity.alert.Assignments;
import com.blackbird.activity.alert.ChannelSubscriptions;
import com.blackbird.activity.alert.Digests;
import com.blackbird.activity.alert.Escalations;
import com.blackbird.activity.alert.Forecasts;
import com.blackbird.activity.alert.PlannedWorkSummaries;
import com.blackbird.activity.alert.SubscriptionDrafts;
import com.blackbird.activity.alert.SubscriptionForms;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.alert.Watches;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.delivery.TroubleListener;
import com.blackbird.activity.delivery.TroubleReport;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.stats.StatsDigest;
import com.blackbird.activity.stats.StatsReader;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what tells channels of problems. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {
  /** Short enough that nobody notices, and two small queries each time. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  private static final Duration BETWEEN_SUMMARIES = Duration.ofSeconds(1);

  private static final Duration BETWEEN_DIGESTS = Duration.ofSeconds(10);

  @Bean
  SubscriptionStore subscriptionStore(JdbcClient jdbc) {
    return new SubscriptionStore(jdbc);
  }

  @Bean
  Absence absence(SubscriptionStore subscriptions, AccountLanguages languages) {
    return new Absence(subscriptions, languages);
  }

  /** Whoever linked the workspace hears that a channel takes no messages. */
  @Bean
  TroubleListener troubleReport(Outbox outbox, Links links, Absence absence) {
    return new TroubleReport(
        outbox,
        channel -> links.linkedBy(channel.platform().name(), channel.workspace()),
        absence::lost);
  }

  @Bean
  AlertMessage alertMessage(
      JdbcClient jdbc,
      IntegrationStore integrations,
      Guides guides,
      ProblemNotes notes,
      Clock clock) {
    return new AlertMessage(new ProblemViews(jdbc, integrations, guides, notes, clock));
  }

  @Bean
  AccountLanguages accountLanguages(JdbcClient jdbc) {
    return new AccountLanguages(jdbc);
  }

  @Bean
  PersonLanguages personLanguages(JdbcClient jdbc) {
    return new PersonLanguages(jdbc);
  }

  @Bean
  Assignments assignments(
      Outbox outbox, AlertMessage messages, PersonLanguages people, AccountLanguages accounts) {
    return new Assignments(outbox, messages, people, accounts);
  }

  @Bean
  Escalations escalations(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AlertMessage messages,
      Outbox outbox,
      Clock clock) {
    return new Escalations(jdbc, transaction, messages, outbox, clock);
  }

  @Bean
  Watches watches(JdbcClient jdbc, Outbox outbox, AlertMessage messages, Clock clock) {
    return new Watches(jdbc, outbox, messages, clock);
  }

  @Bean
  Alerts alerts(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      AlertMessage messages,
      Watches watches,
      Outbox outbox,
      Clock clock) {
    return new Alerts(jdbc, transaction, messages, watches, outbox, clock);
  }

  @Bean
  @Order(60)
  AlertsCommand alertsCommand(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      SubscriptionStore subscriptions,
      IntegrationStore integrations,
      TimeZones zones,
      AccountLanguages languages,
      Outbox outbox,
      Watches watches,
      StatsDigest stats,
      Audit audit,
      ObjectProvider<ChatGateway> gateways,
      Clock clock) {
    var drafts =
        new SubscriptionDrafts(
            subscriptions, integrations, new Forecasts(jdbc, clock), zones, languages, clock);
    return new AlertsCommand(
        new ChannelSubscriptions(subscriptions, integrations, outbox, audit, transaction, clock),
        drafts,
        new SubscriptionForms(drafts, call -> AccessConfiguration.groups(gateways, call)),
        watches,
        stats,
        zones,
        clock);
  }

  @Bean
  StatsDigest statsDigest(
      StatsReader stats, ProblemList problems, IntegrationStore integrations, Clock clock) {
    return new StatsDigest(stats, problems, integrations, clock);
  }

  @Bean
  Digests digests(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      StatsDigest stats,
      Outbox outbox,
      Clock clock) {
    return new Digests(jdbc, transaction, stats, outbox, clock);
  }

  @Bean
  PlannedWorkSummaries plannedWorkSummaries(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IntegrationStore integrations,
      Outbox outbox,
      Clock clock) {
    return new PlannedWorkSummaries(jdbc, transaction, integrations, outbox, clock);
  }

  @Bean
  SteadyWork plannedWork(PlannedWorkSummaries summaries) {
    return new SteadyWork("summing up planned work", BETWEEN_SUMMARIES, summaries::run);
  }

  @Bean
  SteadyWork digestWork(Digests digests) {
    return new SteadyWork("digests", BETWEEN_DIGESTS, digests::run);
  }

  @Bean
  SteadyWork alertWork(Alerts alerts) {
    return SteadyWork.inAHurry("telling channels of problems", PAUSE, alerts::run);
  }
}
