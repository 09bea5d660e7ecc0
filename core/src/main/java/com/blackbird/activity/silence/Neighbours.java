package com.blackbird.activity.silence;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.integration.IntegrationKey;
import com.blackbird.activity.problem.SilenceProblems;
import com.blackbird.activity.problem.Way;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the other integrations of an account show: whether people work, and whether all are silent.
 */
final class Neighbours {
  /** So many of them say enough. */
  private static final int ASKED = 5;

  private final JdbcClient jdbc;
  private final TalkStore talks;

  Neighbours(JdbcClient jdbc, TalkStore talks) {
    this.jdbc = jdbc;
    this.talks = talks;
  }

  /** When anybody of the account was heard last. */
  Optional<Instant> lastOf(AccountId account, Instant now) {
    return jdbc.sql(
            """
            select created_at from activity where account_id = ? and created_at <= ?
            order by created_at desc limit 1
            """)
        .params(account.value(), now.atOffset(UTC))
        .query((row, number) -> row.getObject("created_at", OffsetDateTime.class).toInstant())
        .optional();
  }

  /** Whether another one that rests on some days has talked since then. */
  boolean work(AccountId account, IntegrationKey integration, Instant since) {
    return talks.busiestBut(account, integration, true, ASKED).stream()
        .anyMatch(other -> hasTalked(account, other, since));
  }

  private boolean hasTalked(AccountId account, IntegrationKey integration, Instant since) {
    return jdbc.sql(
            """
            select exists (select from activity
              where account_id = ? and integration = ? and created_at >= ?)
            """)
        .params(account.value(), integration.text(), since.atOffset(UTC))
        .query(Boolean.class)
        .single();
  }

  /**
   * Whether nobody has talked in the hours in which this one was missed, and others should have.
   */
  boolean areSilent(AccountId account, IntegrationKey integration, Instant since, Instant now) {
    long begin = Hours.number(since) + 1;
    return lastOf(account, now).filter(last -> Hours.number(last) < begin).isPresent()
        && talks.busiestBut(account, integration, false, ASKED).stream()
            .anyMatch(other -> isMissed(talks.peek(account, other, now), begin, now));
  }

  private static boolean isMissed(List<Talk> heard, long begin, Instant now) {
    if (heard.isEmpty()) {
      return false;
    }
    Rhythm rhythm = Rhythm.of(Talk.all(heard).hours(), UTC, now);
    return rhythm.days() >= Rhythm.DAYS_TO_LEARN
        && rhythm.expected(begin, Hours.number(now)) >= SilencePolicy.LEAST_REGULAR;
  }

  /** Ends the silence of the whole account when anybody of it has been heard again. */
  void hearAccount(SilenceProblems problems, AccountId account, Instant now) {
    var id = SilenceProblems.of(account);
    Map<Way, Instant> unheard = problems.unheard(account, id);
    if (unheard.isEmpty()) {
      return;
    }
    lastOf(account, now)
        .filter(last -> unheard.values().stream().allMatch(last::isAfter))
        .ifPresent(last -> {
          Map<Way, Instant> again = new HashMap<>(unheard);
          again.replaceAll((way, since) -> last);
          problems.heard(account, id, again, now);
        });
  }
}
