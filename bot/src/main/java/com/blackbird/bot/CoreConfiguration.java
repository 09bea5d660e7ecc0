package com.blackbird.bot;

import com.blackbird.activity.access.AdminToken;
import com.blackbird.activity.access.ApiKeyStore;
import com.blackbird.activity.access.GrantStore;
import com.blackbird.activity.access.Links;
import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.audit.SecurityEvents;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.ContactPoints;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.guide.GuideWriting;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.Recorder;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.privacy.Accounts;
import com.blackbird.activity.privacy.People;
import com.blackbird.activity.problem.ProblemIntake;
import com.blackbird.activity.silence.TalkIntake;
import com.blackbird.bot.operations.StartRefused;
import com.blackbird.bot.operations.TableOwner;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the core together. */
@Configuration(proxyBeanMethods = false)
public class CoreConfiguration {
  @Bean
  AccountStore accountStore(JdbcClient jdbc, Clock clock) {
    return new AccountStore(jdbc, clock);
  }

  @Bean
  ApiKeyStore apiKeyStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new ApiKeyStore(jdbc, audit, clock);
  }

  @Bean
  Audit audit(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new Audit(jdbc, transaction, clock);
  }

  @Bean
  AuditBook auditBook(JdbcClient jdbc) {
    return new AuditBook(jdbc);
  }

  @Bean
  AuditVerifier auditVerifier(JdbcClient jdbc) {
    return new AuditVerifier(jdbc);
  }

  @Bean
  People people(JdbcClient jdbc, Audit audit, Clock clock) {
    return new People(jdbc, audit, clock);
  }

  @Bean
  Accounts accountsToErase(TableOwner owner, Clock clock) {
    return new Accounts(owner.jdbc(), owner.transaction(), clock);
  }

  @Bean
  SecurityEvents securityEvents(Audit audit, Clock clock) {
    return new SecurityEvents(audit, clock);
  }

  @Bean
  GrantStore grantStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new GrantStore(jdbc, audit, clock);
  }

  @Bean
  Links links(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new Links(jdbc, transaction, clock);
  }

  @Bean
  AdminToken adminToken(
      JdbcClient jdbc, Clock clock, @Value("${blackbird.admin-token}") Secret configured) {
    return configured.reveal().isEmpty()
        ? Sight.ofAll("there is one admin of all accounts")
            .see(() -> AdminToken.stored(jdbc, clock, CoreConfiguration::show))
        : AdminToken.configured(configured);
  }

  /** To the console, not to the log: a log is kept and sent on. */
  private static void show(Secret token) {
    System.out.println(
        "The admin token, shown this once (set BLACKBIRD_ADMIN_TOKEN to use your own): "
            + token.reveal());
  }

  @Bean
  IntegrationStore integrationStore(JdbcClient jdbc, Clock clock) {
    return new IntegrationStore(jdbc, clock);
  }

  @Bean
  Retention retention(@Value("${blackbird.retention}") Duration span) {
    try {
      return new Retention(span);
    } catch (IllegalArgumentException e) {
      throw new StartRefused(
          "%s is no time that activities can be kept.".formatted(span),
          "Set BLACKBIRD_RETENTION to 1d to 36500d, such as 90d.");
    }
  }

  @Bean
  ActivityPartitions activityPartitions(TableOwner owner, Clock clock, Retention retention) {
    var partitions = new ActivityPartitions(owner.jdbc(), owner.transaction(), clock, retention);
    partitions.ensure();
    return partitions;
  }

  @Bean
  ActivityDays activityDays(JdbcClient jdbc, Clock clock) {
    return new ActivityDays(jdbc, clock);
  }

  @Bean
  ActivityLog activityLog(JdbcClient jdbc, Retention retention, Clock clock) {
    return new ActivityLog(jdbc, retention, clock);
  }

  @Bean
  Fixes fixes(JdbcClient jdbc, Audit audit, Clock clock) {
    return new Fixes(jdbc, audit, clock);
  }

  @Bean
  Guides guides() {
    return Guides.bundled();
  }

  @Bean
  OwnGuides ownGuides(JdbcClient jdbc, Audit audit, Clock clock) {
    return new OwnGuides(jdbc, audit, clock);
  }

  @Bean
  AccountGuides accountGuides(Guides guides, OwnGuides own) {
    return new AccountGuides(guides, own);
  }

  @Bean
  GuideVotes guideVotes(JdbcClient jdbc, Clock clock) {
    return new GuideVotes(jdbc, clock);
  }

  @Bean
  GuideWriting guideWriting(
      OwnGuides own,
      AccountGuides guides,
      IntegrationStore integrations,
      ActivityLog log,
      JdbcClient jdbc,
      Clock clock) {
    return new GuideWriting(own, guides, integrations, log, jdbc, clock);
  }

  @Bean
  ContactPoints contactPoints(JdbcClient jdbc, Audit audit, Clock clock) {
    return new ContactPoints(jdbc, audit, clock);
  }

  @Bean
  Recorder recorder(JdbcClient jdbc, ProblemIntake problems, TalkIntake talk, Clock clock) {
    return new Recorder(new ActivityStore(jdbc, clock), problems.and(talk));
  }

  @Bean
  Intake intake(
      AccountStore accounts,
      IntegrationStore integrations,
      ActivityPartitions partitions,
      Recorder recorder,
      TransactionTemplate transaction,
      Clock clock) {
    return new Intake(accounts, integrations, partitions, recorder, transaction, clock);
  }
}
