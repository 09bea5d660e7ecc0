package com.blackbird.bot;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditBook;
import com.blackbird.activity.audit.AuditCommand;
import com.blackbird.activity.audit.AuditVerifier;
import com.blackbird.activity.audit.SecurityEvents;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what writes down who did what. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
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
  SecurityEvents securityEvents(Audit audit, Clock clock) {
    return new SecurityEvents(audit, clock);
  }

  @Bean
  @Order(190)
  AuditCommand auditCommand(AuditBook book, AuditVerifier verifier, Clock clock) {
    return new AuditCommand(book, verifier, clock);
  }
}
