package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.bot.operations.Lifeline;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import org.jspecify.annotations.Nullable;

/** One shard's gateway: JDA resumes what drops, the lifeline begins anew what ends. */
final class DiscordShard implements AutoCloseable {
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  private final Supplier<JDABuilder> setup;
  private final Lifeline lifeline;
  private volatile @Nullable JDA jda;

  /**
   * A shard that is not connected yet.
   *
   * @param setup gives a builder with its listeners
   */
  DiscordShard(int number, int size, Supplier<JDABuilder> setup) {
    this.setup = () -> setup.get().useSharding(number, size);
    this.lifeline =
        new Lifeline("Discord's gateway, shard %d of %d".formatted(number, size), this::session);
  }

  void open() {
    lifeline.start();
  }

  ConnectionState state() {
    return lifeline.state() == ConnectionState.CONNECTED && connected().isEmpty()
        ? ConnectionState.RECONNECTING
        : lifeline.state();
  }

  /** JDA while it is connected. */
  Optional<JDA> connected() {
    return Optional.ofNullable(jda).filter(one -> one.getStatus() == JDA.Status.CONNECTED);
  }

  @Override
  public void close() {
    lifeline.close();
  }

  private void session(Runnable connected) throws Exception {
    CompletableFuture<Optional<CloseCode>> end = new CompletableFuture<>();
    try {
      jda = setup.get().addEventListeners(new Life(connected, end)).build();
      judge(end.get().orElse(CloseCode.UNKNOWN_ERROR));
    } catch (InvalidTokenException e) {
      throw new Lifeline.Rejected(DiscordConnection.NO_TOKEN);
    } finally {
      JDA ended = jda;
      jda = null;
      if (ended != null) {
        ended.shutdown();
        if (!ended.awaitShutdown(GOODBYE)) {
          ended.shutdownNow();
        }
      }
    }
  }

  private static void judge(CloseCode code) throws Lifeline.Rejected {
    if (code == CloseCode.DISALLOWED_INTENTS) {
      throw new Lifeline.Rejected(
          "It closed the gateway with 4014. Switch on \"Message Content Intent\" at"
              + " https://discord.com/developers/applications, your application, Bot, Privileged"
              + " Gateway Intents: without it the bot cannot read what people answer in support"
              + " threads.");
    }
    if (code == CloseCode.SHARDING_REQUIRED) {
      throw new Lifeline.Rejected(
          "It closed the gateway with 4011: the bot is on so many servers that it needs more"
              + " shards. Leave DISCORD_SHARDS away, or raise it, and restart.");
    }
    if (!code.isReconnect()) {
      throw new Lifeline.Rejected(
          "It closed the gateway with " + code.getCode() + ": " + code.getMeaning());
    }
  }

  /** Watches one connection. */
  private static final class Life extends ListenerAdapter {
    private final Runnable connected;
    private final CompletableFuture<Optional<CloseCode>> end;

    Life(Runnable connected, CompletableFuture<Optional<CloseCode>> end) {
      this.connected = connected;
      this.end = end;
    }

    @Override
    public void onReady(ReadyEvent event) {
      connected.run();
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      end.complete(Optional.ofNullable(event.getCloseCode()));
    }
  }
}
