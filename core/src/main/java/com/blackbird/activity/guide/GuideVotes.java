package com.blackbird.activity.guide;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.command.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What people said about entries: one vote a person and entry, which may be changed. */
public final class GuideVotes {
  /** How far trends go back. */
  static final int WEEKS = 8;

  private static final int MOST_COMMENTS = 500;
  private static final String BY =
      " account_id = :account and entry_id = :entry and chat_platform = :platform"
          + " and workspace_id = :workspace and user_id = :user";

  private static final Sight EVERYBODYS =
      Sight.ofAll("who writes guides for all sees how they help all");

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public GuideVotes(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes the person's vote, or changes it; a comment made before stays. */
  public void vote(AccountId account, String entry, Caller caller, boolean helpful) {
    by(
            jdbc.sql(
                """
                insert into guide_vote (account_id, entry_id, chat_platform, workspace_id, user_id,
                  helpful, comment, voted_at)
                values (:account, :entry, :platform, :workspace, :user, :helpful, '', :now)
                on conflict (account_id, entry_id, chat_platform, workspace_id, user_id) do update
                  set helpful = excluded.helpful, voted_at = excluded.voted_at
                """),
            account,
            entry,
            caller)
        .param("helpful", helpful)
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** Adds the person's reason to the vote, or changes it; nothing without a vote. */
  void comment(AccountId account, String entry, Caller caller, String comment) {
    by(jdbc.sql("update guide_vote set comment = :comment where" + BY), account, entry, caller)
        .param("comment", comment)
        .update();
  }

  /** What the person said, if anything. */
  Optional<GuideVote> mine(AccountId account, String entry, Caller caller) {
    return by(
            jdbc.sql("select helpful, comment from guide_vote where" + BY), account, entry, caller)
        .query((row, number) -> new GuideVote(row.getBoolean("helpful"), row.getString("comment")))
        .optional();
  }

  /** How the account's people voted, by the entries' ids; without those nobody voted on. */
  public Map<String, GuideTally> tallies(AccountId account) {
    Map<String, GuideTally> tallies = new HashMap<>();
    jdbc.sql(
            """
            select entry_id, count(*) filter (where helpful) as yes,
              count(*) filter (where not helpful) as no
            from guide_vote where account_id = :account group by entry_id
            """)
        .param("account", account.value())
        .query((ResultSet row) -> read(row, tallies));
    return tallies;
  }

  /**
   * How people voted in the last {@value #WEEKS} weeks: what helps least first.
   *
   * @param account whose people; those of all accounts when none is named
   */
  public List<GuideTrend> trends(Optional<AccountId> account) {
    return account.isPresent() ? found(account) : EVERYBODYS.see(() -> found(account));
  }

  private List<GuideTrend> found(Optional<AccountId> account) {
    Instant since = clock.instant().minus(Duration.ofDays(7L * WEEKS));
    Map<String, List<GuideTrend.Comment>> comments = comments(account, since);
    Map<String, List<GuideTrend.Week>> weeks = new LinkedHashMap<>();
    since(
            account,
            since,
            "select entry_id, date_trunc('week', voted_at at time zone 'UTC')::date as week,"
                + " count(*) filter (where helpful) as yes,"
                + " count(*) filter (where not helpful) as no",
            " group by entry_id, week order by entry_id, week")
        .query((ResultSet row) -> {
          weeks
              .computeIfAbsent(row.getString("entry_id"), entry -> new ArrayList<>())
              .add(
                  new GuideTrend.Week(
                      row.getObject("week", LocalDate.class),
                      new GuideTally(row.getLong("yes"), row.getLong("no"))));
        });
    return weeks.entrySet().stream()
        .map(entry ->
            new GuideTrend(
                entry.getKey(), entry.getValue(), comments.getOrDefault(entry.getKey(), List.of())))
        .sorted(
            Comparator.comparingLong((GuideTrend trend) -> trend.tally().balance())
                .thenComparing(GuideTrend::entry))
        .toList();
  }

  private Map<String, List<GuideTrend.Comment>> comments(
      Optional<AccountId> account, Instant since) {
    Map<String, List<GuideTrend.Comment>> comments = new HashMap<>();
    since(
            account,
            since,
            "select entry_id, helpful, comment, voted_at",
            " and comment <> '' order by voted_at desc limit " + MOST_COMMENTS)
        .query((ResultSet row) -> {
          comments
              .computeIfAbsent(row.getString("entry_id"), entry -> new ArrayList<>())
              .add(
                  new GuideTrend.Comment(
                      row.getBoolean("helpful"),
                      row.getString("comment"),
                      row.getObject("voted_at", OffsetDateTime.class).toInstant()));
        });
    return comments;
  }

  private StatementSpec since(
      Optional<AccountId> account, Instant since, String select, String rest) {
    String mine = account.isPresent() ? "account_id = :account and " : "";
    StatementSpec statement =
        jdbc.sql(select + " from guide_vote where " + mine + "voted_at >= :since" + rest)
            .param("since", since.atOffset(UTC));
    return account.map(id -> statement.param("account", id.value())).orElse(statement);
  }

  private static void read(ResultSet row, Map<String, GuideTally> tallies) throws SQLException {
    tallies.put(row.getString("entry_id"), new GuideTally(row.getLong("yes"), row.getLong("no")));
  }

  private static StatementSpec by(
      StatementSpec statement, AccountId account, String entry, Caller caller) {
    return statement
        .param("account", account.value())
        .param("entry", entry)
        .param("platform", caller.platform().name())
        .param("workspace", caller.workspace())
        .param("user", caller.user().id());
  }
}
