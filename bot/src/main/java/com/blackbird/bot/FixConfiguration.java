package com.blackbird.bot;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.fix.FixKeepers;
import com.blackbird.activity.fix.FixPages;
import com.blackbird.activity.fix.FixSharing;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.fix.FixesCommand;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.view.ActivityLists;
import com.blackbird.bot.operations.Chore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what remembers what helped. */
@Configuration(proxyBeanMethods = false)
class FixConfiguration {
  @Bean
  Fixes fixes(JdbcClient jdbc, Audit audit, Clock clock) {
    return new Fixes(jdbc, audit, clock);
  }

  @Bean
  Chore renewFixes(Fixes fixes) {
    return new Chore("signatures of fixes by older rules", fixes::renew);
  }

  @Bean
  @Order(50)
  FixesCommand fixesCommand(
      Fixes fixes, FixKeepers keepers, IntegrationStore integrations, ActivityLists lists) {
    return new FixesCommand(
        fixes, new FixPages(fixes, keepers), new FixSharing(fixes, integrations, lists));
  }
}
