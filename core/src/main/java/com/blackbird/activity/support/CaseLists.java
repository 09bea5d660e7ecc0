package com.blackbird.activity.support;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.account.StoredTime;
import com.blackbird.activity.command.Who;
import com.blackbird.activity.language.Language;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads lists of cases. */
public final class CaseLists {
  private static final Sight AT_DESK = Sight.ofAll("a desk works for many accounts");

  private final JdbcClient jdbc;

  /** Reads through this connection. */
  public CaseLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A case as a list shows it.
   *
   * @param account the account's name
   * @param accountKey the account's key
   */
  public record Listed(Case about, String account, String accountKey) {
    /** Whether it is of the account of this name or key, or of one whose name contains it. */
    public boolean isOf(String typed) {
      String wanted = typed.strip().toLowerCase(Locale.ROOT);
      return accountKey.equals(wanted) || account.toLowerCase(Locale.ROOT).contains(wanted);
    }

    /** Its number. */
    public CaseNumber number() {
      return about.number();
    }

    /** What it is about; foreign text. */
    public String title() {
      return about.origin().title();
    }

    /** The master case that it is under, in small print; empty when it is under none. */
    public String bond(Language language) {
      return about
          .master()
          .map(master -> " · " + SupportTexts.in(language).underBond(master.text()))
          .orElse("");
    }

    /** Where it stands. */
    public Standing standing() {
      return about.standing();
    }
  }

  /** What is open at a desk, the oldest first. */
  public List<Listed> open(UUID desk, int most) {
    return AT_DESK.see(() ->
        list(
            "c.desk = :desk and c.state <> 'RESOLVED' order by c.number limit :most",
            statement -> statement.param("desk", desk).param("most", most)));
  }

  /** What is or was under a master case of a desk, the oldest first. */
  public List<Listed> under(UUID desk, MasterNumber master) {
    return AT_DESK.see(() ->
        list(
            "c.desk = :desk and c.master = :master order by c.number",
            statement -> statement.param("desk", desk).param("master", master.value())));
  }

  /** What a desk has had, the newest first. */
  public List<Listed> all(UUID desk, int most) {
    return AT_DESK.see(() ->
        list(
            "c.desk = :desk order by c.number desc limit :most",
            statement -> statement.param("desk", desk).param("most", most)));
  }

  /** What somebody of a desk takes care of, the oldest first. */
  public List<Listed> of(UUID desk, Who owner, int most) {
    return AT_DESK.see(() ->
        list(
            """
            c.desk = :desk and c.state <> 'RESOLVED' and c.owner = :owner
            order by c.number limit :most
            """,
            statement ->
                statement.param("desk", desk).param("owner", owner.key()).param("most", most)));
  }

  /**
   * The account's own, the newest first, without those of others that are private.
   *
   * @param who who asks
   */
  public List<Listed> of(AccountId account, Who who, int most) {
    return list(
        """
        c.account_id = :account and (not c.is_private or c.requester = :who or exists (
            select from case_follower f where f.account_id = c.account_id and f.case_id = c.id
              and f.who = :who and f.side = 'REQUESTER'))
        order by c.number desc limit :most
        """,
        statement ->
            statement
                .param("account", account.value())
                .param("who", who.key())
                .param("most", most));
  }

  /** Whether support has one of these problems of the account in hand. */
  public Optional<InHand> inHand(AccountId account, Collection<UUID> problems) {
    return jdbc.sql(
            """
            select number, is_private, owner_name, started_at, count(*) over () - 1 as others
            from support_case
            where account_id = :account and problem in (:problems) and state <> 'RESOLVED'
            order by number desc limit 1
            """)
        .param("account", account.value())
        .param("problems", problems)
        .query((row, number) ->
            new InHand(
                new CaseNumber(row.getLong("number")),
                row.getBoolean("is_private"),
                row.getString("owner_name"),
                StoredTime.of(row, "started_at"),
                row.getInt("others")))
        .optional();
  }

  /** Who has taken care of cases at this desk, the latest first. */
  public List<Who> people(UUID desk, int most) {
    Set<String> known = new HashSet<>();
    return named(desk, most).stream().filter(who -> known.add(who.key())).toList();
  }

  /** Whoever is called otherwise by now comes with each name, the newest first. */
  private List<Who> named(UUID desk, int most) {
    return AT_DESK.see(() ->
        jdbc.sql(
                """
                select owner, owner_name from support_case
                where desk = ? and owner <> '' group by owner, owner_name
                order by max(number) desc limit ?
                """)
            .params(desk, most)
            .query((row, number) -> new Who(row.getString("owner"), row.getString("owner_name")))
            .list());
  }

  /**
   * Those of the account that are not private, the newest first.
   *
   * @param states in which they may stand; all when none is named
   * @param before only those with a smaller number; 0 for all
   */
  public List<Listed> shared(AccountId account, Set<CaseState> states, long before, int most) {
    return list(
        """
        c.account_id = :account and not c.is_private and (:before = 0 or c.number < :before)
          and c.state in (:states)
        order by c.number desc limit :most
        """,
        statement ->
            statement
                .param("account", account.value())
                .param(
                    "states",
                    (states.isEmpty() ? EnumSet.allOf(CaseState.class) : states)
                        .stream().map(CaseState::name).toList())
                .param("before", before)
                .param("most", most));
  }

  private List<Listed> list(String condition, UnaryOperator<JdbcClient.StatementSpec> parameters) {
    return parameters
        .apply(
            jdbc.sql(
                "select "
                    + CaseRow.COLUMNS
                    + ", a.name as account_name, a.key as account_key from support_case c"
                    + " join account a on a.id = c.account_id where "
                    + condition))
        .query((row, number) ->
            new Listed(
                CaseRow.read(row, number),
                row.getString("account_name"),
                row.getString("account_key")))
        .list();
  }
}
