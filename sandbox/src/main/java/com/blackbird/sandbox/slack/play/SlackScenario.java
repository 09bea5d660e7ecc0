package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.RequestUrls;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.SlashCommand;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import com.blackbird.sandbox.wire.ScenarioPart;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the apps and workspaces of a scenario to a Slack. */
public final class SlackScenario {
  private final World world;

  /** Adds to this world. */
  public SlackScenario(World world) {
    this.world = world;
  }

  /** Adds everything that the scenario's part about Slack names. */
  public void arrange(ScenarioPart slack) {
    slack.only("apps", "workspaces").parts("apps").forEach(this::app);
    slack.parts("workspaces").forEach(this::workspace);
  }

  /** The app that the scenario names first in its first workspace. */
  public SlackApp firstApp(ScenarioPart slack) {
    return slack.parts("workspaces").stream()
        .limit(1)
        .flatMap(workspace -> workspace.parts("apps").stream())
        .findFirst()
        .flatMap(first -> named(first.text("name")))
        .orElseThrow(() -> slack.wrong("workspaces", "has to begin with one that has an app"));
  }

  private Optional<SlackApp> named(String name) {
    return world.apps().stream().filter(app -> app.name().equals(name)).findFirst();
  }

  private void app(ScenarioPart part) {
    part.only(
        "name",
        "appToken",
        "signingSecret",
        "commands",
        "shortcuts",
        "events",
        "scopes",
        "unfurlDomains",
        "urls",
        "tokenRotation");
    String name = part.text("name");
    if (named(name).isPresent()) {
      throw part.wrong("name", "is the name of another app already");
    }
    AppConfig usual = AppConfig.usual(name, commands(part));
    SlackApp app =
        world.addApp(
            usual
                .withShortcuts(shortcuts(part))
                .withEvents(names(part, "events", usual.events()))
                .withScopes(names(part, "scopes", usual.scopes()))
                .withUnfurlDomains(names(part, "unfurlDomains", Set.of()))
                .withUrls(urls(part))
                .withTokenRotation(part.flag("tokenRotation")));
    app.useSecrets(
        part.text("appToken", app.appToken()), part.text("signingSecret", app.signingSecret()));
    if (!app.appToken().startsWith("xapp-")) {
      throw part.wrong("appToken", "has to begin with xapp-");
    }
  }

  /** One address for everything; it is not asked a challenge, for the app may start later. */
  private static RequestUrls urls(ScenarioPart app) {
    return app.has("urls") ? RequestUrls.all(app.text("urls")) : RequestUrls.NONE;
  }

  private static SlashCommand[] commands(ScenarioPart app) {
    return app.parts("commands").stream().map(SlackScenario::command).toArray(SlashCommand[]::new);
  }

  private static SlashCommand command(ScenarioPart part) {
    part.only("command", "description", "usageHint");
    if (!part.text("command").matches("/\\S{1,31}")) {
      throw part.wrong("command", "has to begin with a slash and hold no spaces");
    }
    return new SlashCommand(
        part.text("command"), part.text("description", ""), part.text("usageHint", ""));
  }

  private static List<Shortcut> shortcuts(ScenarioPart app) {
    return app.parts("shortcuts").stream().map(SlackScenario::shortcut).toList();
  }

  private static Shortcut shortcut(ScenarioPart part) {
    part.only("callbackId", "name", "kind");
    return new Shortcut(
        part.text("callbackId"),
        part.text("name"),
        switch (part.text("kind", "global")) {
          case "global" -> Shortcut.Kind.GLOBAL;
          case "message" -> Shortcut.Kind.MESSAGE;
          default -> throw part.wrong("kind", "is global or message");
        });
  }

  private static Set<String> names(ScenarioPart part, String field, Set<String> usual) {
    return part.has(field) ? Set.copyOf(part.named(field, name -> name)) : usual;
  }

  private void workspace(ScenarioPart part) {
    part.only("name", "users", "groups", "apps", "channels");
    String name = part.text("name");
    if (world.workspace(name).isPresent()) {
      throw part.wrong("name", "is the name of another workspace already");
    }
    Workspace workspace = world.addWorkspace(name);
    part.parts("users").forEach(user -> user(workspace, user));
    part.parts("groups").forEach(group -> group(workspace, group));
    part.parts("apps").forEach(app -> installation(workspace, app));
    part.parts("channels").forEach(channel -> channel(workspace, channel));
    world.changes().publish("channel", Map.of("team", workspace.id()));
  }

  private static void user(Workspace workspace, ScenarioPart part) {
    part.only("name", "realName", "isAdmin", "isGuest", "timeZone", "locale");
    String name = part.text("name");
    if (workspace.findUser(name).isPresent()) {
      throw part.wrong("name", "is the name of another user already");
    }
    User user = workspace.addUser(name, part.text("realName", name), part.flag("isAdmin"));
    workspace.change(user, old -> old.asGuest(part.flag("isGuest")));
    if (part.has("timeZone")) {
      workspace.change(user, old -> old.livingIn(zone(part)));
    }
    if (part.has("locale")) {
      workspace.change(user, old -> old.speaking(part.text("locale")));
    }
  }

  private static void group(Workspace workspace, ScenarioPart part) {
    part.only("handle", "members");
    workspace.putGroup(
        part.text("handle"), part.named("members", member -> member(workspace, member)));
  }

  private static ZoneId zone(ScenarioPart user) {
    try {
      return ZoneId.of(user.text("timeZone"));
    } catch (DateTimeException unknown) {
      throw user.wrong("timeZone", "has to be a zone's name, such as Europe/Berlin");
    }
  }

  private void installation(Workspace workspace, ScenarioPart part) {
    part.only("name", "botToken");
    String name = part.text("name");
    SlackApp app = named(name).orElseThrow(() -> part.wrong("name", "is not the name of an app"));
    Installation installation = world.install(app, workspace);
    String token = part.text("botToken", installation.botToken());
    boolean taken =
        world
            .installations()
            .anyMatch(other -> other != installation && other.botToken().equals(token));
    if (taken || !token.startsWith("xoxb-")) {
      throw part.wrong("botToken", "has to begin with xoxb- and be of this installation alone");
    }
    installation.useToken(token);
  }

  private static void channel(Workspace workspace, ScenarioPart part) {
    part.only("name", "isPrivate", "members");
    String name = part.text("name");
    if (!name.matches("[\\p{Ll}\\p{Lo}\\d_-]{1,80}")) {
      throw part.wrong("name", "has to be 1 to 80 lower-case letters, digits, - and _");
    }
    if (workspace.findChannel(name).isPresent()) {
      throw part.wrong("name", "is the name of another channel already");
    }
    List<User> members =
        part.has("members")
            ? part.named("members", member -> member(workspace, member))
            : workspace.users().stream().filter(u -> !u.equals(workspace.slackbot())).toList();
    boolean hidden = part.flag("isPrivate");
    workspace.addChannel(name, hidden ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC, members);
  }

  /** A person by name, or an app's bot by the app's name. */
  private static User member(Workspace workspace, String name) {
    return workspace
        .findUser(name)
        .or(() ->
            workspace.installations().stream()
                .filter(installation -> installation.app().name().equals(name))
                .map(Installation::bot)
                .findFirst())
        .orElseThrow(() -> new IllegalArgumentException("is no user or app of this workspace"));
  }
}
