package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.export.ExportCommand;
import com.blackbird.activity.export.ExportLimits;
import com.blackbird.activity.export.ExportLinks;
import com.blackbird.activity.export.ExportStore;
import com.blackbird.activity.export.ExportWorker;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.stats.StatsCommand;
import com.blackbird.activity.stats.StatsReader;
import com.blackbird.activity.view.LogFilters;
import com.blackbird.bot.operations.BotProperties;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts statistics and exports together. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {
  @Bean
  StatsReader statsReader(ActivityLog log, JdbcClient jdbc, Clock clock) {
    return new StatsReader(log, jdbc, clock);
  }

  @Bean
  ExportLimits exportLimits(BotProperties settings) {
    return ExportLimits.of(settings.exportFileLimit().toBytes());
  }

  @Bean
  ExportStore exportStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new ExportStore(jdbc, audit, clock);
  }

  @Bean
  ExportLinks exportLinks(JdbcClient jdbc, BotProperties settings, Clock clock) {
    Optional<URI> address =
        Optional.of(settings.publicUrl()).filter(url -> !url.isEmpty()).map(URI::create);
    return new ExportLinks(jdbc, address, clock);
  }

  @Bean
  ExportWorker exportWorker(
      ExportStore store,
      ExportLinks links,
      ActivityLog log,
      List<ChatGateway> gateways,
      ExportLimits limits,
      Discretion discretion,
      Clock clock) {
    return new ExportWorker(store, links, log, gateways, limits, discretion, clock);
  }

  @Bean
  @Order(70)
  StatsCommand statsCommand(
      IntegrationStore integrations, StatsReader stats, LogFilters filters, Clock clock) {
    return new StatsCommand(integrations, stats, filters, clock);
  }

  @Bean
  @Order(80)
  ExportCommand exportCommand(
      LogFilters filters,
      ActivityLog log,
      ExportStore exports,
      ExportLimits limits,
      Discretion discretion,
      Clock clock) {
    return new ExportCommand(filters, log, exports, limits, discretion, clock);
  }
}
