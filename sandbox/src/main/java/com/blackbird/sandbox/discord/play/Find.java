package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import org.jspecify.annotations.Nullable;

/** Finds guilds, channels, users and messages by name or id. */
final class Find {
  private final World world;

  Find(World world) {
    this.world = world;
  }

  /** The guild with this id or name; the first one for the empty text. */
  Guild guild(String wanted) {
    for (Guild guild : world.guilds().values()) {
      if (wanted.isEmpty() || guild.id().equals(wanted) || guild.name().equals(wanted)) {
        return guild;
      }
    }
    throw CannotPlay.missing("There is no guild \"" + wanted + "\".");
  }

  /** The user with this id or name. */
  User user(String wanted) {
    String name = wanted.startsWith("@") ? wanted.substring(1) : wanted;
    for (User user : world.users().values()) {
      if (user.id().equals(name) || user.name().equals(name)) {
        return user;
      }
    }
    throw CannotPlay.missing("There is no user \"" + wanted + "\".");
  }

  /** The member of the guild with this id or name. */
  Member member(Guild guild, String wanted) {
    Member member = guild.members().get(user(wanted).id());
    if (member == null) {
      throw CannotPlay.missing(wanted + " is not a member of " + guild.name() + ".");
    }
    return member;
  }

  /**
   * The channel that the user sees under this id, name or partner's name; the newest of several.
   */
  Channel channel(Guild guild, User user, String wanted) {
    Channel channel = channelOrNull(guild, user, wanted);
    if (channel == null) {
      throw CannotPlay.missing(user.name() + " sees no channel \"" + wanted + "\".");
    }
    return channel;
  }

  @Nullable Channel channelOrNull(Guild guild, User user, String wanted) {
    String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    Channel found = null;
    for (Channel channel : world.channels().values()) {
      boolean here = channel.isDirect() || guild.equals(channel.guild());
      if (here && isNamed(channel, name) && Access.sees(user, channel)) {
        found = channel;
      }
    }
    return found;
  }

  private static boolean isNamed(Channel channel, String name) {
    if (channel.id().equals(name)) {
      return true;
    }
    return channel.isDirect()
        ? channel.recipients().stream().anyMatch(user -> ("@" + user.name()).equals(name))
        : channel.name().equals(name);
  }

  /** The message that the user sees. */
  Message message(Channel channel, User user, String id) {
    Message message = channel.message(id);
    if (message == null || !message.isFor(user)) {
      throw CannotPlay.missing(
          user.name() + " sees no message " + id + " in " + channel.name() + ".");
    }
    return message;
  }

  /** The app that wrote the message. */
  App app(Message message) {
    App app = world.app(message.author().id());
    if (app == null) {
      throw CannotPlay.wrong("The message was not written by an app.");
    }
    return app;
  }
}
