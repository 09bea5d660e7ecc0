package com.blackbird.bot;

import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.escalation.Drafts;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.ContactPoints;
import com.blackbird.activity.guide.GuideCommand;
import com.blackbird.activity.guide.GuideKeepers;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.guide.GuideVotes;
import com.blackbird.activity.guide.GuideWriting;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.guide.UnknownErrors;
import com.blackbird.activity.integration.IntegrationStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts together what says what an error means. */
@Configuration(proxyBeanMethods = false)
class GuideConfiguration {
  @Bean
  Guides guides() {
    return Guides.bundled();
  }

  @Bean
  OwnGuides ownGuides(JdbcClient jdbc, Audit audit, Clock clock) {
    return new OwnGuides(jdbc, audit, clock);
  }

  @Bean
  AccountGuides accountGuides(Guides guides, OwnGuides own) {
    return new AccountGuides(guides, own);
  }

  @Bean
  GuideVotes guideVotes(JdbcClient jdbc, Clock clock) {
    return new GuideVotes(jdbc, clock);
  }

  @Bean
  GuideWriting guideWriting(
      OwnGuides own,
      AccountGuides guides,
      IntegrationStore integrations,
      ActivityLog log,
      JdbcClient jdbc,
      Clock clock) {
    return new GuideWriting(own, guides, integrations, log, jdbc, clock);
  }

  @Bean
  ContactPoints contactPoints(JdbcClient jdbc, Audit audit, Clock clock) {
    return new ContactPoints(jdbc, audit, clock);
  }

  @Bean
  GuidePages guidePages(
      AccountGuides guides,
      OwnGuides own,
      GuideVotes votes,
      ContactPoints contacts,
      IntegrationStore integrations,
      ActivityLog log,
      Drafts drafts,
      GuideKeepers keepers,
      Clock clock) {
    return new GuidePages(guides, own, votes, contacts, integrations, log, drafts, keepers, clock);
  }

  @Bean
  @Order(100)
  GuideCommand guideCommand(
      GuidePages pages,
      GuideVotes votes,
      ContactPoints contacts,
      OwnGuides own,
      JdbcClient jdbc,
      GuideKeepers keepers,
      Audit audit,
      Clock clock) {
    return new GuideCommand(
        pages, votes, contacts, own, new UnknownErrors(jdbc, clock), keepers, audit);
  }
}
