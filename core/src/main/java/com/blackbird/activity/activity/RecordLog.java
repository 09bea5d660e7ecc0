package com.blackbird.activity.activity;

import static java.util.Comparator.comparing;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.StorableText;
import com.blackbird.activity.integration.IntegrationKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what became of single records, over all integrations of an account. */
public final class RecordLog {
  /** A record with more than these is judged by its newest ones. */
  private static final int MOST = 1_000;

  private final JdbcClient jdbc;

  /** Reads through this connection. */
  public RecordLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Where each of the records stands on each of its ways, those that fail first. */
  public List<RecordWay> ways(AccountId account, Collection<String> references) {
    Map<List<Object>, List<Step>> byWay = new LinkedHashMap<>();
    for (Step step : steps(account, references)) {
      byWay.computeIfAbsent(step.way(), way -> new ArrayList<>()).add(step);
    }
    return byWay.values().stream()
        .map(RecordLog::way)
        .sorted(
            comparing((RecordWay way) -> !way.isFailing())
                .thenComparing(RecordWay::reference)
                .thenComparing(RecordWay::last))
        .toList();
  }

  /** Those of the references that the log has, in their order. */
  public List<String> known(AccountId account, List<String> references) {
    return references.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select asked.reference
                from unnest(:references::text[]) with ordinality as asked (reference, place)
                where exists (
                  select 1 from activity
                  where account_id = :account and activity.reference = asked.reference)
                order by asked.place
                """)
            .param("account", account.value())
            .param("references", references.toArray(String[]::new))
            .query((row, number) -> row.getString("reference"))
            .list();
  }

  /** Newest first. */
  private List<Step> steps(AccountId account, Collection<String> references) {
    return jdbc.sql(
            """
            select reference, integration, direction, type, status, created_at from activity
            where account_id = :account and reference in (:references)
            order by created_at desc, id desc
            limit %d
            """
                .formatted(MOST))
        .param("account", account.value())
        .param("references", references.stream().map(StorableText::of).toList())
        .query(RecordLog::step)
        .list();
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getString("reference"),
        new IntegrationKey(row.getString("integration")),
        Direction.valueOf(row.getString("direction")),
        ActivityType.valueOf(row.getString("type")),
        ActivityStatus.valueOf(row.getString("status")),
        row.getObject("created_at", OffsetDateTime.class).toInstant());
  }

  /** From its steps, newest first: it fails since the first error after the last success. */
  private static RecordWay way(List<Step> steps) {
    Step last = steps.getFirst();
    Instant since = last.at();
    int tries = 0;
    for (Step step : steps) {
      if (step.status() != last.status()) {
        break;
      }
      since = step.at();
      tries++;
    }
    return new RecordWay(
        last.reference(),
        last.integration(),
        last.direction(),
        last.type(),
        last.status(),
        since,
        last.at(),
        tries);
  }

  private record Step(
      String reference,
      IntegrationKey integration,
      Direction direction,
      ActivityType type,
      ActivityStatus status,
      Instant at) {
    List<Object> way() {
      return List.of(References.plain(reference), integration, direction, type);
    }
  }
}
