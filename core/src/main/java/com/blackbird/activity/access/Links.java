package com.blackbird.activity.access;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.LinkResult.AlreadyLinked;
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

  /** Makes a code that links one workspace to the account. */
  public IssuedLink issue(AccountId accountId) {
    return audit.within(() -> {
      audit.note(AuditNote.of(accountId, Act.LINK_CODE_MADE, ""));
      return insert(accountId);
    });
  }

  private IssuedLink insert(AccountId accountId) {
    var issued = new IssuedLink(LinkCode.generate(random), clock.instant().plus(CODE_LIFE));
    jdbc.sql(
            """
            insert into link_code (hash, account_id, expires_at)
            values (:hash, :account, :expires)
            """)
        .param("hash", issued.code().hash())
        .param("account", accountId.value())
        .param("expires", issued.expiresAt().atOffset(UTC))
        .update();
    return issued;
  }

  /** Links the workspace to the account of the typed code; of two at once, one gets the code. */
  public LinkResult redeem(String typed, Workspace workspace, String userId) {
    var code = LinkCode.parse(typed);
    return code.isEmpty()
        ? new UnknownOrUsed()
        : Objects.requireNonNull(
            DIRECTORY.see(
                () -> transaction.execute(status -> redeem(code.get(), workspace, userId))));
  }

  /** The account that this workspace shows, if it is linked. */
  public Optional<Account> accountOf(String platform, String workspaceId) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select a.id, a.key, a.name, a.create_integrations
                from workspace_link l join account a on a.id = l.account_id
                where l.platform = :platform and l.workspace_id = :workspace
                """)
            .param("platform", platform)
            .param("workspace", workspaceId)
            .query(AccountStore::read)
            .optional());
  }

  /** The id of the person who linked this workspace, if it is linked. */
  public Optional<String> linkedBy(String platform, String workspaceId) {
    return DIRECTORY.see(() ->
        jdbc.sql(
                """
                select linked_by from workspace_link
                where platform = :platform and workspace_id = :workspace
                """)
            .param("platform", platform)
            .param("workspace", workspaceId)
            .query(String.class)
            .optional());
  }

  private LinkResult redeem(LinkCode code, Workspace workspace, String userId) {
    var now = clock.instant();
    var offered = lock(code);
    if (offered.isEmpty() || offered.get().used()) {
      return new UnknownOrUsed();
    }
    if (!offered.get().expiresAt().isAfter(now)) {
      return new Expired();
    }
    link(workspace, offered.get().accountId(), userId, now);
    var linked = accountOf(workspace.platform(), workspace.id()).orElseThrow();
    if (!linked.id().equals(offered.get().accountId())) {
      return new AlreadyLinked(linked.name());
    }
    jdbc.sql("update link_code set used_at = :now where hash = :hash")
        .param("now", now.atOffset(UTC))
        .param("hash", code.hash())
        .update();
    audit.note(
        AuditNote.of(linked.id(), Act.WORKSPACE_LINKED, workspace.platform() + "/" + workspace.id())
            .is("workspace", workspace.name()));
    return new Linked(linked);
  }

  /** Leaves the link alone when it leads to another account. */
  private void link(Workspace workspace, AccountId accountId, String userId, Instant now) {
    jdbc.sql(
            """
            insert into workspace_link
              (platform, workspace_id, workspace_name, account_id, linked_by, linked_at)
            values (:platform, :workspace, :name, :account, :user, :now)
            on conflict (platform, workspace_id) do update
              set workspace_name = excluded.workspace_name
              where workspace_link.account_id = excluded.account_id
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
