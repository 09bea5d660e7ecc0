package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.guide.OwnGuides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.integration.Platform;
import com.blackbird.activity.language.Language;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all that is shown of one problem. */
public final class ProblemViews {
  /** How many of the problems that it causes are named. */
  private static final int SYMPTOMS = 5;

  private final ProblemStore problems;
  private final ProblemList list;
  private final AffectedStore affected;
  private final HourStore hours;
  private final IntegrationStore integrations;
  private final AccountGuides guides;
  private final ProblemFixes fixes;
  private final ProblemNotes notes;
  private final Clock clock;

  /** Reads through this connection; no other room has anything to say. */
  public ProblemViews(JdbcClient jdbc, IntegrationStore integrations, Guides guides, Clock clock) {
    this(jdbc, integrations, guides, ProblemNotes.NONE, clock);
  }

  /** Reads through this connection; an account's own guides come before these. */
  public ProblemViews(
      JdbcClient jdbc,
      IntegrationStore integrations,
      Guides guides,
      ProblemNotes notes,
      Clock clock) {
    this.notes = notes;
    this.problems = new ProblemStore(jdbc);
    this.list = new ProblemList(jdbc);
    this.affected = new AffectedStore(jdbc);
    this.hours = new HourStore(jdbc);
    this.integrations = integrations;
    this.guides = new AccountGuides(guides, new OwnGuides(jdbc, clock));
    this.fixes = new ProblemFixes(jdbc, clock);
    this.clock = clock;
  }

  /** What other rooms have to say. */
  public ProblemNotes notes() {
    return notes;
  }

  /** The problem of this id, or the one that it was merged into, if there is one. */
  public Optional<ProblemView> find(AccountId accountId, UUID id, Language language) {
    return problems.find(accountId, id).map(problem -> of(problem, language));
  }

  /** What is shown of this problem to who reads in this language. */
  public ProblemView of(Problem problem, Language language) {
    var parts = problems.parts(problem.accountId(), problem.id());
    UUID cause = problem.cause();
    List<Problem> symptoms = list.symptoms(problem, SYMPTOMS);
    return new ProblemView(
        problem,
        language,
        integrations
            .find(problem.accountId(), problem.integration())
            .map(Integration::name)
            .orElse(problem.integration().text()),
        Platform.of(problem.platform()).name(),
        affected.of(problem, parts),
        hours.trend(problem.accountId(), parts, clock.instant()),
        guide(problem),
        fixes.best(problem),
        parts.size(),
        symptoms,
        Math.max(0, problems.symptoms(problem) - symptoms.size()),
        cause == null ? Optional.empty() : problems.find(problem.accountId(), cause),
        notes);
  }

  /** Of a silence no platform has said anything. */
  private Optional<GuideEntry> guide(Problem problem) {
    return problem.isSilence()
        ? Optional.empty()
        : guides.of(problem.accountId()).recognise(problem.platform(), problem.sample());
  }
}
