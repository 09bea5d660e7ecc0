package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what fits a query, as far as that is quick: a list does not wait for its headline. */
final class ActivityCounting {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityCounting.class);

  /** Beyond it nobody reads the last digit. */
  static final int MOST = 100_000;

  private static final int PATIENCE_SECONDS = 2;
  private final JdbcClient jdbc;

  ActivityCounting(DataSource database) {
    var template = new JdbcTemplate(database);
    template.setQueryTimeout(PATIENCE_SECONDS);
    this.jdbc = JdbcClient.create(template);
  }

  /** The numbers; none when they take too long. */
  Optional<ActivityTally> tally(AccountId account, ActivityQuery query) {
    var filter = new ActivityFilter(account, query);
    try {
      return jdbc.sql(
              """
              select count(*) as activities,
                count(*) filter (where status = 'ERROR') as errors,
                count(distinct reference) as records
              from (select status, reference from activity where %s limit %d) counted
              """
                  .formatted(filter.condition(), MOST + 1))
          .paramSource(filter.values())
          .query((row, number) ->
              new ActivityTally(
                  Math.min(MOST, row.getLong("activities")),
                  row.getLong("errors"),
                  row.getLong("records"),
                  row.getLong("activities") <= MOST))
          .optional();
    } catch (DataAccessException tooLong) {
      LOG.info("A list is shown without its numbers: {}", tooLong.toString());
      return Optional.empty();
    }
  }
}
