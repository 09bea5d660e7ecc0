package com.blackbird.activity.silence;

import com.blackbird.activity.problem.Usual;
import java.time.Instant;

/** What is thought of something that talks, or should. */
public sealed interface Verdict {
  /** It has not been heard for long enough to know. */
  record Learning(int days) implements Verdict {}

  /** It talks so seldom that silence would be noticed after a week at the earliest. */
  record TooSeldom() implements Verdict {}

  /** All is as usual; should nothing more come, that changes then. */
  record Talking(Instant until) implements Verdict {}

  /** It should have talked and has not. */
  record Silent(Instant since, Usual usual) implements Verdict {}
}
