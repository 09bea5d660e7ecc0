package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which channel the arguments of a method or the payload of an event are about. */
public final class Places {
  private static final List<String> FIELDS =
      List.of(
          "/event/channel",
          "/event/channel/id",
          "/event/item/channel",
          "/event/channel_id",
          "/channel",
          "/channel/id",
          "/channel_id",
          "/container/channel_id");

  private Places() {}

  /** The id and the name of the channel; nothing when it is about none. */
  public static Set<String> of(World world, JsonNode json) {
    String team = Json.text(json, "team_id");
    for (String field : FIELDS) {
      String wanted = json.at(field).asString("");
      if (!wanted.isEmpty()) {
        return channel(world, team, wanted)
            .map(channel -> Set.of(channel.id(), channel.name()))
            .orElseGet(() -> Set.of(wanted));
      }
    }
    return Set.of();
  }

  private static Optional<Channel> channel(World world, String team, String wanted) {
    return world.workspaces().stream()
        .filter(workspace -> team.isEmpty() || workspace.id().equals(team))
        .flatMap(workspace -> workspace.findChannel(wanted).stream())
        .findFirst();
  }
}
