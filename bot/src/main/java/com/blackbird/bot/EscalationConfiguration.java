package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatGateway;
import com.blackbird.activity.escalation.AskingPlaces;
import com.blackbird.activity.escalation.Drafts;
import com.blackbird.activity.escalation.EscalateCommand;
import com.blackbird.activity.escalation.Matters;
import com.blackbird.activity.escalation.SupportNotes;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.EscalationListener;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.retry.RetryNotes;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.Support;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together how somebody gets to support. */
@Configuration(proxyBeanMethods = false)
class EscalationConfiguration {
  @Bean
  Drafts drafts(JdbcClient jdbc, Clock clock) {
    return new Drafts(jdbc, clock);
  }

  /** All that other rooms say of a problem. */
  @Bean
  @Primary
  SupportNotes supportNotes(JdbcClient jdbc, RetryNotes retries) {
    return new SupportNotes(retries, new ProblemStore(jdbc), new CaseLists(jdbc));
  }

  @Bean
  @Order(110)
  EscalateCommand escalateCommand(
      JdbcClient jdbc,
      ActivityLog log,
      IntegrationStore integrations,
      AccountGuides guides,
      GuidePages pages,
      GuideVotes votes,
      Fixes fixes,
      Drafts drafts,
      Support support,
      ObjectProvider<ChatGateway> gateways,
      EscalationListener listener,
      Clock clock) {
    Matters matters =
        new Matters(
            new ProblemStore(jdbc),
            new ProblemFixes(jdbc, clock),
            new ProblemList(jdbc),
            log,
            integrations,
            guides,
            pages,
            drafts);
    return new EscalateCommand(matters, support, votes, fixes, places(gateways), listener, clock);
  }

  private static AskingPlaces places(ObjectProvider<ChatGateway> gateways) {
    return new AskingPlaces() {
      @Override
      public boolean everybodyReads(ChannelRef channel) {
        return at(channel).anyMatch(one -> one.everybodyReads(channel));
      }

      @Override
      public boolean hasPrivateThreads(ChannelRef channel) {
        return at(channel).anyMatch(one -> one.hasPrivateThreads(channel));
      }

      private Stream<ChatGateway> at(ChannelRef channel) {
        return gateways.orderedStream().filter(one -> one.platform() == channel.platform());
      }
    };
  }
}
