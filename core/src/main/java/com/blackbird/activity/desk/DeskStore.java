package com.blackbird.activity.desk;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The desks, and which of them an account's cases go to. */
public final class DeskStore {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String COLUMNS =
      "d.platform, d.workspace_id, d.channel_id, d.name, d.hours, d.zone, d.holidays, d.targets,"
          + " d.greeting, d.visible_talk";

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Stores through this connection. */
  public DeskStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Sets up the desk or changes it. */
  public void put(Desk desk) {
    DeskSettings settings = DeskSettings.of(desk);
    jdbc.sql(
            """
            insert into desk (id, platform, workspace_id, channel_id, name, hours, zone, holidays,
              targets, greeting, visible_talk, changed_at)
            values (:id, :platform, :workspace, :channel, :name, :hours, :zone, :holidays,
              cast(:targets as jsonb), :greeting, :visible, :now)
            on conflict (id) do update set name = excluded.name, hours = excluded.hours,
              zone = excluded.zone, holidays = excluded.holidays, targets = excluded.targets,
              greeting = excluded.greeting, visible_talk = excluded.visible_talk,
              changed_at = excluded.changed_at
            """)
        .param("id", desk.id())
        .param("platform", desk.channel().platform().name())
        .param("workspace", desk.channel().workspace())
        .param("channel", desk.channel().channel())
        .param("name", desk.name())
        .param("hours", settings.hours())
        .param("zone", settings.zone())
        .param("holidays", desk.hours().holidays().words().toArray(String[]::new))
        .param("targets", JSON.writeValueAsString(settings))
        .param("greeting", desk.greeting())
        .param("visible", desk.visibleTalk())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** From now on this desk takes the cases of all accounts that have none of their own. */
  public void makeDefault(UUID desk) {
    jdbc.sql(
            """
            insert into default_desk (only_one, desk) values (true, ?)
            on conflict (only_one) do update set desk = excluded.desk
            """)
        .param(desk)
        .update();
  }

  /** From now on this desk takes the account's cases. */
  public void choose(AccountId account, UUID desk) {
    jdbc.sql(
            """
            insert into account_desk (account_id, desk) values (?, ?)
            on conflict (account_id) do update set desk = excluded.desk
            """)
        .params(account.value(), desk)
        .update();
  }

  /** The desk of this id. */
  public Optional<Desk> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from desk d where d.id = ?")
        .param(id)
        .query(DeskStore::read)
        .optional();
  }

  /** The desk that works in this channel. */
  public Optional<Desk> in(ChannelRef channel) {
    return find(Desk.idOf(channel));
  }

  /** The channels of this workspace in which there are desks. */
  public List<String> channels(ChatPlatform platform, String workspace) {
    return jdbc.sql("select channel_id from desk where platform = ? and workspace_id = ?")
        .params(platform.name(), workspace)
        .query((row, number) -> row.getString("channel_id"))
        .list();
  }

  /** The desk that takes the account's cases: its own, or the one for all. */
  public Optional<Desk> of(AccountId account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from desk d where d.id = coalesce(
                  (select desk from account_desk where account_id = ?),
                  (select desk from default_desk))
                """)
        .param(account.value())
        .query(DeskStore::read)
        .optional();
  }

  /** The desk that takes this account's cases alone, if it has one of its own. */
  public Optional<Desk> own(AccountId account) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from account_desk o join desk d on d.id = o.desk where o.account_id = ?")
        .param(account.value())
        .query(DeskStore::read)
        .optional();
  }

  /** The desk for all accounts that have none of their own. */
  public Optional<Desk> standard() {
    return jdbc.sql("select " + COLUMNS + " from default_desk f join desk d on d.id = f.desk")
        .query(DeskStore::read)
        .optional();
  }

  private static Desk read(ResultSet row, int number) throws SQLException {
    DeskSettings kept = JSON.readValue(row.getString("targets"), DeskSettings.class);
    DeskSettings settings =
        new DeskSettings(
            row.getString("name"),
            row.getString("hours"),
            row.getString("zone"),
            List.copyOf(Arrays.asList((String[]) row.getArray("holidays").getArray())),
            kept.targets(),
            row.getString("greeting"),
            row.getBoolean("visible_talk"),
            kept.language());
    return settings.applyTo(
        new ChannelRef(
            ChatPlatform.valueOf(row.getString("platform")),
            row.getString("workspace_id"),
            row.getString("channel_id")),
        null);
  }
}
