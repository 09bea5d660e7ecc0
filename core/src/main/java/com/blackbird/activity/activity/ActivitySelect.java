package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * The statement for the first activities of a query in the log's order, whatever text they have.
 * Where a filter takes several values, each gets a search of its own that ends after as many rows
 * as are wanted, and the results are merged: PostgreSQL by itself would read everything that fits,
 * or look through everything that does not. So a page costs what it shows, however rare that is.
 */
final class ActivitySelect {
  /** With more searches than this, looking through the account's rows is the better way. */
  private static final int MOST_SEARCHES = 600;

  private final List<Search> searches = new ArrayList<>();
  private final ActivityFilter filter;

  ActivitySelect(AccountId accountId, ActivityQuery query) {
    var rest = query.toBuilder().text(null);
    if (query.references().size() > 1) {
      searches.add(
          Search.among("reference", query.references().stream().map(StorableText::of).toList()));
      rest.references(Set.of());
    } else if (query.references().isEmpty() && !query.categories().isEmpty()) {
      searches.add(Search.of(new CategoryProblems(query)));
      rest.categories(Set.of());
    } else if (query.references().isEmpty()) {
      split(query, rest);
    }
    this.filter = new ActivityFilter(accountId, rest.build());
    new CategoryProblems(query).bind(filter.values());
    searches.forEach(search -> filter.values().addValue(search.column(), search.wanted()));
  }

  /** A record's history is short, so only what names no record is split further. */
  private void split(ActivityQuery query, ActivityQuery.Builder rest) {
    var kinds = new ActivityKinds(query);
    int integrations = query.integrations().size();
    int kindSearches = kinds.isEveryKind() ? 1 : kinds.count();
    if (Math.max(integrations, 1) * kindSearches > MOST_SEARCHES) {
      return;
    }
    if (integrations > 1) {
      searches.add(
          Search.among(
              "integration", query.integrations().stream().map(IntegrationKey::text).toList()));
      rest.integrations(Set.of());
    }
    if (kindSearches > 1) {
      searches.add(Search.of(kinds));
      rest.statuses(Set.of()).types(Set.of()).directions(Set.of());
    }
  }

  /** What the rows must be besides. */
  ActivityFilter filter() {
    return filter;
  }

  MapSqlParameterSource values() {
    return filter.values();
  }

  String sql(String order, int limit) {
    var condition = new StringBuilder(filter.condition());
    searches.forEach(search -> condition.append("\n and ").append(search.condition()));
    var rows =
        """
        select %s from activity
        where %s
        order by created_at %s, id %s
        limit %d
        """
            .formatted(ActivityRow.COLUMNS, condition, order, order, limit);
    if (searches.isEmpty()) {
      return rows;
    }
    return """
    select found.* from %s
    cross join lateral (
    %s) as found
    order by created_at %s, id %s
    limit %d
    """
        .formatted(
            String.join("\ncross join ", searches.stream().map(Search::from).toList()),
            rows,
            order,
            order,
            limit);
  }

  /** One dimension of the searches: a row for each value. */
  private record Search(String column, List<String> wanted, String from, String condition) {
    static Search among(String column, List<String> wanted) {
      return new Search(
          "each_" + column,
          wanted.stream().sorted().toList(),
          "unnest(array[:each_%s]::text[]) as each_%s (wanted)".formatted(column, column),
          "%s = each_%s.wanted".formatted(column, column));
    }

    /** An account has few problems, and an error of one is found by its index. */
    static Search of(CategoryProblems problems) {
      return new Search(
          "each_problem",
          List.of(),
          "(" + problems.select() + ") as each_problem",
          "problem = each_problem.wanted");
    }

    static Search of(ActivityKinds kinds) {
      return new Search(
          "each_kind",
          List.of(),
          "(values %s) as kind (status, type, direction)".formatted(kinds.rows()),
          "activity.status = kind.status and activity.type = kind.type"
              + " and activity.direction = kind.direction");
    }
  }
}
