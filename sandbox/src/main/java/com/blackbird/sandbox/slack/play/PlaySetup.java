package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SampleStore;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.UserGroup;
import com.blackbird.sandbox.slack.world.Workspace;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Arranging workspaces, people, channels and connections over HTTP. */
final class PlaySetup {
  private final Interactions slack;
  private final SocketMode sockets;
  private final Finder finder;
  private final SlackApp app;

  PlaySetup(Interactions slack, SocketMode sockets, Finder finder, SlackApp app) {
    this.slack = slack;
    this.sockets = sockets;
    this.finder = finder;
    this.app = app;
  }

  ObjectNode workspace(PlayRequest request) {
    Workspace workspace = SampleStore.settle(slack.world(), app, request.required("name"));
    Installation installation = workspace.installation(app.id()).orElseThrow();
    return Json.object().put("id", workspace.id()).put("botToken", installation.botToken());
  }

  /** Adds a user, or changes what is said of one who is there. */
  ObjectNode user(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    String name = request.required("name");
    User before =
        workspace
            .findUser(name)
            .orElseGet(() ->
                workspace.addUser(
                    name, request.has("realName") ? request.text("realName") : name, false));
    User user = workspace.change(before, old -> described(old, request));
    publish("member", workspace);
    return Json.object().put("id", user.id());
  }

  /** Makes a user group, or says anew who is in it. */
  ObjectNode group(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    List<User> members =
        request
            .json("members")
            .valueStream()
            .map(member -> Finder.user(workspace, member.asString("")))
            .toList();
    UserGroup group = workspace.putGroup(request.required("handle"), members);
    return Json.object().put("id", group.id());
  }

  private static User described(User user, PlayRequest request) {
    User told = request.has("locale") ? user.speaking(request.text("locale")) : user;
    User ruling =
        request.has("isAdmin") ? told.withAdmin(request.json("isAdmin").asBoolean(false)) : told;
    User changed =
        request.has("isGuest") ? ruling.asGuest(request.json("isGuest").asBoolean(false)) : ruling;
    try {
      return request.has("timeZone")
          ? changed.livingIn(ZoneId.of(request.text("timeZone")))
          : changed;
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException("\"timeZone\" is a zone's name, as Asia/Tokyo", unknown);
    }
  }

  ObjectNode channel(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    String name = request.required("name");
    if (workspace.findChannel(name).isPresent()) {
      throw new IllegalArgumentException("there already is a channel \"" + name + "\"");
    }
    List<User> people = workspace.users().stream().filter(user -> !user.isBot()).toList();
    boolean hidden = request.json("isPrivate").asBoolean(false);
    Channel.Kind kind = hidden ? Channel.Kind.PRIVATE : Channel.Kind.PUBLIC;
    Channel channel = workspace.addChannel(name, kind, people);
    publish("channel", workspace);
    return Json.object().put("id", channel.id());
  }

  /** Brings a user, a bot's too, into a channel, or takes it out. */
  ObjectNode member(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    Channel channel =
        workspace
            .findChannel(request.required("channel"))
            .orElseThrow(() -> new NotThere("there is no such channel"));
    boolean changed =
        request.json("remove").asBoolean(false)
            ? slack.board().leave(channel, user)
            : slack.board().join(channel, user, null);
    return Json.object().put("changed", changed);
  }

  ObjectNode connection(PlayRequest request) {
    SlackApp wanted = request.has("app") ? finder.app(request.text("app")) : app;
    switch (request.required("action")) {
      case "drop" -> sockets.drop(wanted);
      case "refresh" -> sockets.refresh(wanted, "refresh_requested");
      case "retry" -> slack.events().retryNow();
      default -> throw new IllegalArgumentException("\"action\" is drop, refresh or retry");
    }
    return Json.object().put("connections", sockets.connections(wanted));
  }

  private void publish(String kind, Workspace workspace) {
    slack.world().changes().publish(kind, Map.of("team", workspace.id()));
  }
}
