package com.blackbird.bot.slack;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the app is installed, with its tokens, which are encrypted. */
final class SlackInstalls {
  /** How long one replica has for renewing a token before another one tries. */
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Vault vault;

  SlackInstalls(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** Keeps an installation in the place of an earlier one. */
  void store(SlackInstall install) {
    String workspace = install.workspace();
    jdbc.sql(
            """
            insert into slack_install (workspace_id, name, is_org, bot_user, scopes, bot_token,
              refresh_token, expires_at, refreshing_until, installed_by, installed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?)
            on conflict (workspace_id) do update set name = excluded.name,
              is_org = excluded.is_org, bot_user = excluded.bot_user, scopes = excluded.scopes,
              bot_token = excluded.bot_token, refresh_token = excluded.refresh_token,
              expires_at = excluded.expires_at, refreshing_until = null,
              installed_by = excluded.installed_by, installed_at = excluded.installed_at
            """)
        .param(workspace)
        .param(install.name())
        .param(install.isOrg())
        .param(install.botUser())
        .param(install.scopes().toArray(String[]::new))
        .param(sealed(workspace, install.tokens().bot()))
        .param(sealedRefresh(workspace, install.tokens().refresh()))
        .param(time(install.tokens().expiresAt()))
        .param(install.installedBy())
        .param(install.installedAt().atOffset(UTC))
        .update();
  }

  /** The installation by which the bot speaks in a workspace: its own, or its organisation's. */
  Optional<SlackInstall> find(String workspace) {
    return jdbc.sql(
            """
            select * from slack_install
            where workspace_id = ?
              or workspace_id = (select org_id from slack_org_workspace where workspace_id = ?)
            order by is_org limit 1
            """)
        .param(workspace)
        .param(workspace)
        .query(this::read)
        .optional();
  }

  /** Remembers to which organisation a workspace belongs. */
  void belongs(String workspace, String org) {
    jdbc.sql(
            """
            insert into slack_org_workspace (workspace_id, org_id) values (?, ?)
            on conflict (workspace_id) do update set org_id = excluded.org_id
            """)
        .param(workspace)
        .param(org)
        .update();
  }

  /** A workspace is no longer served by its organisation's installation. */
  void leaves(String workspace) {
    jdbc.sql("delete from slack_org_workspace where workspace_id = ?").param(workspace).update();
  }

  /**
   * Forgets an installation with its tokens.
   *
   * @param said when Slack said that it is over; one that was made after that stays
   * @return whether there was one
   */
  boolean remove(String workspace, Instant said) {
    return jdbc.sql("delete from slack_install where workspace_id = ? and installed_at <= ?")
            .param(workspace)
            .param(said.atOffset(UTC))
            .update()
        > 0;
  }

  /** Takes the installation whose token expires next, when it does so before the given time. */
  Optional<SlackInstall> takeExpiring(Instant before, Instant now) {
    return jdbc.sql(
            """
            update slack_install set refreshing_until = ?
            where workspace_id = (
              select workspace_id from slack_install
              where refresh_token is not null and expires_at < ?
                and (refreshing_until is null or refreshing_until < ?)
              order by expires_at limit 1 for update skip locked)
            returning *
            """)
        .param(now.plus(LEASE).atOffset(UTC))
        .param(before.atOffset(UTC))
        .param(now.atOffset(UTC))
        .query(this::read)
        .optional();
  }

  /** Keeps new tokens of an installation, unless it was made anew meanwhile. */
  void renewed(SlackInstall install, SlackInstall.Tokens tokens) {
    String workspace = install.workspace();
    jdbc.sql(
            """
            update slack_install set bot_token = ?, refresh_token = ?, expires_at = ?,
              refreshing_until = null
            where workspace_id = ? and installed_at = ?
            """)
        .param(sealed(workspace, tokens.bot()))
        .param(sealedRefresh(workspace, tokens.refresh()))
        .param(time(tokens.expiresAt()))
        .param(workspace)
        .param(install.installedAt().atOffset(UTC))
        .update();
  }

  private SlackInstall read(ResultSet row, int number) throws SQLException {
    String workspace = row.getString("workspace_id");
    String refresh = row.getString("refresh_token");
    OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
    return new SlackInstall(
        workspace,
        row.getString("name"),
        row.getBoolean("is_org"),
        row.getString("bot_user"),
        Set.of((String[]) row.getArray("scopes").getArray()),
        new SlackInstall.Tokens(
            vault.open(SlackSeals.botToken(workspace), row.getString("bot_token")),
            refresh == null ? null : vault.open(SlackSeals.refreshToken(workspace), refresh),
            expires == null ? null : expires.toInstant()),
        row.getString("installed_by"),
        row.getObject("installed_at", OffsetDateTime.class).toInstant());
  }

  private String sealed(String workspace, Secret bot) {
    return vault.seal(SlackSeals.botToken(workspace), bot);
  }

  private @Nullable String sealedRefresh(String workspace, @Nullable Secret refresh) {
    return refresh == null ? null : vault.seal(SlackSeals.refreshToken(workspace), refresh);
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : at.atOffset(UTC);
  }
}
