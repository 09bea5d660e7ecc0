package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts what fits a query, if that is quick: a list never waits for its headline. */
final class ActivityCounting {
  private static final Logger LOG = LoggerFactory.getLogger(ActivityCounting.class);
  private static final int PATIENCE_SECONDS = 2;
  private final ActivityLog log;

  ActivityCounting(DataSource database) {
    var template = new JdbcTemplate(database);
    template.setQueryTimeout(PATIENCE_SECONDS);
    this.log = new ActivityLog(JdbcClient.create(template));
  }

  /** The numbers; none when they take too long. */
  Optional<ActivityCount> count(AccountId account, ActivityQuery query) {
    try {
      return Optional.of(log.count(account, query));
    } catch (DataAccessException tooLong) {
      LOG.info("A list is shown without its numbers: {}", tooLong.toString());
      return Optional.empty();
    }
  }
}
