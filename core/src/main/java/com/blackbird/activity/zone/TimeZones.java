package com.blackbird.activity.zone;

import static java.time.ZoneOffset.UTC;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Call;
import com.blackbird.activity.command.Caller;
import com.blackbird.activity.zone.ReaderZone.Source;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose words are read in which time zone. */
public final class TimeZones {
  private final JdbcClient jdbc;
  private final List<ZoneSource> sources;
  private final Clock clock;

  /**
   * Stores through this connection.
   *
   * @param sources the platforms that know zones by themselves
   */
  public TimeZones(JdbcClient jdbc, List<ZoneSource> sources, Clock clock) {
    this.jdbc = jdbc;
    this.sources = List.copyOf(sources);
    this.clock = clock;
  }

  /** The caller's zone: chosen, from the chat, the account's, or else UTC. */
  public ReaderZone of(Call call) {
    return chosen(call)
        .map(zone -> new ReaderZone(zone, Source.CHOSEN))
        .or(() -> inProfile(call.caller()).map(zone -> new ReaderZone(zone, Source.CHAT)))
        .or(() -> ofAccount(call.account().id()).map(zone -> new ReaderZone(zone, Source.ACCOUNT)))
        .orElseGet(() -> new ReaderZone(UTC, Source.NONE));
  }

  /** Remembers the zone that a person has chosen. */
  public void choose(Call call, ZoneId zone) {
    jdbc.sql(
            """
            insert into person_zone (account_id, platform, workspace_id, user_id, zone, chosen_at)
            values (:account, :platform, :workspace, :user, :zone, :now)
            on conflict (account_id, platform, workspace_id, user_id) do update
              set zone = excluded.zone, chosen_at = excluded.chosen_at
            """)
        .param("account", call.account().id().value())
        .param("platform", call.caller().platform().name())
        .param("workspace", call.caller().workspace())
        .param("user", call.caller().user().id())
        .param("zone", zone.getId())
        .param("now", clock.instant().atOffset(UTC))
        .update();
  }

  /** Sets the zone for those of the account whose own is not known. */
  public void setForAccount(AccountId account, ZoneId zone) {
    jdbc.sql("update account set zone = :zone where id = :account")
        .param("zone", zone.getId())
        .param("account", account.value())
        .update();
  }

  private Optional<ZoneId> chosen(Call call) {
    return jdbc.sql(
            """
            select zone from person_zone
            where account_id = :account and platform = :platform and workspace_id = :workspace
              and user_id = :user
            """)
        .param("account", call.account().id().value())
        .param("platform", call.caller().platform().name())
        .param("workspace", call.caller().workspace())
        .param("user", call.caller().user().id())
        .query(String.class)
        .optional()
        .flatMap(TimeZones::zone);
  }

  private Optional<ZoneId> inProfile(Caller caller) {
    return sources.stream()
        .filter(source -> source.platform() == caller.platform())
        .findFirst()
        .flatMap(source -> source.zone(caller));
  }

  /** The zone for those of the account whose own is not known, if it has one. */
  public Optional<ZoneId> ofAccount(AccountId account) {
    return jdbc.sql("select zone from account where id = :account and zone is not null")
        .param("account", account.value())
        .query(String.class)
        .optional()
        .flatMap(TimeZones::zone);
  }

  /** A name that this Java does not know is no zone: another version may have stored it. */
  private static Optional<ZoneId> zone(String name) {
    try {
      return Optional.of(ZoneId.of(name));
    } catch (DateTimeException unknown) {
      return Optional.empty();
    }
  }
}
