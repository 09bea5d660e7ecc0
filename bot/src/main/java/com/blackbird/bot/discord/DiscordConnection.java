package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ConnectionState;
import com.blackbird.bot.operations.Lifeline;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway connection: JDA resumes what drops, the lifeline begins anew what ends. */
final class DiscordConnection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordConnection.class);

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
  private final Lifeline lifeline = new Lifeline("Discord", this::session);
  private ListenerAdapter[] listeners = {};
  private volatile @Nullable ShardManager shards;

  DiscordConnection(DiscordProperties properties) {
    this.properties = properties;
  }

  ConnectionState state() {
    ShardManager current = shards;
    boolean dropped =
        current != null
            && current.getShards().stream()
                .anyMatch(shard -> shard.getStatus() != JDA.Status.CONNECTED);
    return lifeline.state() == ConnectionState.CONNECTED && dropped
        ? ConnectionState.RECONNECTING
        : lifeline.state();
  }

  /** The channel or thread of that id, when the bot may see it. */
  Optional<GuildMessageChannel> channel(String id) {
    ShardManager current = shards;
    return current == null || !id.matches("\\d{1,20}")
        ? Optional.empty()
        : Optional.ofNullable(current.getChannelById(GuildMessageChannel.class, id));
  }

  /** The server of that id, when the bot is in it. */
  Optional<Guild> guild(String id) {
    ShardManager current = shards;
    return current == null || !id.matches("\\d{1,20}")
        ? Optional.empty()
        : Optional.ofNullable(current.getGuildById(id));
  }

  /** The channel, forum or thread of that id, when the bot may see it. */
  Optional<GuildChannel> place(String id) {
    ShardManager current = shards;
    return current == null || !id.matches("\\d{1,20}")
        ? Optional.empty()
        : Optional.ofNullable(current.getChannelById(GuildChannel.class, id));
  }

  /** Takes a thread out of the archive; JDA knows it a moment later. */
  void reopen(String thread) {
    ShardManager current = shards;
    if (current != null && thread.matches("\\d{1,20}")) {
      // JDA's own way needs the thread's entity, which it forgets when a thread is archived.
      new RestActionImpl<Void>(
              current.getShards().getFirst(),
              Route.Channels.MODIFY_CHANNEL.compile(thread),
              DataObject.empty().put("archived", false))
          .complete();
    }
  }

  /** Where the REST API is. */
  String apiUrl() {
    return properties.apiUrl();
  }

  /** JDA's HTTP client. */
  OkHttpClient http() {
    ShardManager current = shards;
    if (current == null) {
      throw new IllegalStateException("Not connected");
    }
    return current.getShards().getFirst().getHttpClient();
  }

  /** The direct messages to a person. */
  Optional<MessageChannel> direct(String user) {
    ShardManager current = shards;
    return current == null || !user.matches("\\d{1,20}")
        ? Optional.empty()
        : Optional.of(current.getShards().getFirst().openPrivateChannelById(user).complete());
  }

  /** The id of the application that the bot belongs to, once it has been connected. */
  Optional<String> application() {
    return Optional.ofNullable(shards)
        .map(current -> current.getShards().getFirst().getSelfUser().getApplicationId());
  }

  /** Connects in the background and keeps connected; does nothing when it is not configured. */
  void open(ListenerAdapter... listeners) {
    this.listeners = listeners;
    if (properties.configured()) {
      lifeline.start();
    }
  }

  @Override
  public void close() {
    lifeline.close();
  }

  private void session(Runnable connected) throws Exception {
    CompletableFuture<Optional<CloseCode>> end = new CompletableFuture<>();
    try {
      shards = builder(new Life(connected, end)).build();
      CloseCode code = end.get().orElse(CloseCode.UNKNOWN_ERROR);
      if (code == CloseCode.DISALLOWED_INTENTS) {
        throw new Lifeline.Rejected(
            "It closed the gateway with 4014. Switch on \"Message Content Intent\" at"
                + " https://discord.com/developers/applications, your application, Bot, Privileged"
                + " Gateway Intents: without it the bot cannot read what people answer in support"
                + " threads.");
      }
      if (!code.isReconnect()) {
        throw new Lifeline.Rejected(
            "It closed the gateway with " + code.getCode() + ": " + code.getMeaning());
      }
    } catch (InvalidTokenException e) {
      throw new Lifeline.Rejected(
          "Set DISCORD_BOT_TOKEN to the token of your Discord application's bot and restart.");
    } finally {
      ShardManager ended = shards;
      shards = null;
      if (ended != null) {
        ended.shutdown();
      }
    }
  }

  private DefaultShardManagerBuilder builder(Life life) {
    DefaultShardManagerBuilder builder =
        DefaultShardManagerBuilder.createLight(properties.botToken(), INTENTS)
            // How a forum's posts are tagged.
            .enableCache(CacheFlag.FORUM_TAGS)
            .setRestConfig(new RestConfig().setBaseUrl(properties.apiUrl()))
            .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            .setEnableShutdownHook(false)
            .addEventListeners(life)
            .addEventListeners((Object[]) listeners);
    // The stand-in speaks plain JSON; the real gateway is better compressed.
    return properties.apiUrl().startsWith("https:")
        ? builder
        : builder.setCompression(Compression.NONE);
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
      LOG.info(
          "Invite me to a server: {}",
          DiscordInvite.of(event.getJDA().getSelfUser().getApplicationId()));
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
      end.complete(Optional.ofNullable(event.getCloseCode()));
    }
  }
}
