package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One call of a method: who calls, and with which arguments. */
record Call(String method, Caller caller, ObjectNode arguments) {

  /** The installation whose bot token was sent. */
  Installation installation() {
    if (caller instanceof Caller.Bot(Installation installation)) {
      return installation;
    }
    throw new Refusal("not_allowed_token_type");
  }

  Workspace workspace() {
    return installation().workspace();
  }

  User bot() {
    return installation().bot();
  }

  /** Goes on only with one of these scopes. */
  void needs(String... scopes) {
    Installation installation = installation();
    if (List.of(scopes).stream().noneMatch(installation::has)) {
      throw new MissingScope(String.join(",", scopes));
    }
  }

  String text(String name) {
    JsonNode value = arguments.path(name);
    return value.isValueNode() ? value.asString("") : Json.write(value);
  }

  /** An argument that has to be there. */
  String required(String name) {
    if (!arguments.hasNonNull(name) || text(name).isEmpty()) {
      throw new Refusal(
          "invalid_arguments", List.of("missing required field: " + name + " [json-pointer:]"));
    }
    return text(name);
  }

  boolean flag(String name) {
    String value = arguments.has(name) ? text(name) : "";
    return value.equals("true") || value.equals("1");
  }

  int number(String name, int otherwise) {
    try {
      return arguments.has(name) ? Integer.parseInt(text(name)) : otherwise;
    } catch (NumberFormatException notNumber) {
      throw new Refusal(
          "invalid_arguments", List.of("must provide an integer [json-pointer:/" + name + "]"));
    }
  }

  /** The conversation of this id, if the bot may know of it. */
  Channel channel() {
    return visible(text("channel")).orElseThrow(() -> new Refusal("channel_not_found"));
  }

  private Optional<Channel> visible(String id) {
    return workspace().channel(id).filter(channel -> channel.isVisibleTo(bot().id()));
  }

  /** The conversation to write to: an id, a name, or a user's id for a direct message. */
  Channel target() {
    String wanted = text("channel");
    Optional<Channel> named =
        visible(wanted)
            .or(() ->
                workspace().findChannel(wanted).filter(channel -> channel.isVisibleTo(bot().id())));
    return named
        .or(() ->
            workspace().user(wanted).map(user -> workspace().directMessage(List.of(user, bot()))))
        .orElseThrow(() -> new Refusal("channel_not_found"));
  }

  /** Refuses what only members may do. */
  void member(Channel channel) {
    if (!channel.hasMember(bot().id())) {
      throw new Refusal("not_in_channel");
    }
  }

  /** The scope of this kind ({@code read}, {@code history}, ...) for this kind of conversation. */
  static String scope(Channel channel, String kind) {
    return switch (channel.kind()) {
          case PUBLIC -> "channels:";
          case PRIVATE -> "groups:";
          case IM -> "im:";
          case MPIM -> "mpim:";
        }
        + kind;
  }
}
