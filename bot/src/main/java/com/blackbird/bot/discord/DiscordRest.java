package com.blackbird.bot.discord;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.SessionController.ShardedGateway;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.jspecify.annotations.Nullable;

/**
 * Discord without its gateway, for what any replica does: it calls, and it reads servers by calling
 * whose shard another replica holds. What was read serves for a minute.
 */
final class DiscordRest implements AutoCloseable {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** By then nobody who has got something of it still calls. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(5);

  private final DiscordJda setup;
  private final Clock steady;
  private final JDA jda;
  private final Map<String, Read> read = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> reading = new ConcurrentHashMap<>();

  private record Read(DiscordServer server, Instant at) {}

  /** Calls Discord once, to see whether it accepts the token. */
  DiscordRest(DiscordJda setup, Clock steady) {
    this.setup = setup;
    this.steady = steady;
    this.jda = setup.withoutGateway();
  }

  JDA jda() {
    return jda;
  }

  /** Where the gateway is and how many shards Discord recommends. */
  ShardedGateway gateway() {
    return ((JDAImpl) jda).getShardedGateway();
  }

  /** The server of that id, when the bot is in it. */
  Optional<Guild> guild(String id) {
    return server(id).map(DiscordServer::guild);
  }

  /** The channel, forum or open thread of that id, when the bot may see it. */
  Optional<GuildChannel> channel(String guild, String id) {
    return server(guild).flatMap(server -> server.channel(id));
  }

  /** Reads the server anew the next time. */
  void forget(String guild) {
    retire(read.remove(guild));
  }

  /** Takes a thread out of the archive. */
  void reopen(String thread) {
    // JDA's own way needs the thread's entity, which it forgets when a thread is archived.
    new RestActionImpl<Void>(
            jda,
            Route.Channels.MODIFY_CHANNEL.compile(thread),
            DataObject.empty().put("archived", false))
        .complete();
  }

  private Optional<DiscordServer> server(String id) {
    ReentrantLock lock = reading.computeIfAbsent(id, any -> new ReentrantLock());
    lock.lock();
    try {
      Instant now = steady.instant();
      Read known = read.get(id);
      if (known != null && now.isBefore(known.at().plus(FRESH))) {
        return Optional.of(known.server());
      }
      DiscordServer server = DiscordServer.read(setup, id);
      retire(read.put(id, new Read(server, now)));
      dropOld(now);
      return Optional.of(server);
    } catch (ErrorResponseException e) {
      if (isForeign(e.getErrorResponse())) {
        forget(id);
        return Optional.empty();
      }
      throw e;
    } finally {
      lock.unlock();
    }
  }

  private void dropOld(Instant now) {
    read.forEach((id, one) -> {
      if (now.isAfter(one.at().plus(KEPT)) && read.remove(id, one)) {
        retire(one);
      }
    });
  }

  private void retire(@Nullable Read old) {
    if (old != null) {
      var _ =
          setup.timers().schedule(old.server()::close, LONGEST_CALL.toSeconds(), TimeUnit.SECONDS);
    }
  }

  static boolean isForeign(ErrorResponse answer) {
    return switch (Objects.requireNonNull(answer)) {
      case UNKNOWN_GUILD, UNKNOWN_CHANNEL, UNKNOWN_MEMBER, MISSING_ACCESS -> true;
      default -> false;
    };
  }

  @Override
  public void close() {
    read.values().forEach(one -> one.server().close());
    read.clear();
    jda.shutdown();
  }
}
