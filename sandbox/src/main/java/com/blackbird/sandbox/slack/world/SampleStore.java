package com.blackbird.sandbox.slack.world;

import java.util.List;

/** The people, channels and app that every workspace starts with. */
public final class SampleStore {
  /** The name of the first workspace. */
  public static final String NAME = "Sample Store";

  /** The channel that a bot is told of. */
  public static final String CHANNEL = "integrations";

  private SampleStore() {}

  /** The app that the sample workspace has installed. */
  public static AppConfig app() {
    return AppConfig.usual(
        "Blackbird",
        new SlashCommand(
            "/blackbird", "Look into the integration activity log", "activity | help"));
  }

  /** Adds a workspace with the sample people and channels; the app is in all but one of them. */
  public static Workspace settle(World world, SlackApp app, String name) {
    Workspace workspace = world.addWorkspace(name);
    Installation installation = world.install(app, workspace);
    User maria = workspace.addUser("maria", "Maria Lopez", true);
    User sam = workspace.addUser("sam", "Sam Okafor", false);
    User kenji = workspace.addUser("kenji", "Kenji Sato", false);
    List<User> people = List.of(maria, sam, kenji);
    User bot = installation.bot();
    for (String open : List.of("general", CHANNEL, "support")) {
      workspace.addChannel(open, Channel.Kind.PUBLIC, people).members().add(bot.id());
    }
    workspace.addChannel("random", Channel.Kind.PUBLIC, people);
    return workspace;
  }
}
