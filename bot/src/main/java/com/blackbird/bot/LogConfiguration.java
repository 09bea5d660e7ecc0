package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityDays;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.activity.Retention;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.view.ActivityCommand;
import com.blackbird.activity.view.ActivityLists;
import com.blackbird.activity.view.ActivityViews;
import com.blackbird.activity.view.ErrorKnowledge;
import com.blackbird.activity.view.FindCommand;
import com.blackbird.activity.view.HubNotes;
import com.blackbird.activity.view.IntegrationsCommand;
import com.blackbird.activity.view.LogFilters;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.activity.zone.ZoneSource;
import com.blackbird.bot.operations.BotProperties;
import com.blackbird.bot.operations.StartRefused;
import com.blackbird.bot.operations.SteadyWork;
import com.blackbird.bot.operations.TableOwner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together the log, and how it is read in the chat. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {
  /** Until it is added up, what is stored of a day is read batch by batch. */
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  Retention retention(BotProperties settings) {
    Duration span = settings.retention();
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
  SteadyWork openDaysWork(ActivityDays days, TransactionTemplate transaction) {
    return new SteadyWork("adding up of open days", PAUSE, () -> days.addUp(transaction));
  }

  @Bean
  ActivityLog activityLog(JdbcClient jdbc, Retention retention, Clock clock) {
    return new ActivityLog(jdbc, retention, clock);
  }

  @Bean
  ActivityViews activityViews(JdbcClient jdbc, Clock clock) {
    return new ActivityViews(jdbc, clock);
  }

  @Bean
  TimeZones timeZones(JdbcClient jdbc, List<ZoneSource> sources, Clock clock) {
    return new TimeZones(jdbc, sources, clock);
  }

  @Bean
  ActivityLists activityLists(
      ActivityLog log,
      ActivityViews views,
      IntegrationStore integrations,
      TimeZones zones,
      JdbcClient jdbc,
      ErrorKnowledge errors,
      Clock clock) {
    return new ActivityLists(log, views, integrations, zones, jdbc, errors, clock);
  }

  @Bean
  LogFilters logFilters(ActivityCommand activity, ActivityLog log, TimeZones zones, Clock clock) {
    return new LogFilters(activity, log, zones, clock);
  }

  @Bean
  @Order(10)
  ActivityCommand activityCommand(IntegrationStore integrations, ActivityLists lists) {
    return new ActivityCommand(integrations, lists);
  }

  @Bean
  @Order(20)
  FindCommand findCommand(ActivityLists lists) {
    return new FindCommand(lists);
  }

  @Bean
  @Order(90)
  IntegrationsCommand integrationsCommand(
      IntegrationStore integrations,
      ActivityLog log,
      ActivityLists lists,
      List<HubNotes> notes,
      Clock clock) {
    return new IntegrationsCommand(integrations, log, lists, notes, clock);
  }
}
