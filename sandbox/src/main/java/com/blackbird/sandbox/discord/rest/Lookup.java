package com.blackbird.sandbox.discord.rest;

import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.form.Refusal.Unknown;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Snowflakes;
import com.blackbird.sandbox.discord.world.ThreadChannel;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;

/** Finds what a request names, and refuses what the bot may not see or do. */
final class Lookup {
  private final World world;

  Lookup(World world) {
    this.world = world;
  }

  /** The guild, of which the bot is a member. */
  Guild guild(Call call) {
    Guild guild = world.guilds().get(id(call, "guild"));
    if (guild == null) {
      throw Refusal.unknown(Unknown.GUILD);
    }
    if (!guild.has(call.bot())) {
      throw Refusal.missingAccess();
    }
    return guild;
  }

  /** The channel, which the bot sees. */
  Channel channel(Call call) {
    Channel channel = world.channels().get(id(call, "channel"));
    if (channel == null) {
      throw Refusal.unknown(Unknown.CHANNEL);
    }
    if (!Access.sees(call.bot(), channel)) {
      throw Refusal.missingAccess();
    }
    return channel;
  }

  /** The thread, which the bot sees. */
  ThreadChannel thread(Call call) {
    if (channel(call) instanceof ThreadChannel thread) {
      return thread;
    }
    throw new Refusal(400, 50024, "Cannot execute action on this channel type");
  }

  /** The message, which the bot can read; one that only a user sees is not found. */
  Message message(Call call, Channel channel) {
    Message message = channel.message(id(call, "message"));
    if (message == null || message.onlyFor() != null) {
      throw Refusal.unknown(Unknown.MESSAGE);
    }
    return message;
  }

  /** The user with the id in the address. */
  User user(Call call) {
    String id = call.param("user");
    User user = id.equals("@me") ? call.bot() : world.users().get(id(call, "user"));
    if (user == null) {
      throw Refusal.unknown(Unknown.USER);
    }
    return user;
  }

  /** Refuses when the bot may not do this in the channel. */
  void require(Call call, Channel channel, Permission permission) {
    if (!Access.may(call.bot(), permission, channel)) {
      throw Refusal.missingPermissions();
    }
  }

  private static String id(Call call, String name) {
    String id = call.param(name);
    if (!Snowflakes.isId(id)) {
      throw Refusal.field(
          name + "_id", "NUMBER_TYPE_COERCE", "Value \"" + id + "\" is not snowflake.");
    }
    return id;
  }
}
