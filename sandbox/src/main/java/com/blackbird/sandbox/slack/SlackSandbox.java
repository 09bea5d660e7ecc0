package com.blackbird.sandbox.slack;

import com.blackbird.sandbox.slack.api.RateLimits;
import com.blackbird.sandbox.slack.api.WebApi;
import com.blackbird.sandbox.slack.dispatch.AppLink;
import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Timing;
import com.blackbird.sandbox.slack.dispatch.WatchedLink;
import com.blackbird.sandbox.slack.play.PlayRoutes;
import com.blackbird.sandbox.slack.play.SlackScenario;
import com.blackbird.sandbox.slack.play.SlackTeam;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.request.SignedRequests;
import com.blackbird.sandbox.slack.request.UrlVerification;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.SampleStore;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A Slack that keeps state in memory and obeys the documented rules. */
public final class SlackSandbox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SandboxAddress address;
  private final World world;
  private final Timing timing = new Timing();
  private final SocketMode sockets;
  private final SignedRequests requests = new SignedRequests(timing);
  private final UrlVerification settings = new UrlVerification(requests);
  private final Interactions interactions;
  private final Faults faults = new Faults();
  private final Recorder recorder;
  private final WebApi api;
  private final ReadRoutes reading;
  private final SlackApp app;
  private final Workspace home;

  /**
   * A Slack reached at the given address.
   *
   * @param scenario what it holds; null for one sample workspace
   */
  public SlackSandbox(
      SandboxAddress address, SandboxClock clock, LiveFeed feed, @Nullable ScenarioPart scenario) {
    this.address = address;
    world = new World(clock, feed);
    reading = new ReadRoutes("slack", world.readMarks(), feed);
    sockets = new SocketMode(address, world.changes());
    recorder = new Recorder("slack", clock, feed);
    AppLink bare =
        (to, envelope) ->
            to.config().urls().isNone()
                ? sockets.send(to, envelope, timing.acknowledgement())
                : requests.send(to, envelope);
    EventTrouble trouble = new EventTrouble(faults, clock);
    AppLink link = new WatchedLink(bare, world, timing, recorder, trouble, sockets::drop);
    interactions = new Interactions(world, link, timing, address);
    api = new WebApi(interactions, sockets, address, faults, recorder);
    if (scenario == null) {
      app = world.addApp(SampleStore.app());
      home = SampleStore.settle(world, app, SampleStore.NAME);
    } else {
      SlackScenario arranged = new SlackScenario(world);
      arranged.arrange(scenario);
      app = arranged.firstApp(scenario);
      home = world.workspaces().getFirst();
    }
  }

  /** Adds the routes of the API, of the socket and of the users' play. */
  public void register(RoutesConfig routes) {
    api.register(routes);
    sockets.register(routes);
    reading.register(routes);
    new PlayRoutes(interactions, sockets, settings, app).register(routes);
  }

  /** What a bot needs to connect to the first workspace. */
  public Map<String, String> connection() {
    return connection(home.name());
  }

  /** What a bot needs to connect to a workspace. */
  public Map<String, String> connection(String workspace) {
    return connection(workspace, app);
  }

  /** What one of several apps needs to connect to a workspace. */
  public Map<String, String> connection(String workspace, SlackApp wanted) {
    Workspace team = world.workspace(workspace).orElseThrow();
    return connection(team.installation(wanted.id()).orElseThrow());
  }

  /** What every app needs to connect to every workspace that has it. */
  public List<Map<String, String>> everyConnection() {
    return world
        .installations()
        .filter(Installation::isActive)
        .map(installation -> {
          Map<String, String> connection = connection(installation);
          connection.put("app", installation.app().name());
          connection.put("workspace", installation.workspace().name());
          return connection;
        })
        .toList();
  }

  private Map<String, String> connection(Installation installation) {
    Map<String, String> connection = new TreeMap<>();
    connection.put("apiUrl", address.http("/slack/api/"));
    connection.put("botToken", installation.botToken());
    connection.put("appToken", installation.app().appToken());
    connection.put("signingSecret", installation.app().signingSecret());
    connection.put("team", installation.workspace().id());
    connection.put("channel", channelOf(installation));
    return connection;
  }

  /** The sample channel when the bot is in it, otherwise the first one by name. */
  private static String channelOf(Installation installation) {
    return installation.workspace().channels().stream()
        .filter(channel -> channel.hasMember(installation.bot().id()))
        .min(
            Comparator.comparing((Channel channel) -> !channel.name().equals(SampleStore.CHANNEL))
                .thenComparing(Channel::name))
        .map(Channel::id)
        .orElse("");
  }

  /** Adds the apps and workspaces of a scenario. */
  public void arrange(ScenarioPart scenario) {
    new SlackScenario(world).arrange(scenario);
  }

  /** A person of the first workspace. */
  public SlackUser user(String name) {
    return workspace(home.name()).user(name);
  }

  /** A workspace by name or id. */
  public SlackTeam workspace(String name) {
    return new SlackTeam(interactions, world.workspace(name).orElseThrow());
  }

  /** Adds a workspace with the sample people and channels, and the sample app installed. */
  public SlackTeam addWorkspace(String name) {
    return new SlackTeam(interactions, SampleStore.settle(world, app, name));
  }

  /** The sample app, whose configuration can be changed. */
  public SlackApp app() {
    return app;
  }

  /** Adds an app that is installed nowhere yet; its name is not taken. */
  public SlackApp addApp(AppConfig config) {
    SlackApp added = world.addApp(config.withUrls(RequestUrls.NONE));
    configure(added, config);
    return added;
  }

  /**
   * Changes an app's configuration. With request URLs it is told things over HTTP; a new address of
   * events has to answer the challenge, or nothing is changed.
   */
  public void configure(SlackApp changed, AppConfig config) {
    settings.configure(changed, config);
  }

  /** Time limits, which tests may shorten. */
  public Timing timing() {
    return timing;
  }

  /** What is to go wrong. */
  public Faults faults() {
    return faults;
  }

  /** The switch of the rate limits, off at first. */
  public RateLimits rateLimits() {
    return api.rateLimits();
  }

  /** The requests and events so far. */
  public Recorder recorder() {
    return recorder;
  }

  /** Cuts every socket of the sample app without a word. */
  public void dropConnections() {
    sockets.drop(app);
  }

  /** Asks the sample app to come back on a new socket, as Slack does every few hours. */
  public void refreshConnections() {
    sockets.refresh(app, "refresh_requested");
  }

  /** The sockets that the sample app has open. */
  public int connections() {
    return sockets.connections(app);
  }

  /** Waits until the sample app is connected. */
  public void awaitConnected() {
    awaitConnected(app.name());
  }

  /** Waits until an app is connected. */
  public void awaitConnected(String name) {
    SlackApp wanted =
        world.apps().stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow();
    Boolean connected =
        world
            .changes()
            .await(PATIENCE, () -> sockets.connections(wanted) > 0 ? Boolean.TRUE : null);
    if (connected == null) {
      throw new AssertionError(name + " has not connected within " + PATIENCE);
    }
  }

  /** Sends unacknowledged events again at once instead of after minutes. */
  public void retryEventsNow() {
    interactions.events().retryNow();
  }

  /** Drops every connection. */
  @Override
  public void close() {
    faults.clear();
    interactions.events().close();
    requests.close();
    sockets.close();
  }
}
