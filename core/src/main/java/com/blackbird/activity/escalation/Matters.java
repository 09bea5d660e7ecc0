package com.blackbird.activity.escalation;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityLog;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.activity.ActivityStatus;
import com.blackbird.activity.activity.References;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.CommandMistake;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.GuideEntry;
import com.blackbird.activity.guide.GuidePages;
import com.blackbird.activity.guide.Guides;
import com.blackbird.activity.integration.Integration;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.problem.ListedProblem;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemFixes;
import com.blackbird.activity.problem.ProblemList;
import com.blackbird.activity.problem.ProblemQuery;
import com.blackbird.activity.problem.ProblemState;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.signature.Signatures;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what somebody wants help with. */
public final class Matters {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST_REFERENCE = 100;

  /** More than anybody looks through. */
  private static final int MOST_GOING_ON = 200;

  private final ProblemStore problems;
  private final ProblemFixes problemFixes;
  private final ProblemList list;
  private final ActivityLog log;
  private final IntegrationStore integrations;
  private final AccountGuides guides;
  private final GuidePages pages;
  private final Drafts drafts;

  /** Looks into these. */
  public Matters(
      ProblemStore problems,
      ProblemFixes problemFixes,
      ProblemList list,
      ActivityLog log,
      IntegrationStore integrations,
      AccountGuides guides,
      GuidePages pages,
      Drafts drafts) {
    this.problems = problems;
    this.problemFixes = problemFixes;
    this.list = list;
    this.log = log;
    this.integrations = integrations;
    this.guides = guides;
    this.pages = pages;
    this.drafts = drafts;
  }

  /** What a button is about. */
  Matter of(Account account, CaseSubject subject) {
    return switch (subject) {
      case CaseSubject.OfProblem one ->
          of(
              problems
                  .find(account.id(), one.id())
                  .orElseThrow(() ->
                      new CommandMistake(language -> EscalationTexts.in(language).problemGone())));
      case CaseSubject.OfActivity one ->
          of(
              account,
              log.find(account.id(), one.ref())
                  .orElseThrow(() ->
                      new CommandMistake(language -> EscalationTexts.in(language).activityGone())));
      case CaseSubject.OfDraft one ->
          quoted(
              account, subject, drafts.find(account.id(), one.id()).orElseThrow(Matters::dayAgo));
      case CaseSubject.Anything anything -> quoted(account, subject, new Drafts.Draft("", ""));
    };
  }

  private static CommandMistake dayAgo() {
    return new CommandMistake(language -> EscalationTexts.in(language).dayAgo());
  }

  /**
   * What a button of a guide's page is about: the activity that it was shown for, the only problem
   * of this kind that is going on, or what was pasted. What says more than the problem is quoted.
   */
  Matter ofGuide(Call call, String payload) {
    Account account = call.account();
    GuidePages.Shown shown = pages.about(call, payload);
    if (shown.activity().isPresent()) {
      return of(account, shown.activity().get());
    }
    Optional<String> pasted =
        shown
            .pasted()
            .map(key -> drafts.find(account.id(), key).orElseThrow(Matters::dayAgo).quoted());
    Optional<Problem> problem = shown.entry().flatMap(entry -> onlyProblem(account, entry));
    return problem
        .filter(one -> pasted.map(words -> says(one.sample(), words)).orElse(true))
        .map(this::of)
        .orElseGet(() ->
            kept(
                account,
                new Drafts.Draft(
                    pasted.or(() -> shown.entry().map(GuideEntry::title)).orElse(""),
                    shown.entry().map(GuideEntry::id).orElse(""))));
  }

  /** Whether an error says these words, however either is written. */
  private static boolean says(String error, String words) {
    return letters(error).contains(letters(words));
  }

  private static String letters(String text) {
    return NO_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /** The problem that this guide explains, when only one such is going on. */
  private Optional<Problem> onlyProblem(Account account, GuideEntry guide) {
    List<Problem> explained =
        list
            .newest(
                account.id(), new ProblemQuery(Set.of(), ProblemState.GOING_ON), MOST_GOING_ON, 0)
            .stream()
            .map(ListedProblem::problem)
            .filter(problem -> problem.guide().filter(guide.id()::equals).isPresent())
            .toList();
    return only(explained);
  }

  /** What the words after the command are about: a problem, a record, or themselves. */
  Matter typed(Account account, String words) {
    if (ID.matcher(words).matches()) {
      Optional<Problem> problem = problems.find(account.id(), UUID.fromString(words));
      if (problem.isPresent()) {
        return of(problem.get());
      }
    }
    return record(account.id(), words)
        .map(activity -> of(account, activity))
        .orElseGet(() -> words(account, words));
  }

  /** What is quoted in a message of the chat, or typed. */
  Matter words(Account account, String words) {
    return kept(account, new Drafts.Draft(words, ""));
  }

  private Matter kept(Account account, Drafts.Draft draft) {
    return quoted(account, new CaseSubject.OfDraft(drafts.keep(account.id(), draft)), draft);
  }

  /**
   * A problem that somebody may mean.
   *
   * @param integration what people call it
   */
  record GoingOn(Problem problem, String integration) {}

  /** What is going on, for somebody who has named nothing. */
  List<GoingOn> goingOn(Account account, int most) {
    Map<IntegrationKey, String> names =
        integrations.list(account.id()).stream()
            .collect(Collectors.toMap(Integration::key, Integration::name));
    return list
        .newest(account.id(), new ProblemQuery(Set.of(), ProblemState.GOING_ON), most, 0)
        .stream()
        .map(ListedProblem::problem)
        .map(one ->
            new GoingOn(one, names.getOrDefault(one.integration(), one.integration().text())))
        .toList();
  }

  /** The newest error of a record, or what was logged last of it. */
  private Optional<Activity> record(AccountId account, String reference) {
    if (reference.length() > LONGEST_REFERENCE) {
      return Optional.empty();
    }
    ActivityQuery.Builder query =
        ActivityQuery.builder().references(References.spellings(List.of(reference))).limit(1);
    return newest(account, query.statuses(Set.of(ActivityStatus.ERROR)))
        .or(() -> newest(account, query.statuses(Set.of())));
  }

  private Optional<Activity> newest(AccountId account, ActivityQuery.Builder query) {
    return log.page(account, query.build(), null).activities().stream().findFirst();
  }

  private Matter of(Problem problem) {
    AccountId account = problem.accountId();
    return new Matter(
        new CaseSubject.OfProblem(problem.id()),
        problem.title(),
        problem.sample(),
        Signatures.of(problem.platform(), problem.sample()).id(),
        integrations.find(account, problem.integration()),
        Optional.of(problem),
        log.find(account, problem.sampleRef()),
        problem.isSilence()
            ? Optional.empty()
            : guides.of(account).recognise(problem.platform(), problem.sample()),
        problemFixes.best(problem));
  }

  private Matter of(Account account, Activity activity) {
    Optional<Integration> integration = integration(account, activity.integration());
    String platform = integration.map(one -> one.platform().key()).orElse("other");
    Optional<Problem> problem =
        Optional.ofNullable(activity.problem()).flatMap(id -> problems.find(account.id(), id));
    boolean said = activity.isError() && !activity.message().isBlank();
    return new Matter(
        new CaseSubject.OfActivity(activity.ref()),
        said
            ? Signatures.of(platform, activity.message()).title()
            : activity.type().text() + " " + Optional.ofNullable(activity.reference()).orElse(""),
        activity.message(),
        activity.isError() ? Signatures.of(platform, activity.message()).id() : "",
        integration,
        problem,
        Optional.of(activity),
        said ? guides.of(account.id()).recognise(platform, activity.message()) : Optional.empty(),
        problem.flatMap(problemFixes::best));
  }

  private Matter quoted(Account account, CaseSubject subject, Drafts.Draft draft) {
    Guides all = guides.of(account.id());
    Optional<GuideEntry> said = all.entry(draft.guide());
    Optional<Problem> problem = said.flatMap(guide -> onlyProblem(account, guide));
    return new Matter(
        subject,
        draft.quoted().strip().lines().findFirst().orElse(""),
        draft.quoted(),
        problem.map(one -> Signatures.of(one.platform(), one.sample()).id()).orElse(""),
        problem.flatMap(one -> integration(account, one.integration())),
        problem,
        Optional.empty(),
        said.or(() -> only(all.recogniseAnywhere(draft.quoted()))),
        problem.flatMap(problemFixes::best));
  }

  private static <T> Optional<T> only(List<T> found) {
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Optional<Integration> integration(Account account, IntegrationKey key) {
    return integrations.find(account.id(), key);
  }
}
