package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.LinkResult.Expired;
import com.blackbird.activity.access.LinkResult.Linked;
import com.blackbird.activity.access.LinkResult.UnknownOrUsed;
import com.blackbird.activity.account.Account;
import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.AccountStore;
import com.blackbird.activity.account.Sight;
import com.blackbird.activity.audit.Act;
import com.blackbird.activity.audit.Audit;
import com.blackbird.activity.audit.AuditNote;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Which chat workspace shows which account, decided by one-time codes. */
public final class Links {
  /** Long enough to walk over to the chat, short enough for a code left on a screen. */
  public static final Duration CODE_LIFE = Duration.ofHours(1);

  private static final Sight DIRECTORY =
      Sight.ofAll("a workspace is looked up before its account is known");

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** Stores through this connection. */
  public Links(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.audit = new Audit(jdbc, transaction, clock);
    this.clock = clock;
  }

  /**
   * Makes a code that links one workspace to the account.
   *
   * @param role the platform's id of a user group or role whose members may use it, besides admins
   */
  public IssuedLink issue(AccountId accountId, Optional<String> role) {
    return audit.within(() -> {
      AuditNote note = AuditNote.of(accountId, Act.LINK_CODE_MADE, "");
      audit.note(role.map(id -> note.is("role", id)).orElse(note));
      return insert(accountId, role);
    });
  }

  /**
   * Whose members may use the typed code, besides admins; nothing when it names nobody, or is over.
   */
  public Optional<String> role(String typed) {
    return LinkCode.parse(typed)
        .flatMap(code ->
            DIRECTORY.see(() ->
                jdbc.sql(
                        """
                        select role from link_code
                        where hash = ? and role is not null and expires_at > ?
                        """)
                    .params(code.hash(), clock.instant().atOffset(UTC))
                    .query(String.class)
                    .optional()));
  }

  private IssuedLink insert(AccountId accountId, Optional<String> role) {
    var issued = new IssuedLink(LinkCode.generate(random), clock.instant().plus(CODE_LIFE));
    jdbc.sql(
            """
            insert into link_code (hash, account_id, expires_at, role)
            values (:hash, :account, :expires, :role)
            """)
        .param("hash", issued.code().hash())
        .param("account", accountId.value())
        .param("expires", issued.expiresAt().atOffset(UTC))
        .param("role", role.orElse(null))
        .update();
    return issued;
  }

  /**
   * Links the workspace to the account of the typed code. Of two at once, one gets the code; where
   * it was used it says the same again, for as long as the workspace shows the account.
   */
  public LinkResult redeem(String typed, Workspace workspace, String userId) {
    var code = LinkCode.parse(typed);
    return code.isEmpty()
        ? new UnknownOrUsed()
        : Objects.requireNonNull(
            DIRECTORY.see(
                () -> transaction.execute(status -> redeem(code.get(), workspace, userId))));
  }

  /** The accounts that this workspace shows, and the one that was chosen for the place in it. */
  public LinkedHere linked(String platform, String workspaceId, String place) {
    return DIRECTORY.see(() -> {
      List<Account> all = new ArrayList<>();
      List<Account> chosen = new ArrayList<>();
      jdbc.sql(
              """
              select a.id, a.key, a.name, a.create_integrations,
                c.account_id is not null as is_chosen
              from workspace_link l join account a on a.id = l.account_id
              left join channel_account c on c.platform = l.platform
                and c.workspace_id = l.workspace_id and c.channel_id = :place
                and c.account_id = l.account_id
              where l.platform = :platform and l.workspace_id = :workspace
              order by lower(a.name), a.key
              """)
          .param("place", place)
          .param("platform", platform)
          .param("workspace", workspaceId)
          .query((row, number) -> {
            Account account = AccountStore.read(row, number);
            all.add(account);
            return row.getBoolean("is_chosen") && chosen.add(account);
          })
          .list();
      return new LinkedHere(all, chosen.stream().findFirst());
    });
  }

  /** From now on the place in the workspace shows this account, if the workspace does. */
  public boolean choose(
      String platform, String workspaceId, String place, AccountId account, String userId) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                    """
                    insert into channel_account
                      (platform, workspace_id, channel_id, account_id, chosen_by, chosen_at)
                    select platform, workspace_id, :place, account_id, :user, :now::timestamptz
                    from workspace_link
                    where platform = :platform and workspace_id = :workspace and account_id = :account
                    on conflict (platform, workspace_id, channel_id) do update
                      set account_id = excluded.account_id, chosen_by = excluded.chosen_by,
                        chosen_at = excluded.chosen_at
                    """)
                .param("place", place)
                .param("user", userId)
                .param("now", clock.instant().atOffset(UTC))
                .param("platform", platform)
                .param("workspace", workspaceId)
                .param("account", account.value())
                .update()
            == 1);
  }

  /** The workspace shows the account no more, and the farewells are said, both or neither. */
  public boolean unlink(String platform, String workspaceId, AccountId account, Farewell farewell) {
    return DIRECTORY.see(() ->
        Objects.requireNonNull(
            transaction.execute(status -> {
              if (delete("workspace_link", platform, workspaceId, account) == 0) {
                return false;
              }
              delete("channel_account", platform, workspaceId, account);
              farewell.say(account, platform, workspaceId);
              audit.note(
                  AuditNote.of(account, Act.WORKSPACE_UNLINKED, platform + "/" + workspaceId));
              return true;
            })));
  }

  /** Whether the workspace shows the account; waits for who is just about to unlink it. */
  boolean stillShows(String platform, String workspaceId, AccountId account) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select true from workspace_link
                where platform = ? and workspace_id = ? and account_id = ? for key share
                """)
            .params(platform, workspaceId, account.value())
            .query(Boolean.class)
            .optional()
            .isPresent());
  }

  /** Says the farewells of a workspace that shows the account no more. */
  void leave(String platform, String workspaceId, AccountId account, Farewell farewell) {
    DIRECTORY.run(() ->
        transaction.executeWithoutResult(status -> farewell.say(account, platform, workspaceId)));
  }

  private int delete(String table, String platform, String workspaceId, AccountId account) {
    return jdbc.sql(
            "delete from "
                + table
                + " where platform = :platform and workspace_id = :workspace"
                + " and account_id = :account")
        .param("platform", platform)
        .param("workspace", workspaceId)
        .param("account", account.value())
        .update();
  }

  /** The id of the person who linked this workspace, if it is linked. */
  public Optional<String> linkedBy(String platform, String workspaceId) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select linked_by from workspace_link
                where platform = :platform and workspace_id = :workspace
                order by linked_at limit 1
                """)
            .param("platform", platform)
            .param("workspace", workspaceId)
            .query(String.class)
            .optional());
  }

  private LinkResult redeem(LinkCode code, Workspace workspace, String userId) {
    var now = clock.instant();
    var offered = lock(code);
    if (offered.isEmpty()) {
      return new UnknownOrUsed();
    }
    var accountId = offered.get().accountId();
    if (offered.get().used()) {
      return shown(workspace, accountId).orElseGet(UnknownOrUsed::new);
    }
    if (!offered.get().expiresAt().isAfter(now)) {
      return new Expired();
    }
    link(workspace, accountId, userId, now);
    var linked = shown(workspace, accountId).orElseThrow();
    jdbc.sql("update link_code set used_at = :now where hash = :hash")
        .param("now", now.atOffset(UTC))
        .param("hash", code.hash())
        .update();
    audit.note(
        AuditNote.of(accountId, Act.WORKSPACE_LINKED, workspace.platform() + "/" + workspace.id())
            .is("workspace", workspace.name()));
    return linked;
  }

  private Optional<LinkResult> shown(Workspace workspace, AccountId account) {
    List<Account> all = linked(workspace.platform(), workspace.id(), "").all();
    return all.stream()
        .filter(one -> one.id().equals(account))
        .findFirst()
        .map(one -> new Linked(one, all.size() > 1));
  }

  private void link(Workspace workspace, AccountId accountId, String userId, Instant now) {
    jdbc.sql(
            """
            insert into workspace_link
              (platform, workspace_id, workspace_name, account_id, linked_by, linked_at)
            values (:platform, :workspace, :name, :account, :user, :now)
            on conflict (platform, workspace_id, account_id) do update
              set workspace_name = excluded.workspace_name
            """)
        .param("platform", workspace.platform())
        .param("workspace", workspace.id())
        .param("name", workspace.name())
        .param("account", accountId.value())
        .param("user", userId)
        .param("now", now.atOffset(UTC))
        .update();
  }

  private Optional<Offered> lock(LinkCode code) {
    return jdbc.sql(
            "select account_id, expires_at, used_at from link_code where hash = :hash for update")
        .param("hash", code.hash())
        .query(Links::read)
        .optional();
  }

  private record Offered(AccountId accountId, Instant expiresAt, boolean used) {}

  private static Offered read(ResultSet row, int number) throws SQLException {
    return new Offered(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("used_at") != null);
  }
}
