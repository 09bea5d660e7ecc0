package com.blackbird.sandbox.slack.world;

import com.blackbird.sandbox.wire.LiveFeed;
import com.blackbird.sandbox.wire.ReadMarks;
import com.blackbird.sandbox.wire.SandboxClock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Everything that one pretended Slack holds. */
public final class World {
  private final SandboxClock clock;
  private final Changes changes;
  private final ReadMarks readMarks = new ReadMarks();
  private final List<Workspace> workspaces = new CopyOnWriteArrayList<>();
  private final Map<String, SlackApp> apps = new ConcurrentSkipListMap<>();

  /** An empty Slack. */
  public World(SandboxClock clock, LiveFeed feed) {
    this.clock = clock;
    this.changes = new Changes(feed);
  }

  public SandboxClock clock() {
    return clock;
  }

  /** Where changes are told and waited for. */
  public Changes changes() {
    return changes;
  }

  /** How far the people have read. */
  public ReadMarks readMarks() {
    return readMarks;
  }

  public List<Workspace> workspaces() {
    return workspaces;
  }

  public Collection<SlackApp> apps() {
    return List.copyOf(apps.values());
  }

  /** Adds an app that is installed nowhere yet. */
  public SlackApp addApp(AppConfig config) {
    SlackApp app = new SlackApp(config);
    if (apps.putIfAbsent(app.id(), app) != null) {
      throw new IllegalArgumentException("there already is an app \"" + config.name() + "\"");
    }
    return app;
  }

  /** An app by id or name. */
  public Optional<SlackApp> app(String nameOrId) {
    return apps().stream()
        .filter(app -> app.id().equals(nameOrId) || app.name().equals(nameOrId))
        .findFirst();
  }

  /** Adds a workspace with nobody but Slackbot in it. */
  public Workspace addWorkspace(String name) {
    if (workspaces.stream().anyMatch(workspace -> workspace.name().equals(name))) {
      throw new IllegalArgumentException("there already is a workspace \"" + name + "\"");
    }
    Workspace workspace = new Workspace(name, clock);
    workspaces.add(workspace);
    return workspace;
  }

  /** Puts an app into a workspace, or brings it back there. */
  public Installation install(SlackApp app, Workspace workspace) {
    Installation installation =
        workspace.installation(app.id()).orElseGet(() -> workspace.install(app));
    installation.activate(true);
    return installation;
  }

  /** A workspace by id or name. */
  public Optional<Workspace> workspace(String nameOrId) {
    return workspaces.stream()
        .filter(found -> found.id().equals(nameOrId) || found.name().equals(nameOrId))
        .findFirst();
  }

  /** Every installation of every app. */
  public Stream<Installation> installations() {
    return workspaces.stream().flatMap(workspace -> workspace.installations().stream());
  }

  /** Who calls with this bot token. */
  public Optional<Installation> withBotToken(String token) {
    return installations().filter(found -> found.holds(token)).findFirst();
  }

  /** Which app calls with this app-level token. */
  public Optional<SlackApp> withAppToken(String token) {
    return apps().stream().filter(app -> app.appToken().equals(token)).findFirst();
  }
}
