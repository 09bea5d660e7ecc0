package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Outcome;
import com.blackbird.sandbox.slack.dispatch.Written;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What a user does in a channel. */
final class PlayActions {
  private final Interactions slack;
  private final Finder finder;

  PlayActions(Interactions slack, Finder finder) {
    this.slack = slack;
    this.finder = finder;
  }

  ObjectNode command(PlayRequest request) {
    Scene scene = scene(request);
    String thread = request.has("thread_ts") ? request.text("thread_ts") : null;
    String line = request.required("text");
    if (!line.startsWith("/")) {
      throw new IllegalArgumentException("\"text\" must begin with a slash");
    }
    return shown(
        slack.commands().type(scene.workspace(), scene.channel(), scene.user(), line, thread));
  }

  ObjectNode message(PlayRequest request) {
    Scene scene = scene(request);
    if (scene.channel().isArchived()) {
      throw new IllegalArgumentException("the channel is archived");
    }
    String thread = request.has("thread_ts") ? request.text("thread_ts") : null;
    Message.Content content = Written.content(request.required("text"));
    slack.board().join(scene.channel(), scene.user(), null);
    Draft draft = Draft.of(Message.Author.of(scene.user(), null), content, thread);
    slack.composerLinks().write(scene.workspace(), scene.channel(), scene.user(), "");
    return Json.object().put("ts", slack.board().post(scene.channel(), draft).ts());
  }

  /** The user is writing this, and has not sent it. */
  ObjectNode draft(PlayRequest request) {
    Scene scene = scene(request);
    slack
        .composerLinks()
        .write(scene.workspace(), scene.channel(), scene.user(), request.text("text"));
    return Json.object().put("written", true);
  }

  /** Other people's pages say that the user is writing; apps are not told of it. */
  ObjectNode typing(PlayRequest request) {
    Scene scene = scene(request);
    Map<String, String> details =
        Map.of("channel", scene.channel().id(), "user", scene.user().id());
    slack.world().changes().publish("typing", details);
    return Json.object().put("typing", true);
  }

  ObjectNode edit(PlayRequest request) {
    Scene scene = scene(request);
    Message own = own(request, scene);
    Message.Content content = Written.again(own, request.required("text"));
    slack.board().edit(scene.channel(), own.ts(), content, scene.user().id());
    return Json.object().put("ts", own.ts());
  }

  ObjectNode delete(PlayRequest request) {
    Scene scene = scene(request);
    Message own = own(request, scene);
    slack.board().delete(scene.channel(), own.ts());
    return Json.object().put("ts", own.ts());
  }

  /** People change their own messages; admins may delete those of others. */
  private static Message own(PlayRequest request, Scene scene) {
    Message message = Finder.message(scene.channel(), scene.user(), request.required("ts"));
    boolean written = message.author().user().equals(scene.user().id());
    if (!written && !message.isEphemeral() && !scene.user().isAdmin()) {
      throw new IllegalArgumentException("the message is another user's");
    }
    return message;
  }

  ObjectNode reaction(PlayRequest request) {
    Scene scene = scene(request);
    String ts = request.required("ts");
    String emoji = request.required("emoji").replace(":", "");
    if (request.json("remove").asBoolean(false)) {
      slack.reactions().remove(scene.channel(), ts, emoji, scene.user().id());
    } else {
      slack.reactions().add(scene.channel(), ts, emoji, scene.user().id());
    }
    return Json.object().put("ts", ts);
  }

  ObjectNode shortcut(PlayRequest request) {
    String callbackId = request.required("callback_id");
    if (!request.has("ts")) {
      Workspace workspace = finder.workspace(request.text("team"));
      User user = Finder.user(workspace, request.required("user"));
      return shown(slack.shortcuts().pick(workspace, user, callbackId));
    }
    Scene scene = scene(request);
    Message message = Finder.message(scene.channel(), scene.user(), request.text("ts"));
    return shown(
        slack
            .shortcuts()
            .pick(scene.workspace(), scene.channel(), message, scene.user(), callbackId));
  }

  ObjectNode home(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    for (Installation installation : workspace.installations()) {
      if (!request.has("app") || installation.app().id().equals(request.text("app"))) {
        slack.shortcuts().openHome(installation, user);
      }
    }
    return Json.object().put("opened", true);
  }

  static ObjectNode shown(Outcome outcome) {
    ObjectNode json = Json.object().put("acknowledged", outcome.acknowledged());
    return outcome.reason() == null ? json : json.put("reason", outcome.reason());
  }

  private Scene scene(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    User user = Finder.user(workspace, request.required("user"));
    Channel channel = Finder.channel(workspace, user, request.required("channel"));
    return new Scene(workspace, channel, user);
  }

  private record Scene(Workspace workspace, Channel channel, User user) {}
}
