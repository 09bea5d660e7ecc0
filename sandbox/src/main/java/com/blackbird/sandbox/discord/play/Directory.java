package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.gateway.Gateway;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.User;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be seen: guilds with all that is in them, messages, forms. */
final class Directory {
  private static final int MESSAGES = 100;
  private final Stage stage;
  private final Gateway gateway;
  private final SeenFiles files;

  Directory(Stage stage, Gateway gateway, SeenFiles files) {
    this.stage = stage;
    this.gateway = gateway;
    this.files = files;
  }

  JsonNode guilds() {
    return stage
        .world()
        .locked(() -> {
          ObjectNode json = Json.object();
          ArrayNode list = json.putArray("guilds");
          stage.world().guilds().values().forEach(guild -> list.add(guild(guild)));
          return json;
        });
  }

  private ObjectNode guild(Guild guild) {
    ObjectNode json = Json.object().put("id", guild.id()).put("name", guild.name());
    ArrayNode members = json.putArray("members");
    guild.members().values().forEach(member -> members.add(member(guild, member)));
    ArrayNode channels = json.putArray("channels");
    guild.channels().values().forEach(channel -> channels.add(channel(guild, channel)));
    ArrayNode roles = json.putArray("roles");
    guild
        .roles()
        .values()
        .forEach(role ->
            roles
                .addObject()
                .put("id", role.id())
                .put("name", role.name())
                .put("managed", role.botId() != null));
    ArrayNode commands = json.putArray("commands");
    ArrayNode bots = json.putArray("bots");
    for (App app : stage.world().apps()) {
      app.commands("").values().forEach(commands::add);
      app.commands(guild.id()).values().forEach(commands::add);
      bots.addObject()
          .put("id", app.id())
          .put("name", app.bot().displayName())
          .put("connected", gateway.isConnected(app));
    }
    return json;
  }

  private static ObjectNode member(Guild guild, Member member) {
    User user = member.user();
    ObjectNode json = Json.object().set("roles", Json.texts(member.roles()));
    long bits = Access.inGuild(guild, user);
    json.set("can", Json.texts(Permission.in(bits).stream().map(Permission::name).toList()));
    return json.put("id", user.id())
        .put("name", user.name())
        .put("displayName", member.user().displayName())
        .put("isBot", user.isBot())
        .put("isAdmin", Permission.ADMINISTRATOR.isIn(bits));
  }

  private static ObjectNode channel(Guild guild, Channel channel) {
    ObjectNode json =
        Json.object()
            .put("id", channel.id())
            .put("name", channel.name())
            .put("type", channel.type());
    if (channel instanceof ThreadChannel thread) {
      json.put("parentId", thread.parent().id())
          .put("archived", thread.isArchived())
          .put("locked", thread.isLocked());
      json.set("appliedTags", Json.texts(thread.appliedTags()));
    }
    if (channel.type() == Channel.FORUM) {
      ArrayNode tags = json.putArray("tags");
      channel.tags().forEach(tag -> tags.add(tag.toJson()));
      json.put("requiresTag", channel.requiresTag());
    }
    ArrayNode visible = json.putArray("visibleTo");
    for (Member member : guild.members().values()) {
      if (Access.sees(member.user(), channel)) {
        visible.add(member.user().id());
      }
    }
    return json;
  }

  JsonNode messages(Ask ask) {
    return stage
        .world()
        .locked(() -> {
          User user = stage.find().user(ask.text("user"));
          Guild guild = stage.find().guild(ask.optional("guild"));
          Channel named = stage.world().channels().get(ask.text("channel"));
          Channel channel =
              named != null && Access.sees(user, named)
                  ? named
                  : stage.find().channel(guild, user, ask.text("channel"));
          ObjectNode json = Json.object();
          ArrayNode list = json.putArray("messages");
          int limit = ask.number("limit", MESSAGES);
          newest(channel, user, limit)
              .reversed()
              .forEach(message -> list.add(SeenMessage.shown(message, user)));
          files.readdress(list, user);
          return json;
        });
  }

  private static List<Message> newest(Channel channel, User user, int limit) {
    List<Message> newest = new ArrayList<>();
    for (Message message : channel.messages().descendingMap().values()) {
      if (newest.size() >= limit) {
        break;
      }
      if (message.isFor(user)) {
        newest.add(message);
      }
    }
    return newest;
  }

  JsonNode modals(Ask ask) {
    return stage
        .world()
        .locked(() -> {
          User user = stage.find().user(ask.text("user"));
          ObjectNode json = Json.object();
          ArrayNode list = json.putArray("modals");
          stage.interactions().formsOf(user).forEach(form -> list.add(form.toJson()));
          return json;
        });
  }
}
