package com.blackbird.bot.desk;

import com.blackbird.bot.operations.Chore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what all help desks share. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
  @Bean
  HeardNotices heardNotices(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new HeardNotices(jdbc, transaction, clock);
  }

  @Bean
  Chore forgetNotices(HeardNotices heard) {
    return new Chore("notices of help desks", heard::forgetOld);
  }
}
