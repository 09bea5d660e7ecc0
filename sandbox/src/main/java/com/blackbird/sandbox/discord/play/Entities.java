package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.rule.Upload;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Attachment;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Role;
import com.blackbird.sandbox.discord.world.Roles;
import com.blackbird.sandbox.discord.world.User;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns names of users, roles and channels into ids, and collects what they stand for:
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object-resolved-data-structure.
 */
final class Entities {
  private final Find find;
  private final Guild guild;
  private final User viewer;
  private final Function<Upload, Attachment> keep;
  private final ObjectNode resolved = Json.object();

  /**
   * Nothing is named yet.
   *
   * @param keep stores a file that the user picks
   */
  Entities(Find find, Guild guild, User viewer, Function<Upload, Attachment> keep) {
    this.find = find;
    this.guild = guild;
    this.viewer = viewer;
    this.keep = keep;
  }

  ObjectNode resolved() {
    return resolved;
  }

  String user(String wanted) {
    Member member = find.member(guild, wanted);
    User user = member.user();
    put("users", user.id(), user.toJson());
    ObjectNode partial = member.toJsonWithoutUser();
    partial.put("permissions", Long.toString(Access.inGuild(guild, user)));
    put("members", user.id(), partial);
    return user.id();
  }

  String role(String wanted) {
    Role role = Roles.find(guild, wanted);
    if (role == null) {
      throw CannotPlay.missing("There is no role \"" + wanted + "\".");
    }
    put("roles", role.id(), role.toJson());
    return role.id();
  }

  /** A file as the page sends it. */
  String attachment(JsonNode file) {
    Attachment kept = keep.apply(ChosenFile.read(file, "0"));
    put("attachments", kept.id(), kept.toJson().put("ephemeral", true));
    return kept.id();
  }

  String mentionable(String wanted) {
    boolean role = guild.roles().values().stream().anyMatch(r -> r.id().equals(wanted));
    return role ? role(wanted) : user(wanted);
  }

  String channel(String wanted) {
    Channel channel = find.channel(guild, viewer, wanted);
    ObjectNode json = channel.toJson(viewer);
    json.put("permissions", Long.toString(Access.in(channel, viewer)));
    put("channels", channel.id(), json);
    return channel.id();
  }

  void put(String kind, String id, JsonNode what) {
    ObjectNode group =
        resolved.path(kind) instanceof ObjectNode known ? known : resolved.putObject(kind);
    group.set(id, what);
  }
}
