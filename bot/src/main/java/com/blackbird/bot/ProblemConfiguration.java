package com.blackbird.bot;

import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.PersonLanguages;
import com.blackbird.activity.problem.AssignmentListener;
import com.blackbird.activity.problem.ProblemActions;
import com.blackbird.activity.problem.ProblemChanges;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemForms;
import com.blackbird.activity.problem.ProblemHands;
import com.blackbird.activity.problem.ProblemIntake;
import com.blackbird.activity.problem.ProblemKeeper;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemViews;
import com.blackbird.activity.problem.ProblemsCommand;
import com.blackbird.activity.problem.Recognition;
import com.blackbird.activity.problem.Recognition.Recognised;
import com.blackbird.activity.view.ActivityLists;
import com.blackbird.activity.zone.TimeZones;
import com.blackbird.bot.operations.SteadyWork;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what makes problems of errors. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {
  /** Short enough that nobody notices, and one small query each time. */
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Bean
  ProblemIntake problemIntake(JdbcClient jdbc, IntegrationStore integrations, Clock clock) {
    return new ProblemIntake(jdbc, integrations, clock);
  }

  @Bean
  ProblemStore problemStore(JdbcClient jdbc) {
    return new ProblemStore(jdbc);
  }

  @Bean
  ProblemList problemList(JdbcClient jdbc) {
    return new ProblemList(jdbc);
  }

  @Bean
  ProblemHands problemHands(
      JdbcClient jdbc, TransactionTemplate transaction, AssignmentListener assigned, Clock clock) {
    return new ProblemHands(jdbc, transaction, assigned, clock);
  }

  @Bean
  ProblemChanges problemChanges(JdbcClient jdbc) {
    return new ProblemChanges(jdbc);
  }

  @Bean
  ProblemKeeper problemKeeper(
      JdbcClient jdbc, TransactionTemplate transaction, AccountGuides guides, Clock clock) {
    return new ProblemKeeper(jdbc, transaction, recognition(guides), clock);
  }

  private static Recognition recognition(AccountGuides guides) {
    return (account, platform, message) ->
        guides
            .of(account)
            .recognise(platform, message)
            .map(entry -> new Recognised(entry.id(), entry.category().word()));
  }

  @Bean
  @Order(30)
  ProblemsCommand problemsCommand(
      ProblemList list,
      ProblemStore store,
      ProblemHands hands,
      IntegrationStore integrations,
      ActivityLists lists,
      Guides guides,
      ProblemNotes notes,
      TimeZones zones,
      PersonLanguages people,
      JdbcClient jdbc,
      Clock clock) {
    ProblemViews views = new ProblemViews(jdbc, integrations, guides, notes, clock);
    ProblemForms forms = new ProblemForms(store, list, new ProblemFixes(jdbc, clock));
    return new ProblemsCommand(
        list,
        integrations,
        new ProblemActions(hands, views, store, forms, lists, zones, people, clock));
  }

  @Bean
  SteadyWork problemWork(ProblemKeeper keeper) {
    return SteadyWork.inAHurry("looking at problems", PAUSE, keeper::run);
  }
}
