package com.blackbird.activity.problem;

import com.blackbird.activity.account.Account;
import com.blackbird.activity.activity.Activity;
import com.blackbird.activity.activity.ActivityQuery;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.chat.Control.Button;
import com.blackbird.activity.chat.Fold;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Word;
import com.blackbird.activity.fix.FixMessage;
import com.blackbird.activity.guide.AccountGuides;
import com.blackbird.activity.guide.Category;
import com.blackbird.activity.guide.GuideMessage;
import com.blackbird.activity.integration.IntegrationStore;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.view.ErrorKnowledge;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the log's cards say of an error besides: its problem, what fixed it, how to fix it. */
public final class KnownErrors implements ErrorKnowledge {
  private static final int LONGEST_TITLE = 120;

  private final ProblemStore problems;
  private final ProblemFixes fixes;
  private final AccountGuides guides;
  private final IntegrationStore integrations;

  /** Knows what these hold. */
  public KnownErrors(
      ProblemStore problems,
      ProblemFixes fixes,
      AccountGuides guides,
      IntegrationStore integrations) {
    this.problems = problems;
    this.fixes = fixes;
    this.guides = guides;
    this.integrations = integrations;
  }

  @Override
  public List<Word> categories() {
    return Stream.concat(
            Stream.of(Category.values()).map(KnownErrors::word),
            Stream.of(
                Word.of(
                    ActivityQuery.UNKNOWN,
                    language -> ProblemTexts.in(language).notRecognised(),
                    "unrecognised")))
        .toList();
  }

  private static Word word(Category category) {
    return Word.of(category.word(), category::label);
  }

  @Override
  public List<Part> about(Call call, Activity error) {
    Account account = call.account();
    List<Part> parts = new ArrayList<>();
    problem(account, error)
        .ifPresent(problem -> {
          parts.add(entry(problem, call.language()));
          fixes
              .best(problem)
              .map(fix -> FixMessage.line(fix, call.language()))
              .ifPresent(parts::add);
        });
    guide(account, error, call.language()).ifPresent(parts::add);
    return parts;
  }

  private Optional<Problem> problem(Account account, Activity error) {
    return Optional.ofNullable(error.problem()).flatMap(id -> problems.find(account.id(), id));
  }

  private static Part entry(Problem problem, Language language) {
    ProblemTexts say = ProblemTexts.in(language);
    return new Part.Entry(
        say.partOf(
                Rich.empty()
                    .bold(Fold.label(ProblemWords.in(language).title(problem), LONGEST_TITLE)))
            .text("\n" + say.errors(problem.count()) + " · ")
            .then(ProblemWords.in(language).standing(problem)),
        new Button(
            ActionRef.of(ProblemListMessage.OPEN, ProblemRef.of(problem).text()),
            say.showTheProblem()));
  }

  private Optional<Part> guide(Account account, Activity error, Language language) {
    return integrations
        .find(account.id(), error.integration())
        .map(one ->
            guides
                .of(account.id())
                .recognise(one.platform().key(), error.message())
                .map(entry -> GuideMessage.line(entry, error.ref(), language))
                .orElseGet(() -> GuideMessage.unexplained(error.ref(), language)));
  }
}
