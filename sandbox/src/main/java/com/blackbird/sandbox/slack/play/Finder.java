package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Place;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import java.util.List;

/** Finds what players name, and says what there is when it is not there. */
final class Finder {
  private final World world;

  Finder(World world) {
    this.world = world;
  }

  /** A workspace by id or name; the first one when nothing is named. */
  Workspace workspace(String nameOrId) {
    if (nameOrId.isEmpty()) {
      return world.workspaces().getFirst();
    }
    return world
        .workspace(nameOrId)
        .orElseThrow(() ->
            missing("team", nameOrId, world.workspaces().stream().map(Workspace::name).toList()));
  }

  /** An app by id or name. */
  SlackApp app(String nameOrId) {
    return world
        .app(nameOrId)
        .orElseThrow(
            () -> missing("app", nameOrId, world.apps().stream().map(SlackApp::name).toList()));
  }

  static User user(Workspace workspace, String nameOrId) {
    return workspace
        .findUser(nameOrId)
        .orElseThrow(
            () -> missing("user", nameOrId, workspace.users().stream().map(User::name).toList()));
  }

  /** A channel that the user may see. */
  static Channel channel(Workspace workspace, User user, String nameOrId) {
    return workspace
        .findChannel(nameOrId)
        .filter(channel -> channel.isVisibleTo(user.id()))
        .orElseThrow(() ->
            missing(
                "channel",
                nameOrId,
                workspace.channels().stream()
                    .filter(channel -> channel.isVisibleTo(user.id()))
                    .map(Channel::name)
                    .toList()));
  }

  /** A message that the user sees. */
  static Message message(Channel channel, User user, String ts) {
    return channel
        .message(ts)
        .or(() -> channel.ephemeral(ts).filter(m -> user.id().equals(m.ephemeralFor())))
        .orElseThrow(() -> new NotThere("there is no message \"" + ts + "\" in " + channel.name()));
  }

  /** A view that the user has open. */
  static View view(Workspace workspace, User user, String id) {
    return workspace
        .screens()
        .find(id)
        .filter(view -> view.user().equals(user.id()))
        .orElseThrow(() ->
            missing(
                "view",
                id,
                workspace.screens().modalsOf(user.id()).stream().map(View::id).toList()));
  }

  static Place place(Workspace workspace, Channel channel, User user, String ts) {
    return new Place.OnMessage(workspace, channel, message(channel, user, ts));
  }

  private static NotThere missing(String kind, String wanted, List<String> there) {
    return new NotThere("there is no " + kind + " \"" + wanted + "\"; there are " + there);
  }
}
