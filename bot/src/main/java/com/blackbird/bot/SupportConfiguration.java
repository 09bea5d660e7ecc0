package com.blackbird.bot;

import com.blackbird.activity.access.Farewell;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.GrantedRights;
import com.blackbird.activity.access.LinkedAccounts;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.delivery.Outbox;
import com.blackbird.activity.desk.DeskCodes;
import com.blackbird.activity.desk.DeskStore;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.escalation.SupportEars;
import com.blackbird.activity.export.ExportStore;
import com.blackbird.activity.fix.FixKeepers;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideKeepers;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.master.Gathering;
import com.blackbird.activity.master.MasterBoard;
import com.blackbird.activity.master.MasterEars;
import com.blackbird.activity.master.MasterStore;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.problem.ProblemChanges;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.support.Briefings;
import com.blackbird.activity.support.CaseDeliveries;
import com.blackbird.activity.support.CaseEars;
import com.blackbird.activity.support.CaseKeeper;
import com.blackbird.activity.support.CaseLimit;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.CaseStore;
import com.blackbird.activity.support.CaseThreads;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.support.Support;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.support.SupportRights;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together how people get help, and how support gives it. */
@Configuration(proxyBeanMethods = false)
class SupportConfiguration {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_QUEUES = Duration.ofMillis(500);

  @Bean
  DeskStore deskStore(JdbcClient jdbc, Clock clock) {
    return new DeskStore(jdbc, clock);
  }

  @Bean
  DeskCodes deskCodes(
      JdbcClient jdbc, TransactionTemplate transaction, DeskStore desks, Clock clock) {
    return new DeskCodes(jdbc, transaction, desks, clock);
  }

  @Bean
  Support support(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      DeskStore desks,
      AccountStore accounts,
      IntegrationStore integrations,
      Guides guides,
      AccountGuides accountGuides,
      ActivityLog log,
      Fixes fixes,
      Relay relay,
      Outbox outbox,
      MasterStore masters,
      ProblemChanges changes,
      CaseLimit limit,
      Clock clock) {
    CaseStore cases = new CaseStore(jdbc);
    Gathering gathering = new Gathering(masters, cases, new CaseThreads(jdbc), relay, clock);
    Briefings briefings =
        new Briefings(
            cases,
            accounts,
            integrations,
            new ProblemViews(jdbc, integrations, guides, clock),
            log,
            accountGuides,
            fixes);
    return new Support(
        jdbc,
        transaction,
        desks,
        briefings,
        fixes,
        integrations,
        relay,
        outbox,
        new SupportEars(
            new MasterEars(masters, gathering, new CaseLists(jdbc), relay), changes, clock),
        limit,
        clock);
  }

  @Bean
  CaseLimit caseLimit() {
    return CaseLimit.USUAL;
  }

  @Bean
  MasterStore masterStore(JdbcClient jdbc) {
    return new MasterStore(jdbc);
  }

  @Bean
  Masters masters(
      MasterStore store,
      Support support,
      Relay relay,
      TransactionTemplate transaction,
      Clock clock) {
    return new Masters(store, support, relay, transaction, clock);
  }

  @Bean
  MasterBoard masterBoard(
      MasterStore store,
      Masters masters,
      Support support,
      Relay relay,
      Outbox outbox,
      TransactionTemplate transaction,
      Clock clock) {
    return new MasterBoard(store, masters, support, relay, outbox, transaction, clock);
  }

  @Bean
  SteadyWork masterWork(Masters masters) {
    return new SteadyWork("what is done to many cases", BETWEEN_QUEUES, masters::run);
  }

  @Bean
  SteadyWork masterBoardWork(MasterBoard board) {
    return new SteadyWork("threads of master cases", BETWEEN_QUEUES, board::run);
  }

  @Bean
  CaseDeliveries caseDeliveries(JdbcClient jdbc) {
    return new CaseDeliveries(jdbc);
  }

  /** What the rooms end when a workspace is unlinked; a desk in it goes on working. */
  @Bean
  Farewell farewell(
      GrantStore grants,
      ExportStore exports,
      FullTexts texts,
      SubscriptionStore subscriptions,
      Relay relay,
      Outbox outbox,
      DeskStore desks) {
    return (account, platform, workspace) -> {
      ChatPlatform chat = ChatPlatform.valueOf(platform);
      grants.leave(new GrantStore.Place(account, platform, workspace));
      exports.leave(account, chat, workspace);
      texts.leave(account, chat, workspace);
      subscriptions.leave(account, chat, workspace);
      relay.leave(account, chat, workspace);
      outbox.drop(account, chat, workspace, desks.channels(chat, workspace));
    };
  }

  @Bean
  DeskScopes deskScopes(JdbcClient jdbc, Clock clock) {
    return new DeskScopes(jdbc, clock);
  }

  @Bean
  SupportGate supportGate(
      LinkedAccounts linked,
      Support support,
      DeskScopes scopes,
      AccountStore accounts,
      FullTexts texts) {
    return new SupportGate(linked, support, scopes, accounts, texts);
  }

  @Bean
  SupportRights supportRights(
      LinkedAccounts linked, GrantStore grants, SecurityEvents events, SupportGate gate) {
    return new SupportRights(new GrantedRights(linked, grants, events), gate);
  }

  /** Whoever can see a desk looks after the fixes of all accounts. */
  @Bean
  FixKeepers fixKeepers(SupportGate gate) {
    return call -> gate.desk(call.caller()).isPresent();
  }

  /** Whoever can see a desk writes guides for all accounts. */
  @Bean
  GuideKeepers guideKeepers(SupportGate gate) {
    return call -> gate.desk(call.caller()).isPresent();
  }

  @Bean
  CaseEars caseEars(Support support) {
    return new CaseEars(support);
  }

  @Bean
  SteadyWork caseWork(Support support, ObjectProvider<ChatGateway> gateways) {
    CaseKeeper keeper = support.keeper(who -> hasLeft(gateways, who));
    return new SteadyWork("what time does to cases", BETWEEN_LOOKS, keeper::run);
  }

  private static boolean hasLeft(ObjectProvider<ChatGateway> gateways, Who who) {
    return gateways
        .orderedStream()
        .filter(one -> who.platform().equals(Optional.of(one.platform())))
        .anyMatch(one -> one.hasLeft(who.workspace(), who.user()));
  }

  @Bean
  SteadyWork caseQueueWork(Support support) {
    return new SteadyWork("the queues of desks", BETWEEN_QUEUES, support.queue()::run);
  }
}
