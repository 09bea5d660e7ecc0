package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts wrong link codes, so that nobody tries many: for each person, and for all of a workspace.
 * Half of the workspace's are kept for those who may link it, so that nobody else uses them up.
 */
public final class LinkGuesses {
  /** How long a wrong code counts. */
  static final Duration WINDOW = Duration.ofMinutes(15);

  /** How many a person may have wrong in that time. */
  static final int BY_PERSON = 5;

  /** How many those who may link a workspace may have wrong in that time, and all others in it. */
  static final int BY_HALF = 10;

  private static final Sight DIRECTORY =
      Sight.ofAll("wrong codes are counted before an account is known");

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Counts through this connection. */
  public LinkGuesses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Until when no code is looked at, when there were too many wrong ones. */
  Optional<Instant> tooMany(Caller caller) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select max(freed) as until from (
                  (select guessed_at as freed from link_guess
                    where platform = :platform and workspace_id = :workspace and user_id = :user
                      and guessed_at > :since
                    order by guessed_at desc limit 1 offset :by_person)
                  union all
                  (select guessed_at from link_guess
                    where platform = :platform and workspace_id = :workspace and guessed_at > :since
                    order by guessed_at desc limit 1 offset :by_workspace)) as counted
                having max(freed) is not null
                """)
            .param("platform", caller.platform().name())
            .param("workspace", half(caller))
            .param("user", caller.user().id())
            .param("since", clock.instant().minus(WINDOW).atOffset(UTC))
            .param("by_person", BY_PERSON - 1)
            .param("by_workspace", BY_HALF - 1)
            .query((row, number) ->
                row.getObject("until", OffsetDateTime.class).toInstant().plus(WINDOW))
            .optional());
  }

  /** Notes a wrong code. */
  void note(Caller caller) {
    DIRECTORY.see(() ->
        jdbc.sql(
                """
                insert into link_guess (platform, workspace_id, user_id, guessed_at)
                values (?, ?, ?, ?)
                """)
            .params(
                caller.platform().name(),
                half(caller),
                caller.user().id(),
                clock.instant().atOffset(UTC))
            .update());
  }

  /** Among whom a try counts. */
  private static String half(Caller caller) {
    return LinkKeepers.mayLink(caller) ? caller.workspace() : caller.workspace() + "/others";
  }

  /** Forgets what does not count any more; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from link_guess where guessed_at <= ?")
        .param(clock.instant().minus(WINDOW).atOffset(UTC))
        .update();
  }
}
