package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.blocks.BlockElement;
import com.blackbird.sandbox.slack.dispatch.Clicks;
import com.blackbird.sandbox.slack.dispatch.Forms;
import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.dispatch.Place;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.View;
import com.blackbird.sandbox.slack.world.Workspace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user does with buttons, menus and forms. */
final class PlayForms {
  private final Interactions slack;
  private final Finder finder;

  PlayForms(Interactions slack, Finder finder) {
    this.slack = slack;
    this.finder = finder;
  }

  ObjectNode click(PlayRequest request) {
    User user = user(request);
    Place place = place(request, user);
    BlockElement element = element(request, place);
    JsonNode given = request.has("values") ? request.json("values") : request.json("value");
    return PlayActions.shown(slack.clicks().touch(user, place, element, given));
  }

  ObjectNode suggest(PlayRequest request) {
    User user = user(request);
    Place place = place(request, user);
    BlockElement element = element(request, place);
    ArrayNode options = Json.array();
    slack.clicks().suggest(user, place, element, request.text("query")).forEach(options::add);
    return Json.object().set("options", options);
  }

  ObjectNode submit(PlayRequest request) {
    User user = user(request);
    View view = view(request, user);
    View filled = slack.clicks().fill(user, view, request.json("values"));
    Forms.Submission submission = slack.forms().submit(user, filled);
    ObjectNode json = Json.object().put("acknowledged", submission.acknowledged());
    json.put("closed", submission.closed());
    if (submission.reason() != null) {
      json.put("reason", submission.reason());
    }
    if (submission.errors().isEmpty()) {
      return json.putNull("errors");
    }
    ObjectNode errors = json.putObject("errors");
    submission.errors().forEach(errors::put);
    return json;
  }

  ObjectNode close(PlayRequest request) {
    User user = user(request);
    boolean whole = request.json("all").asBoolean(false);
    return PlayActions.shown(slack.forms().close(user, view(request, user), whole));
  }

  private static BlockElement element(PlayRequest request, Place place) {
    return Clicks.element(place, request.text("block_id"), request.required("action_id"));
  }

  private Place place(PlayRequest request, User user) {
    if (request.has("view_id")) {
      return new Place.OnView(view(request, user));
    }
    Workspace workspace = workspace(request);
    Channel channel = Finder.channel(workspace, user, request.required("channel"));
    return Finder.place(workspace, channel, user, request.required("ts"));
  }

  private View view(PlayRequest request, User user) {
    return Finder.view(workspace(request), user, request.required("view_id"));
  }

  private User user(PlayRequest request) {
    return Finder.user(workspace(request), request.required("user"));
  }

  private Workspace workspace(PlayRequest request) {
    return finder.workspace(request.text("team"));
  }
}
