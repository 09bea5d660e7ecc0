package com.blackbird.bot;

import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.ActivityStore;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.intake.Intake;
import com.blackbird.activity.intake.Recorder;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.privacy.Accounts;
import com.blackbird.activity.privacy.People;
import com.blackbird.activity.problem.ProblemIntake;
import com.blackbird.activity.silence.TalkIntake;
import com.blackbird.bot.operations.BotProperties;
import com.blackbird.bot.operations.LimitProperties;
import com.blackbird.bot.operations.TableOwner;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together accounts, their integrations, and what is reported of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BotProperties.class, LimitProperties.class})
public class CoreConfiguration {
  @Bean
  AccountStore accountStore(JdbcClient jdbc, Clock clock) {
    return new AccountStore(jdbc, clock);
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
  IntegrationStore integrationStore(JdbcClient jdbc, Clock clock) {
    return new IntegrationStore(jdbc, clock);
  }

  @Bean
  Recorder recorder(
      JdbcClient jdbc, ActivityDays days, ProblemIntake problems, TalkIntake talk, Clock clock) {
    return new Recorder(new ActivityStore(jdbc, clock, days), problems.and(talk));
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
