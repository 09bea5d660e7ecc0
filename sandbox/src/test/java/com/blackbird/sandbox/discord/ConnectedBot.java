package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.Sandbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import org.awaitility.Awaitility;

/** A bot made with the real SDK, connected to a sandbox, that remembers what it heard. */
final class ConnectedBot implements EventListener, AutoCloseable {
  private final List<GenericEvent> heard = new CopyOnWriteArrayList<>();
  private final JDA jda;

  private ConnectedBot(Sandbox sandbox, Compression compression, List<GatewayIntent> intents) {
    // A busy machine is no fault of the bot; the limit itself has a test of its own.
    sandbox.discord().timeToAnswer(Duration.ofSeconds(30));
    Map<String, String> connection = sandbox.discord().connection();
    jda =
        JDABuilder.createLight(connection.getOrDefault("botToken", ""), intents)
            .setRestConfig(new RestConfig().setBaseUrl(connection.getOrDefault("apiUrl", "")))
            .setCompression(compression)
            .setEnableShutdownHook(false)
            .setSessionController(
                new ConcurrentSessionController() {
                  @Override
                  public String getGateway() {
                    return connection.getOrDefault("gatewayUrl", "");
                  }
                })
            .addEventListeners(this)
            .build();
    try {
      jda.awaitReady();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  static ConnectedBot to(Sandbox sandbox) {
    return new ConnectedBot(
        sandbox,
        Compression.NONE,
        List.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.MESSAGE_CONTENT,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.GUILD_MEMBERS,
            GatewayIntent.DIRECT_MESSAGES));
  }

  static ConnectedBot to(Sandbox sandbox, Compression compression, GatewayIntent... intents) {
    return new ConnectedBot(sandbox, compression, List.of(intents));
  }

  @Override
  public void onEvent(GenericEvent event) {
    heard.add(event);
  }

  JDA jda() {
    return jda;
  }

  Guild guild() {
    return jda.getGuilds().getFirst();
  }

  TextChannel channel(String name) {
    return guild().getTextChannelsByName(name, false).getFirst();
  }

  /** Calls the listener for every later event of the kind. */
  <E> void on(Class<E> kind, Consumer<E> listener) {
    EventListener filtered =
        event -> {
          if (kind.isInstance(event)) {
            listener.accept(kind.cast(event));
          }
        };
    jda.addEventListener(filtered);
  }

  <E> List<E> heard(Class<E> kind) {
    return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The newest event of the kind, once there are so many. */
  <E> E hears(Class<E> kind, int count) {
    Awaitility.await(kind.getSimpleName())
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> heard(kind).size() >= count);
    return heard(kind).getLast();
  }

  /**
   * Waits for such an event. How many of the kind come before is JDA's affair: it tells of a thread
   * that the bot has made itself only when the event is quicker than the answer.
   */
  <E> void hears(Class<E> kind, Predicate<E> such) {
    Awaitility.await(kind.getSimpleName())
        .atMost(60, TimeUnit.SECONDS)
        .until(() -> heard(kind).stream().anyMatch(such));
  }

  <E> E hears(Class<E> kind) {
    return hears(kind, 1);
  }

  @Override
  public void close() {
    jda.shutdownNow();
  }
}
