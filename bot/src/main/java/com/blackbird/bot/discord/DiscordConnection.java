package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.activity.lease.LeaseKeeper;
import com.blackbird.activity.lease.LeaseStore;
import com.blackbird.activity.lease.SteadyClock;
import com.blackbird.bot.operations.Lifeline;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way to Discord: every replica calls it, and of the gateway's shards, by which it tells what
 * people do, each is held by one replica.
 */
final class DiscordConnection implements AutoCloseable {
  static final String NO_TOKEN =
      "Set DISCORD_BOT_TOKEN to the token of your Discord application's bot and restart.";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);
  private static final String ID = "\\d{1,20}";

  private final DiscordProperties properties;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Lifeline lifeline = new Lifeline("Discord", this::session);
  private ListenerAdapter[] listeners = {};
  private volatile @Nullable Open open;

  private record Open(
      DiscordRest rest, DiscordShards shards, LeaseKeeper keeper, String application) {}

  DiscordConnection(
      DiscordProperties properties, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
    this.properties = properties;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
  }

  ConnectionState state() {
    Open current = open;
    if (current == null || lifeline.state() != ConnectionState.CONNECTED) {
      return lifeline.state();
    }
    return current.keeper().isSettled() ? current.shards().state() : ConnectionState.CONNECTING;
  }

  /** Whether Discord can be called, which needs no shard. */
  boolean canCall() {
    return open != null;
  }

  /** The channel or thread of that id, when the bot may see it. */
  Optional<GuildMessageChannel> channel(String guild, String id) {
    return place(guild, id)
        .filter(GuildMessageChannel.class::isInstance)
        .map(GuildMessageChannel.class::cast);
  }

  /** The server of that id, when the bot is in it. */
  Optional<Guild> guild(String id) {
    Open current = open;
    if (current == null || !id.matches(ID)) {
      return Optional.empty();
    }
    Optional<Guild> told = told(current, id);
    return told.isPresent() ? told : current.rest().guild(id);
  }

  /** The channel, forum or thread of that id, when the bot may see it. */
  Optional<GuildChannel> place(String guild, String id) {
    Open current = open;
    if (current == null || !guild.matches(ID) || !id.matches(ID)) {
      return Optional.empty();
    }
    Optional<Guild> told = told(current, guild);
    return told.isPresent()
        ? told.map(there -> there.getJDA().getChannelById(GuildChannel.class, id))
        : current.rest().channel(guild, id);
  }

  private static Optional<Guild> told(Open current, String guild) {
    return current.shards().of(guild).map(jda -> jda.getGuildById(guild));
  }

  /** Has a server read anew that no shard of this replica tells of. */
  void forget(String guild) {
    Open current = open;
    if (current != null) {
      current.rest().forget(guild);
    }
  }

  /** Takes a thread out of the archive; JDA knows it a moment later. */
  void reopen(String thread) {
    if (thread.matches(ID)) {
      use(rest -> {
        rest.reopen(thread);
        return thread;
      });
    }
  }

  /** Where the REST API is. */
  String apiUrl() {
    return properties.apiUrl();
  }

  /** JDA's HTTP client. */
  OkHttpClient http() {
    return use(rest -> rest.jda().getHttpClient())
        .orElseThrow(() -> new IllegalStateException("Not connected"));
  }

  /** The direct messages to a person. */
  Optional<MessageChannel> direct(String user) {
    return user.matches(ID)
        ? use(rest -> rest.jda().openPrivateChannelById(user).complete())
        : Optional.empty();
  }

  /** The id of the application that the bot belongs to, once it has been connected. */
  Optional<String> application() {
    return Optional.ofNullable(open).map(Open::application);
  }

  private <T> Optional<T> use(Function<DiscordRest, T> call) {
    return Optional.ofNullable(open).map(Open::rest).map(call);
  }

  /** Connects in the background and keeps connected; does nothing when it is not configured. */
  void open(ListenerAdapter... listeners) {
    this.listeners = listeners;
    if (properties.configured()) {
      lifeline.start();
    }
  }

  /** Closes the gateway, then lets other replicas have the shards. */
  @Override
  public void close() {
    lifeline.close();
  }

  private void session(Runnable connected) throws Exception {
    Clock steady = SteadyClock.of(clock);
    try (var setup = new DiscordJda(properties);
        var rest = new DiscordRest(setup, steady)) {
      var gateway = rest.gateway();
      String application = rest.jda().retrieveApplicationInfo().complete().getId();
      var shards = new DiscordShards(setup, gateway, listeners);
      var store = new LeaseStore(jdbc, transaction, clock, "discord shard", UUID.randomUUID());
      int size = properties.shards() > 0 ? properties.shards() : gateway.getShardTotal();
      try (var keeper = new LeaseKeeper(store, shards, steady)) {
        keeper.start(size);
        open = new Open(rest, shards, keeper, application);
        connected.run();
        LOG.info("Invite me to a server: {}", DiscordInvite.of(application));
        new CountDownLatch(1).await();
      } finally {
        open = null;
      }
    } catch (InvalidTokenException e) {
      throw new Lifeline.Rejected(NO_TOKEN);
    }
  }
}
