package com.blackbird.bot;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.planned.PlannedWorkHub;
import com.blackbird.activity.planned.PlannedWorkStore;
import com.blackbird.activity.silence.SilenceKeeper;
import com.blackbird.activity.silence.SilenceLooks;
import com.blackbird.activity.silence.SilenceNotes;
import com.blackbird.activity.silence.TalkIntake;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what notices that an integration is silent. */
@Configuration(proxyBeanMethods = false)
class SilenceConfiguration {
  /** Silence is a matter of hours; this is one small query each time. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  @Bean
  TalkIntake talkIntake(JdbcClient jdbc, Clock clock) {
    return new TalkIntake(jdbc, clock);
  }

  @Bean
  PlannedWorkStore plannedWorkStore(JdbcClient jdbc) {
    return new PlannedWorkStore(jdbc);
  }

  @Bean
  SilenceLooks silenceLooks(JdbcClient jdbc) {
    return new SilenceLooks(jdbc);
  }

  @Bean
  @Order(10)
  PlannedWorkHub plannedWorkHub(
      PlannedWorkStore planned,
      IntegrationStore integrations,
      TimeZones zones,
      Audit audit,
      Clock clock) {
    return new PlannedWorkHub(planned, integrations, zones, audit, clock);
  }

  @Bean
  @Order(20)
  SilenceNotes silenceNotes(SilenceLooks silences) {
    return new SilenceNotes(silences);
  }

  @Bean
  SilenceKeeper silenceKeeper(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      IntegrationStore integrations,
      PlannedWorkStore planned,
      Clock clock) {
    return new SilenceKeeper(jdbc, transaction, integrations, planned, clock);
  }

  @Bean
  SteadyWork silenceWork(SilenceKeeper keeper) {
    return new SteadyWork("looking for silence", PAUSE, keeper::run);
  }
}
