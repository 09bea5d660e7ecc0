package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import java.time.Duration;
import java.util.List;

/** One workspace, as tests arrange it. */
public final class SlackTeam {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final Interactions slack;
  private final Workspace workspace;

  /** A workspace of this Slack. */
  public SlackTeam(Interactions slack, Workspace workspace) {
    this.slack = slack;
    this.workspace = workspace;
  }

  public String id() {
    return workspace.id();
  }

  /** One of its people, by name or id. */
  public SlackUser user(String name) {
    return new SlackUser(slack, workspace, Finder.user(workspace, name), PATIENCE);
  }

  /** Adds a person, who is in #general at once. */
  public SlackUser addUser(String name, String realName) {
    User user = workspace.addUser(name, realName, false);
    return new SlackUser(slack, workspace, user, PATIENCE);
  }

  /** Belongs to an Enterprise organisation from now on, which installs apps here as a whole. */
  public void joins(String organisation) {
    workspace.join(organisation);
  }

  /** Makes a user group, or says anew who is in it; its id. */
  public String group(String handle, String... members) {
    List<User> users = List.of(members).stream().map(name -> Finder.user(workspace, name)).toList();
    return workspace.putGroup(handle, users).id();
  }

  /** Makes a person a guest, or a full member again. */
  public void guest(String name, boolean guest) {
    workspace.change(Finder.user(workspace, name), user -> user.asGuest(guest));
  }

  /** Makes a person one of another company, with which channels are shared (Slack Connect). */
  public void visitor(String name, String team) {
    workspace.change(Finder.user(workspace, name), user -> user.ofCompany(team));
  }

  /** Makes a person an admin, or takes that from them. */
  public void admin(String name, boolean admin) {
    workspace.change(Finder.user(workspace, name), user -> user.withAdmin(admin));
  }

  /** Deactivates a person's account, as when they leave the company; Slack tells no app of it. */
  public void deactivate(String name) {
    workspace.deactivate(Finder.user(workspace, name));
  }

  /** The id of a channel. */
  public String channelId(String name) {
    return channel(name).id();
  }

  /** Adds a channel with all people in it, and no app. */
  public String addChannel(String name, boolean hidden) {
    List<User> people = workspace.users().stream().filter(user -> !user.isBot()).toList();
    Channel.Kind kind = hidden ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    return workspace.addChannel(name, kind, people).id();
  }

  /** Brings an app's bot into a channel, as a person's invitation does. */
  public void invite(String app, String channel) {
    slack.board().join(channel(channel), installation(app).bot(), null);
  }

  /** Takes an app's bot out of a channel. */
  public void remove(String app, String channel) {
    slack.board().leave(channel(channel), installation(app).bot());
  }

  /** Archives a channel. */
  public void archive(String channel) {
    slack.board().archive(channel(channel), true, owner());
  }

  /** Takes a channel out of the archive; who was in it is in it. */
  public void unarchive(String channel) {
    slack.board().archive(channel(channel), false, owner());
  }

  /** Deletes a channel for good, as an admin may. */
  public void delete(String channel) {
    slack.board().remove(channel(channel), owner());
  }

  private String owner() {
    return workspace.users().stream().filter(User::isAdmin).findFirst().orElseThrow().id();
  }

  /** An app's installation here: its token, its scopes. */
  public Installation installation(String app) {
    return workspace.installations().stream()
        .filter(found -> found.app().name().equals(app))
        .findFirst()
        .orElseThrow(() -> new NotThere("there is no app \"" + app + "\""));
  }

  /** Installs an app here, as a person's consent does; its bot is in no channel yet. */
  public Installation install(SlackApp app) {
    return slack.world().install(app, workspace);
  }

  /** Removes an app with its tokens, as an admin does. */
  public void uninstall(String app) {
    slack.removals().uninstall(installation(app));
  }

  private Channel channel(String name) {
    return workspace
        .findChannel(name)
        .orElseThrow(() -> new NotThere("there is no channel \"" + name + "\""));
  }
}
