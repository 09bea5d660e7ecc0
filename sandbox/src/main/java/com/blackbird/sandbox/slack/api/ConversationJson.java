package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conversation as the API shows it.
 *
 * @see <a href="https://docs.slack.dev/reference/objects/conversation-object">Conversation</a>
 */
final class ConversationJson {
  private ConversationJson() {}

  static ObjectNode of(Channel channel, User reader, boolean counted) {
    boolean direct = channel.kind() == Channel.Kind.IM;
    ObjectNode json = Json.object().put("id", channel.id());
    json.put("created", channel.created().getEpochSecond());
    json.put("updated", channel.created().toEpochMilli());
    json.put("is_channel", channel.kind() == Channel.Kind.PUBLIC);
    json.put("is_group", channel.kind() == Channel.Kind.PRIVATE);
    json.put("is_im", direct);
    json.put("is_mpim", channel.kind() == Channel.Kind.MPIM);
    json.put("is_private", channel.kind() != Channel.Kind.PUBLIC);
    json.put("is_archived", channel.isArchived());
    json.put("is_general", channel.name().equals("general"));
    json.put("is_shared", false);
    json.put("is_ext_shared", false);
    json.put("is_org_shared", false);
    json.put("unlinked", 0);
    json.put("context_team_id", channel.team());
    json.set("shared_team_ids", Json.array().add(channel.team()));
    if (direct) {
      channel.members().stream()
          .filter(member -> !member.equals(reader.id()))
          .findFirst()
          .ifPresent(other -> json.put("user", other));
      return json;
    }
    json.put("name", channel.name());
    json.put("name_normalized", channel.name());
    json.put("is_member", channel.hasMember(reader.id()));
    json.set("previous_names", Json.array());
    json.set("topic", described());
    json.set("purpose", described());
    if (counted) {
      json.put("num_members", channel.members().size());
    }
    return json;
  }

  private static ObjectNode described() {
    return Json.object().put("value", "").put("creator", "").put("last_set", 0);
  }
}
