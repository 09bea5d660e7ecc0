package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.socket.SocketMode;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user sees, for the page. */
final class PlayReads {
  private static final int USUAL_LIMIT = 100;
  private static final String END = "9999999999.999999";
  private final Interactions slack;
  private final SocketMode sockets;
  private final Finder finder;

  PlayReads(Interactions slack, SocketMode sockets, Finder finder) {
    this.slack = slack;
    this.sockets = sockets;
    this.finder = finder;
  }

  ObjectNode workspaces(PlayRequest request) {
    ArrayNode list = Json.array();
    slack.world().workspaces().forEach(workspace -> list.add(workspace(workspace)));
    return Json.object().set("workspaces", list);
  }

  private ObjectNode workspace(Workspace workspace) {
    ObjectNode json = Json.object().put("id", workspace.id()).put("name", workspace.name());
    ArrayNode users = json.putArray("users");
    workspace.users().forEach(user -> users.add(user(user)));
    ArrayNode channels = json.putArray("channels");
    workspace.channels().stream()
        .sorted(Comparator.comparing(Channel::name))
        .forEach(channel -> channels.add(channel(channel)));
    ArrayNode commands = json.putArray("commands");
    ArrayNode shortcuts = json.putArray("shortcuts");
    ArrayNode apps = json.putArray("apps");
    for (Installation installation : workspace.installations()) {
      if (installation.isActive()) {
        apps.add(app(installation));
        offers(installation.app(), commands, shortcuts);
      }
    }
    return json;
  }

  private static ObjectNode user(User user) {
    return Json.object()
        .put("id", user.id())
        .put("name", user.name())
        .put("realName", user.realName())
        .put("isBot", user.isBot())
        .put("isAdmin", user.isAdmin())
        .put("timeZone", user.zone().getId())
        .put("locale", user.locale());
  }

  private static ObjectNode channel(Channel channel) {
    ObjectNode json = Json.object().put("id", channel.id()).put("name", channel.name());
    json.put("isPrivate", channel.kind() != Channel.Kind.PUBLIC);
    json.put("isDirect", channel.kind() == Channel.Kind.IM || channel.kind() == Channel.Kind.MPIM);
    json.put("isArchived", channel.isArchived());
    return json.set("members", Json.strings(channel.members()));
  }

  private ObjectNode app(Installation installation) {
    boolean overHttp = !installation.app().config().urls().isNone();
    return Json.object()
        .put("id", installation.app().id())
        .put("name", installation.app().name())
        .put("botUser", installation.bot().id())
        .put("mode", overHttp ? "http" : "socket")
        .put("connected", overHttp || sockets.connections(installation.app()) > 0);
  }

  private static void offers(SlackApp app, ArrayNode commands, ArrayNode shortcuts) {
    app.config()
        .commands()
        .forEach(command ->
            commands
                .addObject()
                .put("command", command.command())
                .put("description", command.description())
                .put("usageHint", command.usageHint())
                .put("app", app.id()));
    app.config()
        .shortcuts()
        .forEach(shortcut ->
            shortcuts
                .addObject()
                .put("callbackId", shortcut.callbackId())
                .put("name", shortcut.name())
                .put("kind", shortcut.kind().name().toLowerCase(Locale.ROOT))
                .put("app", app.id()));
  }

  ObjectNode messages(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    Channel channel = Finder.channel(workspace, user, request.required("channel"));
    int limit = request.number("limit", USUAL_LIMIT);
    String thread = request.text("thread_ts");
    Stream<Message> shared =
        thread.isEmpty() ? timeline(channel, limit) : channel.thread(thread).stream();
    Stream<Message> own =
        channel
            .ephemeralsOf(user.id())
            .filter(message -> thread.equals(message.threadTs() == null ? "" : message.threadTs()))
            .limit(limit);
    List<Message> newest =
        Stream.concat(shared, own)
            .sorted(Comparator.comparing(Message::ts).reversed())
            .limit(limit)
            .toList();
    ArrayNode list = Json.array();
    newest.reversed().forEach(message -> list.add(shown(message, channel, user)));
    PlayFiles.addressImages(list, workspace, user);
    return Json.object().set("messages", list);
  }

  private static Stream<Message> timeline(Channel channel, int limit) {
    return StreamSupport.stream(channel.timelineBefore(END, false).spliterator(), false)
        .limit(limit)
        .flatMap(ts -> channel.message(ts).stream());
  }

  private static ObjectNode shown(Message message, Channel channel, User user) {
    ObjectNode json = MessageJson.of(message, channel);
    PlayFiles.readdress(json, user);
    return message.isEphemeral() ? json.put("ephemeral", true) : json;
  }

  /** What apps show of the links that the user is writing. */
  ObjectNode draft(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    return Json.object().set("attachments", slack.composerLinks().unfurled(workspace, user));
  }

  ObjectNode views(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    ObjectNode json = Json.object();
    ArrayNode modals = json.putArray("modals");
    workspace.screens().modalsOf(user.id()).forEach(view -> modals.add(view.json()));
    @Nullable View home =
        workspace.installations().stream()
            .filter(app -> !request.has("app") || app.app().id().equals(request.text("app")))
            .map(app -> workspace.screens().homeOf(user.id(), app.app()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    json.set("home", home == null ? NullNode.getInstance() : home.json());
    PlayFiles.addressImages(json, workspace, user);
    return json;
  }
}
