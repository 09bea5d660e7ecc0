package com.blackbird.activity.escalation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import com.blackbird.activity.language.Language;
import com.blackbird.activity.problem.Problem;
import com.blackbird.activity.problem.ProblemNotes;
import com.blackbird.activity.problem.ProblemStore;
import com.blackbird.activity.problem.ProblemView;
import com.blackbird.activity.support.CaseLists;
import com.blackbird.activity.support.InHand;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says on the cards of a problem that support has it, so that nobody asks a second time. */
public final class SupportNotes implements ProblemNotes {
  private final ProblemNotes others;
  private final ProblemStore problems;
  private final CaseLists cases;

  /** Says it besides what others say. */
  public SupportNotes(ProblemNotes others, ProblemStore problems, CaseLists cases) {
    this.others = others;
    this.problems = problems;
    this.cases = cases;
  }

  @Override
  public List<Part> about(ProblemView view) {
    return others.about(view);
  }

  @Override
  public Optional<Rich> standing(ProblemView view) {
    Problem problem = view.problem();
    return cases
        .inHand(problem.accountId(), problems.parts(problem.accountId(), problem.id()))
        .map(one -> line(one, view.language()));
  }

  /** The line in this language; of a private case it says no more than that there is one. */
  public static Rich line(InHand one, Language language) {
    EscalationTexts say = EscalationTexts.in(language);
    Rich line = say.withSupport(Rich.empty().time(one.since()));
    if (!one.isPrivate()) {
      line = line.text(" · " + one.number().text());
      line = one.owner().isEmpty() ? line : line.text(" · " + one.owner());
    }
    return one.others() == 0 ? line : line.text(" · " + say.moreCases(one.others()));
  }

  /** Of the line itself; not to be read, since there is a person's name in it. */
  @Override
  public String face(AccountId account, Collection<UUID> parts) {
    return cases
        .inHand(account, parts)
        .map(one -> line(one, Language.ENGLISH).plain().getBytes(UTF_8))
        .map(line -> UUID.nameUUIDFromBytes(line).toString())
        .orElse("");
  }
}
