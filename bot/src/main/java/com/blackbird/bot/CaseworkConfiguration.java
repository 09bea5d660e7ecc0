package com.blackbird.bot;

import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.casework.CasesCommand;
import com.blackbird.activity.casework.MasterActions;
import com.blackbird.activity.casework.RelayTalk;
import com.blackbird.activity.casework.Snippets;
import com.blackbird.activity.casework.SnippetsCommand;
import com.blackbird.activity.casework.Transcripts;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.master.MasterBoard;
import com.blackbird.activity.master.Masters;
import com.blackbird.activity.redaction.Discretion;
import com.blackbird.activity.relay.Relay;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.support.Support;
import com.blackbird.activity.support.SupportGate;
import com.blackbird.activity.view.ActivityLists;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what support has at hand. */
@Configuration(proxyBeanMethods = false)
class CaseworkConfiguration {
  @Bean
  MasterActions masterActions(
      Support support, Masters masters, MasterBoard board, Transcripts transcripts) {
    return new MasterActions(support, masters, board, transcripts);
  }

  @Bean
  Snippets snippets(JdbcClient jdbc, Audit audit, Clock clock) {
    return new Snippets(jdbc, audit, clock);
  }

  @Bean
  Transcripts transcripts(Support support, Relay relay, Discretion discretion) {
    return new Transcripts(support, new RelayTalk(relay), discretion);
  }

  @Bean
  @Order(120)
  CasesCommand casesCommand(
      Support support,
      SupportGate gate,
      DeskScopes scopes,
      Transcripts transcripts,
      ActivityLists lists,
      GuidePages guides,
      MasterActions masters,
      Discretion discretion,
      Clock clock) {
    return new CasesCommand(
        support, gate, scopes, transcripts, lists, guides, masters, discretion, clock);
  }

  @Bean
  @Order(130)
  SnippetsCommand snippetsCommand(SupportGate gate, Snippets snippets, CasesCommand cases) {
    return new SnippetsCommand(gate, snippets, cases);
  }
}
