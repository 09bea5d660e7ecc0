package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.discretion.AccountDiscretion;
import com.blackbird.activity.discretion.DryRun;
import com.blackbird.activity.discretion.FullTexts;
import com.blackbird.activity.discretion.HidingStore;
import com.blackbird.activity.discretion.PrivacyCommand;
import com.blackbird.activity.language.AccountLanguages;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.bot.operations.Chore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what hides personal data. */
@Configuration(proxyBeanMethods = false)
class DiscretionConfiguration {
  @Bean
  HidingStore hidingStore(JdbcClient jdbc, Audit audit, Clock clock) {
    return new HidingStore(jdbc, audit, clock);
  }

  @Bean
  FullTexts fullTexts(JdbcClient jdbc, Clock clock) {
    return new FullTexts(jdbc, clock);
  }

  @Bean
  Discretion discretion(HidingStore hiding, FullTexts texts, AccountLanguages languages) {
    return new AccountDiscretion(hiding, texts, languages);
  }

  @Bean
  DryRun dryRun(ActivityLog log) {
    return new DryRun(log);
  }

  @Bean
  @Order(140)
  PrivacyCommand privacyCommand(HidingStore hiding, FullTexts texts, DryRun dryRun, Audit audit) {
    return new PrivacyCommand(hiding, texts, dryRun, audit);
  }

  @Bean
  Chore forgetFullTexts(FullTexts texts) {
    return new Chore("full texts of messages from long ago", texts::forgetOld);
  }
}
