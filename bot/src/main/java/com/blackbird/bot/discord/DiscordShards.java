package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.lease.LeaseHolder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MiscUtil;
import net.dv8tion.jda.api.utils.SessionController;

/** The shards of the gateway that this replica holds. */
final class DiscordShards implements LeaseHolder {
  private final DiscordJda setup;
  private final ListenerAdapter[] listeners;
  private final SessionController turns;
  private final Map<Integer, DiscordShard> held = new ConcurrentHashMap<>();
  private volatile int size = 1;

  /**
   * None yet.
   *
   * @param gateway where it is, and how many sessions may begin at once
   */
  DiscordShards(
      DiscordJda setup, SessionController.ShardedGateway gateway, ListenerAdapter... listeners) {
    this.setup = setup;
    this.listeners = listeners;
    this.turns = new Turns(gateway.getUrl());
    turns.setConcurrency(gateway.getConcurrency());
  }

  @Override
  public void begin(int number, int size) {
    this.size = size;
    DiscordShard shard = new DiscordShard(number, size, this::builder);
    held.put(number, shard);
    shard.open();
  }

  @Override
  public void end(Collection<Integer> numbers) {
    List<Thread> ending =
        numbers.stream()
            .map(held::remove)
            .filter(Objects::nonNull)
            .map(shard -> Thread.startVirtualThread(shard::close))
            .toList();
    try {
      for (Thread one : ending) {
        one.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The worst of them; connected when there are none. */
  ConnectionState state() {
    List<ConnectionState> states = held.values().stream().map(DiscordShard::state).toList();
    return List.of(
            ConnectionState.REJECTED, ConnectionState.CONNECTING, ConnectionState.RECONNECTING)
        .stream()
        .filter(states::contains)
        .findFirst()
        .orElse(ConnectionState.CONNECTED);
  }

  /** JDA of the shard that tells of a server, when this replica holds it and it is connected. */
  Optional<JDA> of(String guild) {
    int number = MiscUtil.getShardForGuild(guild, size);
    return Optional.ofNullable(held.get(number)).flatMap(DiscordShard::connected);
  }

  private JDABuilder builder() {
    return setup.shard().setSessionController(turns).addEventListeners((Object[]) listeners);
  }

  /** JDA's own, with the gateway that Discord has named. */
  private static final class Turns extends ConcurrentSessionController {
    private final String gateway;

    Turns(String gateway) {
      this.gateway = gateway;
    }

    @Override
    public String getGateway() {
      return gateway;
    }
  }
}
