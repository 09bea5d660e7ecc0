package com.blackbird.activity.guide;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sight;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The errors of all accounts that no guide explains, the same ones counted together. */
public final class UnknownErrors {
  /** How far they go back. */
  static final Duration LATELY = Duration.ofDays(30);

  private static final int MOST_EXPLAINED = 1_000;

  private static final Sight EVERYBODYS =
      Sight.ofAll("who writes guides for all looks at what nobody explains");

  /** Silences are problems, too, but no platform has said anything. */
  private static final String UNKNOWN =
      " from problem where guide is null and last_seen >= :since and sample <> ''"
          + " and coalesce(category, '') not in ('silence', 'quiet account')";

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Reads through this connection. */
  public UnknownErrors(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One error, however many accounts have it.
   *
   * @param title in a few words; foreign text
   * @param sample what the platform said to one of them
   */
  record Unknown(
      String platform,
      String signature,
      String title,
      String sample,
      long errors,
      long accounts,
      Instant last) {}

  /** Those that came most often first. */
  List<Unknown> mostFrequent(int most, int without) {
    return EVERYBODYS.see(() ->
        sql(" limit :most offset :without", "")
            .param("most", most)
            .param("without", without)
            .query(UnknownErrors::unknown)
            .list());
  }

  /** The one of this platform and signature, if it came lately and is still unknown. */
  Optional<Unknown> find(String platform, String signature) {
    return EVERYBODYS.see(() ->
        sql("", " and platform = :platform and signature = :signature")
            .param("platform", platform)
            .param("signature", signature)
            .query(UnknownErrors::unknown)
            .optional());
  }

  /**
   * How many errors of the guide's platform other guides explain that this one would explain
   * instead.
   *
   * @param explains whether it explains one that the platform said
   */
  long explainedOtherwise(GuideEntry guide, Predicate<String> explains) {
    return EVERYBODYS
        .see(() ->
            jdbc.sql(
                    """
                    select sample, count from problem
                    where platform = :platform and guide is not null and guide <> :guide
                      and last_seen >= :since and sample <> ''
                    order by count desc limit :most
                    """)
                .param("platform", guide.platform())
                .param("guide", guide.id())
                .param("since", clock.instant().minus(LATELY).atOffset(UTC))
                .param("most", MOST_EXPLAINED)
                .query((row, number) ->
                    explains.test(row.getString("sample")) ? row.getLong("count") : 0L)
                .list())
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private StatementSpec sql(String limit, String and) {
    return jdbc.sql(
            "select platform, signature, max(title) as title, max(sample) as sample,"
                + " cast(sum(count) as bigint) as errors, count(distinct account_id) as accounts,"
                + " max(last_seen) as last_seen"
                + UNKNOWN
                + and
                + " group by platform, signature order by errors desc, platform, signature"
                + limit)
        .param("since", clock.instant().minus(LATELY).atOffset(UTC));
  }

  private static Unknown unknown(ResultSet row, int number) throws SQLException {
    return new Unknown(
        row.getString("platform"),
        row.getString("signature"),
        row.getString("title"),
        row.getString("sample"),
        row.getLong("errors"),
        row.getLong("accounts"),
        row.getObject("last_seen", OffsetDateTime.class).toInstant());
  }
}
