package com.blackbird.activity.view;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.account.DerivedUuid;
import com.blackbird.activity.chat.ActionRef;
import com.blackbird.activity.command.CommandMistake;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers the lists that are shown in chats under short names, because a button has no room for a
 * query; so buttons work after a restart and whichever replica gets the click.
 */
public final class ActivityViews {
  /** How long the buttons of a list work after it was last used. */
  public static final Duration LIFE = Duration.ofDays(30);

  /** How long a link to a list works after somebody last opened it. */
  public static final Duration LINK_LIFE = Duration.ofDays(365);

  /** 40 bits of the name's hash, which are enough to tell an account's links apart. */
  private static final Pattern CODE = Pattern.compile("[0-9a-f]{10}");

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
    return ActionRef.id(name)
        .flatMap(uuid -> stored(account, uuid))
        .map(json -> JSON.readValue(json, ActivityView.class))
        .orElseThrow(() -> new CommandMistake(language -> ActivityTexts.in(language).listIsOld()));
  }

  /** Remembers a list for long and gives the code by which anybody of the account opens it. */
  String link(AccountId account, ActivityView view) {
    String name = remember(account, view);
    jdbc.sql(
            """
            update activity_view set linked_at = :now where account_id = :account and name = :name
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .param("name", UUID.fromString(name))
        .update();
    return name.replace("-", "").substring(0, 10);
  }

  /**
   * The list that a link's code stands for.
   *
   * @throws CommandMistake when there is none
   */
  ActivityView open(AccountId account, String code) {
    String typed = code.strip().toLowerCase(Locale.ROOT);
    if (!CODE.matcher(typed).matches()) {
      throw noLink(code);
    }
    return jdbc
        .sql(
            """
            update activity_view set linked_at = :now
            where account_id = :account and name between :first and :last
              and linked_at is not null
            returning view
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .param("first", between(typed, "0"))
        .param("last", between(typed, "f"))
        .query(String.class)
        .list()
        .stream()
        .findFirst()
        .map(json -> JSON.readValue(json, ActivityView.class))
        .orElseThrow(() -> noLink(code));
  }

  /** The least or greatest name that begins with the code. */
  private static UUID between(String code, String digit) {
    String all = code + digit.repeat(32 - code.length());
    return UUID.fromString(all.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  private static CommandMistake noLink(String code) {
    return new CommandMistake(language -> ActivityTexts.in(language).noView(code));
  }

  private Optional<String> stored(AccountId account, UUID name) {
    return jdbc.sql("select view from activity_view where account_id = :account and name = :name")
        .param("account", account.value())
        .param("name", name)
        .query(String.class)
        .optional();
  }

  /** Forgets the lists and links that nobody has used for their life; returns how many. */
  public int forgetOld() {
    return jdbc.sql(
            """
            delete from activity_view
            where used_at < :before and (linked_at is null or linked_at < :links)
            """)
        .param("before", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
        .param("links", clock.instant().minus(LINK_LIFE).atOffset(ZoneOffset.UTC))
        .update();
  }
}
