package com.blackbird.activity.support;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.problem.ProblemViews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what support has to know of a case. */
public final class Briefings {
  private static final int RECENT = 6;
  private static final int ALIKE = 5;
  private static final int OPEN = 21;

  private final CaseStore cases;
  private final AccountStore accounts;
  private final IntegrationStore integrations;
  private final ProblemViews problems;
  private final ActivityLog log;
  private final AccountGuides guides;
  private final Fixes fixes;

  /** Reads from these. */
  public Briefings(
      CaseStore cases,
      AccountStore accounts,
      IntegrationStore integrations,
      ProblemViews problems,
      ActivityLog log,
      AccountGuides guides,
      Fixes fixes) {
    this.cases = cases;
    this.accounts = accounts;
    this.integrations = integrations;
    this.problems = problems;
    this.log = log;
    this.guides = guides;
    this.fixes = fixes;
  }

  /** For who reads this language. */
  Briefing of(Case about, Language language) {
    AccountId account = about.account();
    Case.Origin origin = about.origin();
    Optional<Integration> integration = integration(about);
    Optional<Activity> activity = origin.activity().flatMap(ref -> log.find(account, ref));
    List<Activity> recent = integration.map(one -> recent(one, activity)).orElse(List.of());
    Optional<ProblemView> problem =
        origin.problem().flatMap(id -> problems.find(account, id, language));
    return new Briefing(
        accountName(account),
        integration,
        problem,
        activity,
        recent,
        integration.flatMap(one -> worked(one, activity)),
        guide(about),
        fix(about, problem),
        named(cases.alike(about, ALIKE)),
        about.state().isOver()
            ? List.of()
            : named(
                cases.openAlike(about.desk(), about.origin().signature(), OPEN).stream()
                    .filter(other -> !other.id().equals(about.id()))
                    .toList()));
  }

  /** The guide that explains the quote now; otherwise the one that was known at the beginning. */
  public Optional<GuideEntry> guide(Case about) {
    Guides all = guides.of(about.account());
    return integration(about)
        .flatMap(one -> all.recognise(one.platform().key(), about.origin().quoted()))
        .or(() -> all.entry(about.origin().guide()));
  }

  private Optional<Integration> integration(Case about) {
    return IntegrationKey.parse(about.origin().integration())
        .flatMap(key -> integrations.find(about.account(), key));
  }

  private List<Briefing.Alike> named(List<Case> others) {
    return others.stream()
        .map(other -> new Briefing.Alike(other, accountName(other.account())))
        .toList();
  }

  private Optional<KnownFix> fix(Case about, Optional<ProblemView> problem) {
    String signature = about.origin().signature();
    return problem
        .flatMap(ProblemView::fix)
        .or(() ->
            signature.isEmpty()
                ? Optional.empty()
                : fixes.best(about.account(), signature).map(fix -> new KnownFix(fix, 1)));
  }

  /** What people call the account. */
  public String accountName(AccountId account) {
    return accounts.find(account).map(Account::name).orElse("an account");
  }

  private List<Activity> recent(Integration integration, Optional<Activity> like) {
    return log.page(integration.accountId(), kind(integration, like).limit(RECENT).build(), null)
        .activities();
  }

  private Optional<Instant> worked(Integration integration, Optional<Activity> like) {
    ActivityQuery last =
        kind(integration, like).statuses(Set.of(ActivityStatus.SUCCESS)).limit(1).build();
    return log.page(integration.accountId(), last, null).activities().stream()
        .findFirst()
        .map(Activity::createdAt);
  }

  private static ActivityQuery.Builder kind(Integration integration, Optional<Activity> like) {
    ActivityQuery.Builder query = ActivityQuery.builder().integration(integration.key());
    like.ifPresent(one -> query.types(Set.of(one.type())).directions(Set.of(one.direction())));
    return query;
  }
}
