package com.blackbird.activity.problem;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.Part;
import com.blackbird.activity.chat.Rich;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What another room has to say of a problem on its card. */
@FunctionalInterface
public interface ProblemNotes {
  /** Has nothing to say. */
  ProblemNotes NONE = view -> List.of();

  /** What is said of the problem that this view shows, in its language. */
  List<Part> about(ProblemView view);

  /** A line beneath where the problem stands: who else has it in hand. */
  default Optional<Rich> standing(ProblemView view) {
    return Optional.empty();
  }

  /**
   * Changes with that line, and with nothing else: messages that show the problem are edited when
   * it does and the change is noted in {@link ProblemChanges}.
   *
   * @param parts the ids of the problem and of what was merged into it
   */
  default String face(AccountId account, Collection<UUID> parts) {
    return "";
  }
}
