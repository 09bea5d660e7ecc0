package com.blackbird.bot;

import com.blackbird.activity.access.LinkGuesses;
import com.blackbird.activity.activity.ActivityPartitions;
import com.blackbird.activity.alert.SubscriptionStore;
import com.blackbird.activity.delivery.DeliveryHealthStore;
import com.blackbird.activity.escalation.Drafts;
import com.blackbird.activity.export.ExportLinks;
import com.blackbird.activity.export.ExportStore;
import com.blackbird.activity.problem.ProblemKeeper;
import com.blackbird.activity.relay.RelayMemory;
import com.blackbird.activity.support.DeskScopes;
import com.blackbird.activity.view.ActivityViews;
import com.blackbird.bot.operations.Chore;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rooms forget in time. */
@Configuration(proxyBeanMethods = false)
class HousekeepingConfiguration {
  @Bean
  Chore forgetViews(ActivityViews views) {
    return new Chore("lists that nobody has used for a while", views::forgetOld);
  }

  @Bean
  Chore forgetDeliveries(DeliveryHealthStore deliveries) {
    return new Chore("messages that nobody will change", deliveries::forgetOld);
  }

  @Bean
  Chore forgetHours(ProblemKeeper problems) {
    return new Chore("hours of problems from long ago", problems::forgetOld);
  }

  @Bean
  Chore forgetRecords(ProblemKeeper problems, ActivityPartitions partitions) {
    return new Chore(
        "records whose errors are not in the log any more",
        () -> problems.forgetRecords(partitions.keptSince()));
  }

  @Bean
  Chore forgetDrafts(SubscriptionStore subscriptions, Clock clock) {
    return new Chore(
        "drafts of subscriptions",
        () -> subscriptions.forgetDrafts(clock.instant().minus(Duration.ofDays(1))));
  }

  @Bean
  Chore forgetCaseDrafts(Drafts drafts) {
    return new Chore("questions that were not asked", drafts::forgetOld);
  }

  @Bean
  Chore forgetScopes(DeskScopes scopes) {
    return new Chore("whose log support looked at", scopes::forgetOld);
  }

  @Bean
  Chore forgetTalk(RelayMemory memory) {
    return new Chore("conversations that ended long ago", memory::forgetOld);
  }

  @Bean
  Chore forgetExports(ExportStore exports) {
    return new Chore("exports that are done", exports::forgetOld);
  }

  @Bean
  Chore forgetGuesses(LinkGuesses guesses) {
    return new Chore("wrong link codes", guesses::forgetOld);
  }

  @Bean
  Chore forgetLinks(ExportLinks links) {
    return new Chore("links that lead nowhere", links::forgetOld);
  }
}
