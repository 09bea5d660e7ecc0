package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.signature.Signatures;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds what a batch saw to the problems, one statement for all of them. */
final class Sightings {
  private final JdbcClient jdbc;

  /** Adds through this connection. */
  Sightings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds within the caller's transaction; each problem once, a new one begins its life. */
  void add(AccountId accountId, Collection<Sighting> seen, Instant now) {
    if (seen.isEmpty()) {
      return;
    }
    // In one order everywhere, or two batches that share problems could wait for each other.
    jdbc.sql(
            """
            insert into problem as p (account_id, id, integration, platform, signature,
              signature_version, template, title, sample, sample_at, sample_id, count, first_seen,
              last_seen, state, inferred, counted_before, reason, changed_at, changed_by,
              changed_by_name, owner, owner_name, told_count, told_stuck, revision)
            select ?, id, integration, platform, signature, ?, template, title, sample, sample_at,
              sample_id, count, first_seen, last_seen, 'OPEN', false, 0, '', ?, '', '', '', '', 0,
              0, 0
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
              ?::text[], ?::timestamptz[], ?::uuid[], ?::bigint[], ?::timestamptz[],
              ?::timestamptz[])
              as seen (id, integration, platform, signature, template, title, sample, sample_at,
                sample_id, count, first_seen, last_seen)
            order by id
            on conflict (account_id, id) do update set
              count = p.count + excluded.count,
              first_seen = least(p.first_seen, excluded.first_seen),
              last_seen = greatest(p.last_seen, excluded.last_seen),
              template = case when (excluded.sample_at, excluded.sample_id)
                < (p.sample_at, p.sample_id) then excluded.template else p.template end,
              title = case when (excluded.sample_at, excluded.sample_id)
                < (p.sample_at, p.sample_id) then excluded.title else p.title end,
              sample = case when (excluded.sample_at, excluded.sample_id)
                < (p.sample_at, p.sample_id) then excluded.sample else p.sample end,
              sample_id = case when (excluded.sample_at, excluded.sample_id)
                < (p.sample_at, p.sample_id) then excluded.sample_id else p.sample_id end,
              sample_at = least(p.sample_at, excluded.sample_at)
            """)
        .param(accountId.value())
        .param(Signatures.VERSION)
        .param(now.atOffset(UTC))
        .param(column(seen, Sighting::problem))
        .param(column(seen, sighting -> sighting.sample().integration()))
        .param(column(seen, Sighting::platform))
        .param(column(seen, sighting -> sighting.signature().id()))
        .param(column(seen, sighting -> sighting.signature().template()))
        .param(column(seen, sighting -> sighting.signature().title()))
        .param(column(seen, sighting -> sighting.sample().message()))
        .param(column(seen, sighting -> sighting.sample().createdAt()))
        .param(column(seen, sighting -> sighting.sample().ref().id()))
        .param(column(seen, Sighting::count))
        .param(column(seen, Sighting::first))
        .param(column(seen, Sighting::last))
        .update();
  }

  private static String[] column(Collection<Sighting> seen, Function<Sighting, Object> field) {
    return seen.stream().map(field).map(Object::toString).toArray(String[]::new);
  }
}
