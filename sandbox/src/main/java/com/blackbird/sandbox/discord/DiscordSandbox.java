package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.interaction.Interactions;
import com.blackbird.sandbox.discord.play.DiscordScenario;
import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.PlayRoutes;
import com.blackbird.sandbox.discord.play.Stage;
import com.blackbird.sandbox.discord.rest.RateLimits;
import com.blackbird.sandbox.discord.rest.RestApi;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.ControlRoutes;
import com.blackbird.sandbox.wire.EventTrouble;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.ReadRoutes;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.SandboxAddress;
import com.blackbird.sandbox.wire.SandboxClock;
import com.blackbird.sandbox.wire.ScenarioPart;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A Discord that keeps state in memory and obeys the documented rules. */
public final class DiscordSandbox implements AutoCloseable {
  private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(30);
  private final SandboxAddress address;
  private final World world;
  private final Population population;
  private final Faults faults = new Faults();
  private final Recorder recorder;
  private final Gateway gateway;
  private final Interactions interactions;
  private final RestApi rest;
  private final Stage stage;
  private final ReadRoutes reading;
  private final App blackbird;

  /**
   * A Discord reached at the given address.
   *
   * @param scenario what it holds; null for one sample guild
   */
  public DiscordSandbox(
      SandboxAddress address, SandboxClock clock, LiveFeed feed, @Nullable ScenarioPart scenario) {
    this.address = address;
    world = new World(clock);
    population = new Population(world);
    if (scenario == null) {
      blackbird = population.settle();
    } else {
      DiscordScenario arranged = new DiscordScenario(world, population);
      arranged.arrange(scenario);
      blackbird = arranged.firstApp(scenario);
    }
    Conversations conversations = new Conversations(world);
    interactions = new Interactions(world, conversations);
    recorder = new Recorder("discord", clock, feed);
    gateway = new Gateway(world, address, recorder, new EventTrouble(faults, clock));
    rest = new RestApi(world, address, conversations, interactions, clock, faults, recorder);
    reading = new ReadRoutes("discord", world.readMarks(), feed);
    stage = new Stage(world, address, conversations, interactions);
    world.listen(new Feed(feed));
  }

  /** Adds the routes of the API, of the socket and of the users' play. */
  public void register(RoutesConfig routes) {
    new PlayRoutes(stage, population, gateway, rest.limits()).register(routes);
    new ControlRoutes("discord", faults, recorder).register(routes);
    reading.register(routes);
    gateway.register(routes);
    rest.register(routes);
  }

  /** What a bot needs to connect. */
  public Map<String, String> connection() {
    return world.locked(() -> connection(blackbird, home(blackbird)));
  }

  private Map<String, String> connection(App app, Guild guild) {
    Map<String, String> connection = new LinkedHashMap<>();
    connection.put("apiUrl", address.http("/discord/api/v10/"));
    connection.put("gatewayUrl", address.webSocket(Gateway.PATH));
    connection.put("botToken", app.token());
    connection.put("application", app.id());
    connection.put("guild", guild.id());
    connection.put("channel", channelOf(app, guild));
    return connection;
  }

  /** The sample channel when the bot sees it, otherwise the first one that it sees. */
  private static String channelOf(App app, Guild guild) {
    return guild.channels().values().stream()
        .filter(channel -> channel.type() == Channel.TEXT && Access.sees(app.bot(), channel))
        .min(Comparator.comparing(channel -> !channel.name().equals("integrations")))
        .map(Channel::id)
        .orElse("");
  }

  /** What every app needs to connect, with one of the guilds that it is in. */
  public List<Map<String, String>> everyConnection() {
    return world.locked(() -> world.apps().stream().map(this::namedConnection).toList());
  }

  private Map<String, String> namedConnection(App app) {
    Map<String, String> connection = connection(app, home(app));
    connection.put("app", app.bot().displayName());
    return connection;
  }

  private Guild home(App app) {
    return world.guilds().values().stream()
        .filter(guild -> guild.has(app.bot()))
        .findFirst()
        .orElseGet(() -> world.guilds().values().iterator().next());
  }

  /** Adds the users, apps and guilds of a scenario. */
  public void arrange(ScenarioPart scenario) {
    new DiscordScenario(world, population).arrange(scenario);
  }

  /** A member of the sample guild. */
  public DiscordUser user(String name) {
    return stage.user("", name);
  }

  /** A guild by name or id, whose members can be played. */
  public GuildPlay guild(String name) {
    return new GuildPlay(stage, name);
  }

  /** One more guild with the same people and bots; the answer is its id. */
  public String addGuild(String name) {
    return world.locked(() -> population.addGuild(name)).id();
  }

  /** One more app, whose bot is in every guild; the answer is what it needs to connect. */
  public Map<String, String> addApp(String name) {
    return world.locked(
        () -> connection(population.addApp(name), world.guilds().values().iterator().next()));
  }

  /** Waits until the sample bot is connected and ready. */
  public void awaitConnected() {
    awaitConnected(blackbird.bot().displayName());
  }

  /** Waits until the bot of an app is connected and ready. */
  public void awaitConnected(String name) {
    Boolean connected = world.await(() -> isConnected(name) ? true : null, CONNECT_PATIENCE);
    if (connected == null) {
      throw new AssertionError(name + " has not connected within " + CONNECT_PATIENCE);
    }
  }

  private boolean isConnected(String name) {
    return world.apps().stream()
        .anyMatch(app -> app.bot().displayName().equals(name) && gateway.isConnected(app));
  }

  /** Breaks every connection without a word; the sessions can be resumed. */
  public void dropConnections() {
    gateway.dropConnections();
  }

  /** The gateway, for faults. */
  public Gateway gateway() {
    return gateway;
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** The requests and events so far. */
  public Recorder recorder() {
    return recorder;
  }

  /** The rate limits, which can be switched on. */
  public RateLimits rateLimits() {
    return rest.limits();
  }

  /** How long bots have to answer an interaction from now on; three seconds at first. */
  public void timeToAnswer(Duration limit) {
    interactions.timeToAnswer(limit);
  }

  /** Turns the privileged intents of the sample bot on or off, as the developer portal does. */
  public void allowPrivilegedIntents(boolean members, boolean content, boolean presences) {
    world.locked(() -> blackbird.allowPrivilegedIntents(members, content, presences));
  }

  /** The state behind it all, for what has no shorter way. */
  public World world() {
    return world;
  }

  /** Drops every connection. */
  @Override
  public void close() {
    faults.clear();
    gateway.close();
  }
}
