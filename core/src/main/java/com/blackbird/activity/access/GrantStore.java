package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.Grant.Subject;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.command.Right;
import com.blackbird.activity.command.Who;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rights that admins have given, by workspace and account. */
public final class GrantStore {
  /** More than anybody can look through; each group is one question to Slack. */
  public static final int MOST = 50;

  private static final String NONE = "NONE";

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Clock clock;

  /** Stores through this connection. */
  public GrantStore(JdbcClient jdbc, Audit audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** Where rights are given: with an account, in a workspace that shows it. */
  public record Place(AccountId account, String platform, String workspace) {
    static Place of(Caller caller, AccountId account) {
      return new Place(account, caller.platform().name(), caller.workspace());
    }

    private String text() {
      return platform + "/" + workspace;
    }
  }

  /** What an account has given in a workspace; nothing when the two are not linked. */
  Optional<List<Grant>> of(Caller caller, AccountId account) {
    return of(Place.of(caller, account));
  }

  /** What was given there; nothing when the workspace does not show the account. */
  public Optional<List<Grant>> of(Place place) {
    List<Optional<Grant>> rows = Sight.of(place.account()).see(() -> read(place));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(rows.stream().flatMap(Optional::stream).toList());
  }

  /** The workspaces that show the account, the first that was linked first. */
  public List<Workspace> workspaces(AccountId account) {
    return jdbc.sql(
            """
            select platform, workspace_id, workspace_name from workspace_link
            where account_id = ? order by linked_at, platform, workspace_id
            """)
        .param(account.value())
        .query((row, number) ->
            new Workspace(
                row.getString("platform"),
                row.getString("workspace_id"),
                row.getString("workspace_name")))
        .list();
  }

  private List<Optional<Grant>> read(Place place) {
    return jdbc.sql(
            """
            select g.subject_kind, g.subject_id, g.granted, g.granted_by, g.granted_by_name,
              g.granted_at
            from workspace_link l
            left join access_grant g on g.account_id = l.account_id
              and g.platform = l.platform and g.workspace_id = l.workspace_id
            where l.platform = :platform and l.workspace_id = :workspace
              and l.account_id = :account
            order by g.granted_at, g.subject_id
            """)
        .param("platform", place.platform())
        .param("workspace", place.workspace())
        .param("account", place.account().value())
        .query(GrantStore::read)
        .list();
  }

  /** The same, by who asks where they ask. */
  boolean put(Caller caller, AccountId account, Subject subject, Optional<Right> right) {
    return put(Place.of(caller, account), Who.of(caller), subject, right);
  }

  /**
   * Gives a right in place of what the subject had.
   *
   * @param by who gives it
   * @param right nothing takes what there is
   * @return whether it is given; not when there are {@value #MOST} already
   */
  public boolean put(Place place, Who by, Subject subject, Optional<Right> right) {
    return audit.within(() -> {
      hold(place.account());
      if (right.isPresent() && isTooMany(place, subject)) {
        return false;
      }
      String before = remove(place, subject);
      if (right.isPresent() || subject instanceof Subject.Everyone) {
        insert(place, by, subject, right.map(Right::name).orElse(NONE));
      }
      note(place, by, subject, before, right.map(Right::word).orElse("none"));
      return true;
    });
  }

  /** Of several who give rights at once each counts what the others have given. */
  private void hold(AccountId account) {
    jdbc.sql("select 1 from account where id = ? for no key update")
        .param(account.value())
        .query(Integer.class)
        .single();
  }

  /** Whether one more would be; everyone always, and who has something, may get something else. */
  private boolean isTooMany(Place place, Subject subject) {
    List<Grant> given = of(place).orElse(List.of());
    return given.size() >= MOST
        && !(subject instanceof Subject.Everyone)
        && given.stream().noneMatch(grant -> grant.subject().equals(subject));
  }

  /** Forgets all that was given there, within the caller's transaction. */
  public void leave(Place place) {
    jdbc.sql(
            """
            delete from access_grant
            where account_id = ? and platform = ? and workspace_id = ?
            """)
        .params(place.account().value(), place.platform(), place.workspace())
        .update();
  }

  private String remove(Place place, Subject subject) {
    return jdbc.sql(
            """
            delete from access_grant where account_id = :account and platform = :platform
              and workspace_id = :workspace and subject_kind = :kind and subject_id = :id
            returning lower(granted)
            """)
        .param("account", place.account().value())
        .param("platform", place.platform())
        .param("workspace", place.workspace())
        .param("kind", kind(subject))
        .param("id", id(subject))
        .query(String.class)
        .optional()
        .orElse(subject instanceof Subject.Everyone ? GrantedRights.USUAL.word() : "none");
  }

  private void insert(Place place, Who by, Subject subject, String granted) {
    jdbc.sql(
            """
            insert into access_grant (account_id, platform, workspace_id, subject_kind, subject_id,
              granted, granted_by, granted_by_name, granted_at)
            values (:account, :platform, :workspace, :kind, :id, :granted, :by, :name, :now)
            """)
        .param("account", place.account().value())
        .param("platform", place.platform())
        .param("workspace", place.workspace())
        .param("kind", kind(subject))
        .param("id", id(subject))
        .param("granted", granted)
        .param("by", by.key())
        .param("name", by.name())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  private void note(Place place, Who by, Subject subject, String before, String after) {
    var note =
        AuditNote.of(
                place.account(),
                after.equals("none") ? Act.RIGHT_TAKEN : Act.RIGHT_GIVEN,
                place.text())
            .by(by)
            .was("right", before)
            .is("right", after);
    audit.note(
        switch (subject) {
          case Subject.Everyone everyone -> note.is("to", "everyone");
          case Subject.Group group -> note.is("to", "group " + group.id());
          case Subject.Person person ->
              note.is("to", new Who(place.text() + "/" + person.id(), person.id()));
        });
  }

  private static String kind(Subject subject) {
    return switch (subject) {
      case Subject.Everyone everyone -> "EVERYONE";
      case Subject.Group group -> "GROUP";
      case Subject.Person person -> "PERSON";
    };
  }

  private static String id(Subject subject) {
    return switch (subject) {
      case Subject.Everyone everyone -> "";
      case Subject.Group group -> group.id();
      case Subject.Person person -> person.id();
    };
  }

  private static Optional<Grant> read(ResultSet row, int number) throws SQLException {
    String kind = row.getString("subject_kind");
    if (kind == null) {
      return Optional.empty();
    }
    String id = row.getString("subject_id");
    String granted = row.getString("granted");
    return Optional.of(
        new Grant(
            switch (kind) {
              case "EVERYONE" -> new Subject.Everyone();
              case "GROUP" -> new Subject.Group(id);
              default -> new Subject.Person(id);
            },
            granted.equals(NONE) ? Optional.empty() : Optional.of(Right.valueOf(granted)),
            new Who(row.getString("granted_by"), row.getString("granted_by_name")),
            row.getObject("granted_at", OffsetDateTime.class).toInstant()));
  }
}
