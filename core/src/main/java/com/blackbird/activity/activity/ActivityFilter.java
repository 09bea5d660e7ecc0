package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.joining;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.integration.IntegrationKey;
import java.util.Collection;
import java.util.Set;
import java.util.StringJoiner;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/** A query's filters as the condition of a select. */
final class ActivityFilter {
  private final StringJoiner condition = new StringJoiner("\n and ");
  private final MapSqlParameterSource values = new MapSqlParameterSource();

  ActivityFilter(AccountId accountId, ActivityQuery query) {
    condition.add("account_id = :account");
    values.addValue("account", accountId.value());
    anyOf("integration", query.integrations().stream().map(IntegrationKey::text).sorted().toList());
    anyOf("reference", query.references().stream().map(StorableText::of).sorted().toList());
    anyOf("problem", query.problems());
    oneOf("status", query.statuses());
    oneOf("type", query.types());
    oneOf("direction", query.directions());
    if (!query.categories().isEmpty()) {
      ofCategories(new CategoryProblems(query));
    }
    query.text().ifPresent(this::contains);
    query.since().ifPresent(since -> and("created_at >= :since", "since", since.atOffset(UTC)));
    query.until().ifPresent(until -> and("created_at < :until", "until", until.atOffset(UTC)));
  }

  /** Only what comes after the ref in this direction; the plain bound prunes partitions. */
  ActivityFilter beyond(String operator, ActivityRef ref) {
    and("created_at " + operator + "= :ref_time", "ref_time", ref.createdAt().atOffset(UTC));
    and("(created_at, id) " + operator + " (:ref_time, :ref_id)", "ref_id", ref.id());
    return this;
  }

  /** Nothing older than the ref. */
  ActivityFilter downTo(ActivityRef ref) {
    and("created_at >= :end_time", "end_time", ref.createdAt().atOffset(UTC));
    and("(created_at, id) >= (:end_time, :end_id)", "end_id", ref.id());
    return this;
  }

  /** Only what lies in this window. */
  ActivityFilter within(LogWindow window) {
    if (window.since() != null) {
      and("created_at >= :window_since", "window_since", window.since().atOffset(UTC));
    }
    if (window.until() != null) {
      and("created_at < :window_until", "window_until", window.until().atOffset(UTC));
    }
    return this;
  }

  String condition() {
    return condition.toString();
  }

  MapSqlParameterSource values() {
    return values;
  }

  private void and(String term, String name, Object value) {
    condition.add(term);
    values.addValue(name, value);
  }

  /** A single value is compared as such, so that the index also gives the order. */
  private void anyOf(String column, Collection<?> wanted) {
    if (wanted.size() == 1) {
      and(column + " = :" + column, column, wanted.iterator().next());
    } else if (!wanted.isEmpty()) {
      and(column + " in (:" + column + ")", column, wanted);
    }
  }

  /** Written out, not bound: the index of errors is only used when the planner sees 'ERROR'. */
  private <E extends Enum<E>> void oneOf(String column, Set<E> wanted) {
    if (!wanted.isEmpty()) {
      condition.add(
          wanted.stream()
              .map(value -> "'" + value.name() + "'")
              .sorted()
              .collect(joining(", ", column + " in (", ")")));
    }
  }

  private void ofCategories(CategoryProblems problems) {
    condition.add("problem is not null and problem = any (array(" + problems.select() + "))");
    problems.bind(values);
  }

  private void contains(String text) {
    condition.add(TextSearch.MATCHES);
    TextSearch.bind(values, text);
  }
}
