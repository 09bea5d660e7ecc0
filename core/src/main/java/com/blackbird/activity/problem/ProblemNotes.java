package com.blackbird.activity.problem;

import com.blackbird.activity.chat.Part;
import java.util.List;

/** What another room has to say of a problem on its card. */
@FunctionalInterface
public interface ProblemNotes {
  /** Has nothing to say. */
  ProblemNotes NONE = view -> List.of();

  /** What is said of the problem that this view shows, in its language. */
  List<Part> about(ProblemView view);
}
