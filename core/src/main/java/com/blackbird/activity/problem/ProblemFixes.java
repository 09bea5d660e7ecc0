package com.blackbird.activity.problem;

import com.blackbird.activity.fix.Fix;
import com.blackbird.activity.fix.FixNote;
import com.blackbird.activity.fix.Fixes;
import com.blackbird.activity.fix.KnownFix;
import com.blackbird.activity.signature.Signatures;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is remembered of how a problem was fixed, also of what was merged into it. */
public final class ProblemFixes {
  private final ProblemStore problems;
  private final Fixes fixes;

  /** Remembers through this connection. */
  public ProblemFixes(JdbcClient jdbc, Clock clock) {
    this.problems = new ProblemStore(jdbc);
    this.fixes = new Fixes(jdbc, clock);
  }

  /** All fixes, the best first. */
  public List<Fix> of(Problem problem) {
    return fixes.of(problem.accountId(), signatures(problem));
  }

  /** The best fix, with how often the problem has been seen. */
  public Optional<KnownFix> best(Problem problem) {
    return fixes
        .best(problem.accountId(), signatures(problem))
        .map(fix -> new KnownFix(fix, problems.outbreaks(problem)));
  }

  /** Remembers what fixed it, within the caller's transaction if there is one. */
  public Fix remember(Problem problem, FixNote note) {
    return fixes.remember(problem.accountId(), problem.platform(), problem.sample(), note);
  }

  /** Those that its errors were counted under, and that of today. */
  private Set<String> signatures(Problem problem) {
    Set<String> all = new TreeSet<>(problems.signatures(problem));
    all.add(Signatures.of(problem.platform(), problem.sample()).id());
    return all;
  }
}
