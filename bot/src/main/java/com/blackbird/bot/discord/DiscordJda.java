package com.blackbird.bot.discord;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;

/** How JDA is set up here; all that it makes share one HTTP client and its threads. */
final class DiscordJda implements AutoCloseable {
  /** What is said and done in threads; the content of messages has to be allowed by an admin. */
  private static final Set<GatewayIntent> INTENTS =
      Set.of(
          GatewayIntent.GUILD_MESSAGES,
          GatewayIntent.MESSAGE_CONTENT,
          GatewayIntent.GUILD_MESSAGE_REACTIONS);

  private static final int LONGEST_RECONNECT_SECONDS = 60;

  static {
    // JDA's default lets foreign text in a message ping everybody.
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  private final DiscordProperties properties;
  private final OkHttpClient http = new OkHttpClient();
  private final ScheduledExecutorService timers =
      Executors.newScheduledThreadPool(
          2, Thread.ofPlatform().daemon().name("discord-timer-", 1).factory());
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  DiscordJda(DiscordProperties properties) {
    this.properties = properties;
  }

  OkHttpClient http() {
    return http;
  }

  ScheduledExecutorService timers() {
    return timers;
  }

  /** One that will hold a shard. */
  JDABuilder shard() {
    JDABuilder builder =
        JDABuilder.createLight(properties.botToken(), INTENTS)
            // How a forum's posts are tagged.
            .enableCache(CacheFlag.FORUM_TAGS)
            .setRestConfig(new RestConfig().setBaseUrl(properties.apiUrl()))
            .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
            .setEventPool(threads, false)
            .setHttpClient(http)
            .setEnableShutdownHook(false);
    // The stand-in speaks plain JSON; the real gateway is better compressed.
    return properties.apiUrl().startsWith("https:")
        ? builder
        : builder.setCompression(Compression.NONE);
  }

  /** One that calls Discord and never opens the gateway. */
  JDA withoutGateway() {
    return shard()
        .setRateLimitScheduler(timers, false)
        .setRateLimitElastic(threads, false)
        .setGatewayPool(timers, false)
        .setSessionController(new NoTurn())
        .build();
  }

  @Override
  public void close() {
    timers.shutdownNow();
    threads.shutdown();
    http.connectionPool().evictAll();
  }

  /** JDA connects when it is its turn; here it never is. */
  private static final class NoTurn extends SessionControllerAdapter {
    @Override
    public void appendSession(SessionController.SessionConnectNode node) {
      // Nothing connects.
    }

    @Override
    public void removeSession(SessionController.SessionConnectNode node) {
      // There is none.
    }
  }
}
