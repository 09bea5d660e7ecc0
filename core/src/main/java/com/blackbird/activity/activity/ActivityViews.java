package com.blackbird.activity.activity;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.command.CommandMistake;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the lists that are shown in chats under short names, because a button has no room for a
 * query; so buttons work after a restart and whichever replica gets the click.
 */
public final class ActivityViews {
  /** How long the buttons of a list work after it was last used. */
  public static final Duration LIFE = Duration.ofDays(30);

  private static final JsonMapper JSON = new JsonMapper();
  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public ActivityViews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Remembers a list and gives its name, 36 characters; equal lists have one name. */
  String remember(AccountId account, ActivityView view) {
    String json = JSON.writeValueAsString(view);
    UUID name = DerivedUuid.of(json);
    jdbc.sql(
            """
            insert into activity_view (account_id, name, view, used_at)
            values (:account, :name, :view::jsonb, :now)
            on conflict (account_id, name) do update set used_at = excluded.used_at
            """)
        .param("account", account.value())
        .param("name", name)
        .param("view", json)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return name.toString();
  }

  /**
   * The list of that name.
   *
   * @throws CommandMistake when it is not remembered any more
   */
  ActivityView recall(AccountId account, String name) {
    return uuid(name)
        .flatMap(uuid -> stored(account, uuid))
        .map(json -> JSON.readValue(json, ActivityView.class))
        .orElseThrow(
            () -> new CommandMistake("This list is old. Please run /blackbird activity again."));
  }

  private Optional<String> stored(AccountId account, UUID name) {
    return jdbc.sql("select view from activity_view where account_id = :account and name = :name")
        .param("account", account.value())
        .param("name", name)
        .query(String.class)
        .optional();
  }

  private static Optional<UUID> uuid(String name) {
    try {
      return Optional.of(UUID.fromString(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Forgets the lists that nobody has used for {@link #LIFE}; returns how many. */
  public int forgetOld() {
    return jdbc.sql("delete from activity_view where used_at < :before")
        .param("before", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
        .update();
  }
}
