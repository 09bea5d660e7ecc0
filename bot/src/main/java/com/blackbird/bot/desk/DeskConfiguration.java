package com.blackbird.bot.desk;

import com.blackbird.activity.chat.ThreadListener;
import com.blackbird.bot.operations.Chore;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what all help desks share. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Bean
  HeardNotices heardNotices(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    return new HeardNotices(jdbc, transaction, clock);
  }

  @Bean
  MissedNotices missedNotices(ThreadListener listener) {
    return new MissedNotices(listener);
  }

  @Bean
  SteadyWork missedNoticesWork(MissedNotices missed) {
    return new SteadyWork("looking for what help desks have not told", PAUSE, missed::tell);
  }

  @Bean
  Chore forgetNotices(HeardNotices heard) {
    return new Chore("notices of help desks", heard::forgetOld);
  }
}
