package com.blackbird.activity.problem;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.problem.Recognition.Recognised;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes the lives of problems, within the caller's transaction and while it holds them. */
final class LifeStore {
  private final JdbcClient jdbc;

  /** Stores through this connection. */
  LifeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes the whole problem for the caller's transaction: nobody else counts into it or changes it
   * until then. Always in one order, like those who count.
   *
   * @return the ids of its parts
   */
  List<UUID> lock(AccountId accountId, Collection<UUID> ids) {
    return jdbc.sql(
            """
            select id from problem
            where account_id = :account and (id in (:ids) or merged_into in (:ids))
            order by id for update
            """)
        .param("account", accountId.value())
        .param("ids", ids)
        .query(ProblemRow::id)
        .list();
  }

  /**
   * Puts the problem into another state, and writes down who did it and why. Of a new outbreak is
   * what has been counted since the last look.
   */
  void move(Problem problem, LifeStep.Moved step, Who who, Instant now) {
    var life = step.to();
    boolean begins = step.what() == LifeStep.What.FAILED_AGAIN;
    jdbc.sql(
            """
            update problem set state = :state, since = :since, muted_until = :muted_until,
              ended_at = :ended_at, written_off = :written_off,
              counted_before = case when :begins then least(told_count, :count - 1)
                else counted_before end,
              reason = :why, changed_at = :now, changed_by = :who, changed_by_name = :who_name,
              owner = :owner, owner_name = :owner_name
            where account_id = :account and id = :id
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .param("state", life.state().name())
        .param("since", utc(life.since()))
        .param("muted_until", utc(life.mutedUntil()))
        .param("ended_at", utc(life.endedAt()))
        .param("written_off", utc(life.writtenOff()))
        .param("begins", begins)
        .param("count", problem.count())
        .param("why", step.why())
        .param("now", now.atOffset(UTC))
        .param("who", who.key())
        .param("who_name", who.name())
        .param("owner", owner(problem, step, who).key())
        .param("owner_name", owner(problem, step, who).name())
        .update();
    write(problem, step.what(), life.state(), step.why(), who, now);
  }

  /** Who acknowledges takes care; a new outbreak is nobody's yet. */
  private static Who owner(Problem problem, LifeStep.Moved step, Who who) {
    return switch (step.what()) {
      case ACKNOWLEDGED -> problem.owner().isItself() ? who : problem.owner();
      case FAILED_AGAIN -> Who.ITSELF;
      default -> problem.owner();
    };
  }

  /** Gives it to a person. */
  void assign(Problem problem, Who owner, Who who, Instant now) {
    jdbc.sql(
            """
            update problem set owner = :owner, owner_name = :owner_name
            where account_id = :account and id = :id
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .param("owner", owner.key())
        .param("owner_name", owner.name())
        .update();
    write(problem, LifeStep.What.ASSIGNED, problem.state(), owner.name(), who, now);
  }

  /** Makes these a part of another problem. */
  void mergeInto(Problem whole, Collection<UUID> parts) {
    jdbc.sql(
            """
            update problem set merged_into = :whole
            where account_id = :account and id in (:parts)
            """)
        .param("account", whole.accountId().value())
        .param("whole", whole.id())
        .param("parts", parts)
        .update();
  }

  /**
   * Makes these problems of their own again, each as it was; what it means is that of the whole as
   * long as nobody has looked at it by itself.
   */
  void separate(AccountId accountId, Collection<UUID> parts) {
    jdbc.sql(
            """
            update problem part set merged_into = null,
              guide = coalesce(part.guide, whole.guide),
              category = coalesce(part.category, whole.category)
            from problem whole
            where part.account_id = :account and part.id in (:parts)
              and whole.account_id = part.account_id and whole.id = part.merged_into
            """)
        .param("account", accountId.value())
        .param("parts", parts)
        .update();
  }

  /** Writes something into the history of a problem, under a revision of its own. */
  void write(
      Problem problem, LifeStep.What what, ProblemState state, String why, Who who, Instant now) {
    jdbc.sql(
            """
            with next as (
              update problem set revision = revision + 1
              where account_id = :account and id = :id
              returning account_id, id, revision)
            insert into problem_history (account_id, problem, revision, at, state, what, why, who,
              who_name)
            select account_id, id, revision, :now, :state, :what, :why, :who, :who_name from next
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .param("now", now.atOffset(UTC))
        .param("state", state.name())
        .param("what", what.name())
        .param("why", why)
        .param("who", who.key())
        .param("who_name", who.name())
        .update();
  }

  /** Keeps what a look found out of what it means. */
  void know(Problem problem, Optional<Recognised> known) {
    jdbc.sql(
            """
            update problem set guide = :guide, category = :category
            where account_id = :account and id = :id
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .param("guide", known.map(Recognised::guide).orElse(null))
        .param("category", known.map(Recognised::category).orElse(null))
        .update();
  }

  /** Keeps what causes it and whether its recovery is inferred. */
  void explain(Problem problem, @Nullable UUID cause, boolean inferred) {
    jdbc.sql(
            """
            update problem set cause = :cause, inferred = :inferred
            where account_id = :account and id = :id
              and (cause is distinct from :cause or inferred <> :inferred)
            """)
        .param("account", problem.accountId().value())
        .param("id", problem.id())
        .param("cause", cause)
        .param("inferred", inferred)
        .update();
  }

  /** Keeps what others are told of it; whether that is something new. */
  boolean tell(Problem problem, Facts facts) {
    return jdbc.sql(
                """
                update problem set told_count = :count, told_stuck = :stuck
                where account_id = :account and id = :id
                  and (told_count <> :count or told_stuck <> :stuck)
                """)
            .param("account", problem.accountId().value())
            .param("id", problem.id())
            .param("count", facts.errors())
            .param("stuck", facts.stuck())
            .update()
        > 0;
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
    return moment == null ? null : moment.atOffset(UTC);
  }
}
