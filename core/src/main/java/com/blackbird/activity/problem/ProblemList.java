package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.activity.ActivityRef;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.AffectedStore.Stuck;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lists of problems. */
public final class ProblemList {
  private final JdbcClient jdbc;
  private final AffectedStore affected;

  /** Reads through this connection. */
  public ProblemList(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.affected = new AffectedStore(jdbc);
  }

  /**
   * A page of problems, those that began last first, so that a page stays put while errors come.
   *
   * @param next the place of the next page; empty on the last
   */
  public record Page(List<ListedProblem> problems, Optional<String> next) {}

  /**
   * The page at that place.
   *
   * @param place the {@code next} of a page; null for the first
   * @throws IllegalArgumentException when the place is none
   */
  public Page page(AccountId accountId, ProblemQuery query, @Nullable String place, int limit) {
    var where = where(accountId, query);
    if (place != null) {
      var after = ActivityRef.parse(place).orElseThrow(() -> new IllegalArgumentException(place));
      where.and("(whole.first_seen, p.id) < (:after, :after_id)");
      where.values.addValue("after", after.createdAt().atOffset(UTC));
      where.values.addValue("after_id", after.id());
    }
    var found = select(where, "whole.first_seen desc, p.id desc", limit + 1, 0);
    boolean more = found.size() > limit;
    var shown = more ? found.subList(0, limit) : found;
    var last = shown.isEmpty() ? null : shown.getLast();
    return new Page(
        listed(accountId, shown),
        more && last != null
            ? Optional.of(new ActivityRef(last.firstSeen(), last.id()).text())
            : Optional.empty());
  }

  /**
   * So many problems, what was seen last first, without so many of them; of those that no guide
   * explains what came most often is first.
   */
  public List<ListedProblem> newest(
      AccountId accountId, ProblemQuery query, int limit, int without) {
    var where = where(accountId, query);
    return listed(
        accountId,
        select(
            where,
            query.unknown() ? "whole.count desc, p.id" : "whole.last_seen desc, p.id",
            limit,
            without));
  }

  /**
   * The silences that began or went on between these moments, of these integrations or of all; that
   * of the whole account is everybody's.
   */
  public List<Problem> silences(
      AccountId accountId,
      Set<IntegrationKey> integrations,
      Instant since,
      Instant until,
      int limit) {
    var where = new Where(accountId);
    where.and("p.category in (:silence)");
    where.values.addValue("silence", List.of(Problem.SILENCE, Problem.QUIET_ACCOUNT));
    where.and("p.last_seen < :until and coalesce(p.ended_at, :until) > :since");
    where.values.addValue("since", since.atOffset(UTC));
    where.values.addValue("until", until.atOffset(UTC));
    if (!integrations.isEmpty()) {
      where.and("(p.integration in (:integrations) or p.category = :everybody)");
      where.values.addValue("integrations", texts(integrations));
      where.values.addValue("everybody", Problem.QUIET_ACCOUNT);
    }
    return select(where, "whole.last_seen desc, p.id", limit, 0);
  }

  /** Those that this problem causes and that are going on, what was seen last first. */
  public List<Problem> symptoms(Problem cause, int limit) {
    var where = new Where(cause.accountId());
    where.and("p.cause = :cause");
    where.values.addValue("cause", cause.id());
    return select(where, "whole.last_seen desc, p.id", limit, 0);
  }

  private List<Problem> select(Where where, String order, int limit, int without) {
    return jdbc.sql(
            """
            select %s from %s where %s order by %s limit %d offset %d
            """
                .formatted(ProblemRow.COLUMNS, ProblemRow.FROM, where.terms, order, limit, without))
        .paramSource(where.values)
        .query(ProblemRow::read)
        .list();
  }

  private List<ListedProblem> listed(AccountId accountId, List<Problem> problems) {
    var stuck = affected.stuck(accountId, problems.stream().map(Problem::id).toList());
    return problems.stream()
        .map(problem -> {
          var its = stuck.getOrDefault(problem.id(), Stuck.NOTHING);
          return new ListedProblem(problem, its.count(), its.references());
        })
        .toList();
  }

  private static Where where(AccountId accountId, ProblemQuery query) {
    var where = new Where(accountId);
    if (!query.integrations().isEmpty()) {
      where.and("p.integration in (:integrations)");
      where.values.addValue("integrations", texts(query.integrations()));
    }
    if (!query.states().isEmpty()) {
      where.and("p.state in (:states)");
      where.values.addValue("states", query.states().stream().map(ProblemState::name).toList());
    }
    if (query.unknown()) {
      where.and("p.guide is null and coalesce(p.category, '') not in (:silence)");
      where.values.addValue("silence", List.of(Problem.SILENCE, Problem.QUIET_ACCOUNT));
    }
    return where;
  }

  private static List<String> texts(Set<IntegrationKey> integrations) {
    return integrations.stream().map(IntegrationKey::text).toList();
  }

  /** The terms of a condition with their values. */
  private static final class Where {
    private final StringJoiner terms = new StringJoiner(" and ");
    private final MapSqlParameterSource values = new MapSqlParameterSource();

    Where(AccountId accountId) {
      and("p.account_id = :account");
      and("p.merged_into is null");
      values.addValue("account", accountId.value());
    }

    void and(String term) {
      terms.add(term);
    }
  }
}
