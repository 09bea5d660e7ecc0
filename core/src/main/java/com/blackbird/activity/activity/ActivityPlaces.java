package com.blackbird.activity.activity;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds a text by the index of trigrams, in two steps. PostgreSQL asks that index for nobody whose
 * rows a policy picks out, so the places are looked for with the sight of all; what stands in them
 * is then read with the reader's, which lets through nothing that is not the account's.
 */
final class ActivityPlaces {
  private static final Sight BY_TRIGRAMS =
      Sight.ofAll("a policy keeps the index of trigrams from being asked");

  /** What the found places are read from, in place of the log. */
  static final String FROM =
      """
      (select activity.* from unnest(:place_times::timestamptz[], :place_ids::uuid[])
          as place (created_at, id)
        join activity on activity.account_id = :account
          and activity.created_at = place.created_at and activity.id = place.id
        where activity.created_at between :place_first and :place_last) as placed
      """;

  private final JdbcClient jdbc;

  ActivityPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The first places of the filter's activities that have this text. */
  List<ActivityRef> find(ActivityFilter filter, String text, String order, int limit, int seconds) {
    TextSearch.bind(filter.values(), text);
    return BY_TRIGRAMS.see(() ->
        jdbc.sql(TextSearch.places(filter, order, limit))
            .withQueryTimeout(seconds)
            .paramSource(filter.values())
            .query(ActivityRow::ref)
            .list());
  }

  /** What {@link #FROM} takes; there must be a place. */
  static MapSqlParameterSource bind(AccountId accountId, List<ActivityRef> places) {
    var times = places.stream().map(place -> place.createdAt().atOffset(UTC)).toList();
    return new MapSqlParameterSource("account", accountId.value())
        .addValue(
            "place_times", times.stream().map(OffsetDateTime::toString).toArray(String[]::new))
        .addValue("place_ids", places.stream().map(ActivityRef::id).toArray(UUID[]::new))
        .addValue("place_first", times.stream().min(OffsetDateTime::compareTo).orElseThrow())
        .addValue("place_last", times.stream().max(OffsetDateTime::compareTo).orElseThrow());
  }
}
