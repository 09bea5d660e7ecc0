package com.blackbird.bot.http;

import static java.util.stream.Collectors.toUnmodifiableSet;

import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.activity.BadCursor;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.ProblemQuery;
import com.blackbird.activity.problem.ProblemState;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a request for problems, each checked; an empty value counts as none. */
final class ProblemParameters {
  static final List<String> ALLOWED = List.of("integration", "state", "limit", "cursor");

  private static final int LONGEST_PAGE = 200;
  private static final int DEFAULT_LIMIT = 50;

  private final QueryParameters sent;

  ProblemParameters(Map<String, List<String>> sent) {
    this.sent = new QueryParameters(sent, ALLOWED);
  }

  ProblemQuery query() {
    return new ProblemQuery(
        sent.values("integration").map(ProblemParameters::integration).collect(toUnmodifiableSet()),
        sent.words("state", ProblemState::of, ProblemState.allowed()));
  }

  int limit() {
    return sent.limit(DEFAULT_LIMIT, LONGEST_PAGE);
  }

  @Nullable String cursor() {
    var cursor = sent.single("cursor");
    if (cursor.isPresent() && ActivityRef.parse(cursor.get()).isEmpty()) {
      throw BadCursor.unknown();
    }
    return cursor.orElse(null);
  }

  private static IntegrationKey integration(String text) {
    return IntegrationKey.parse(text)
        .orElseThrow(() ->
            QueryParameters.bad(
                "integration: \"%s\" is no key; %s".formatted(text, IntegrationKey.RULE)));
  }
}
