package com.blackbird.sandbox.slack;

import com.blackbird.sandbox.slack.api.RateLimits;
import com.blackbird.sandbox.slack.api.WebApi;
import com.blackbird.sandbox.slack.dispatch.AppLink;
import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Timing;
import com.blackbird.sandbox.slack.dispatch.WatchedLink;
import com.blackbird.sandbox.slack.play.PlayRoutes;
import com.blackbird.sandbox.slack.play.SlackTeam;
import com.blackbird.sandbox.slack.play.SlackUser;
import com.blackbird.sandbox.slack.request.SignedRequests;
import com.blackbird.sandbox.slack.request.UrlVerification;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.SampleStore;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import com.blackbird.sandbox.wire.EventTrouble;
import com.blackbird.sandbox.wire.Faults;
import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.Recorder;
import com.blackbird.sandbox.wire.SandboxAddress;
import com.blackbird.sandbox.wire.SandboxClock;
import io.javalin.config.RoutesConfig;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

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
  private final SlackApp app;

  /** A Slack with one sample workspace, reached at the given address. */
  public SlackSandbox(SandboxAddress address, SandboxClock clock, LiveFeed feed) {
    this.address = address;
    world = new World(clock, feed);
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
    app = world.addApp(SampleStore.app());
    SampleStore.settle(world, app, SampleStore.NAME);
  }

  /** Adds the routes of the API, of the socket and of the users' play. */
  public void register(RoutesConfig routes) {
    api.register(routes);
    sockets.register(routes);
    new PlayRoutes(interactions, sockets, settings, app).register(routes);
  }

  /** What a bot needs to connect to the first workspace. */
  public Map<String, String> connection() {
    return connection(SampleStore.NAME);
  }

  /** What a bot needs to connect to a workspace. */
  public Map<String, String> connection(String workspace) {
    return connection(workspace, app);
  }

  /** What one of several apps needs to connect to a workspace. */
  public Map<String, String> connection(String workspace, SlackApp app) {
    Workspace team = world.workspace(workspace).orElseThrow();
    Map<String, String> connection = new TreeMap<>();
    connection.put("apiUrl", address.http("/slack/api/"));
    connection.put("botToken", team.installation(app.id()).orElseThrow().botToken());
    connection.put("appToken", app.appToken());
    connection.put("signingSecret", app.signingSecret());
    connection.put("team", team.id());
    connection.put("channel", team.findChannel(SampleStore.CHANNEL).orElseThrow().id());
    return connection;
  }

  /** A person of the first workspace. */
  public SlackUser user(String name) {
    return workspace(SampleStore.NAME).user(name);
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
    Boolean connected =
        world.changes().await(PATIENCE, () -> connections() > 0 ? Boolean.TRUE : null);
    if (connected == null) {
      throw new AssertionError("no app has connected within " + PATIENCE);
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
