package com.blackbird.sandbox.discord.world;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Computes what a user may do in a channel, by the steps of
 * https://discord.com/developers/docs/topics/permissions#permission-overwrites.
 */
public final class Access {
  private Access() {}

  /** What the user may do in the whole guild. */
  public static long inGuild(Guild guild, User user) {
    Member member = guild.members().get(user.id());
    if (member == null) {
      return 0;
    }
    if (guild.ownerId().equals(user.id())) {
      return Permission.ALL;
    }
    long bits = permissionsOf(guild.roles().get(guild.id()));
    for (String role : member.roles()) {
      bits |= permissionsOf(guild.roles().get(role));
    }
    return Permission.ADMINISTRATOR.isIn(bits) ? Permission.ALL : bits;
  }

  /** What the user may do in the channel; nothing when the channel is hidden. */
  public static long in(Channel channel, User user) {
    Guild guild = channel.guild();
    if (guild == null) {
      return channel.recipients().contains(user) ? Permission.ALL : 0;
    }
    long bits = inGuild(guild, user);
    if (bits != Permission.ALL) {
      bits = overwritten(channel.gate(), guild, user, bits);
    }
    boolean sees = Permission.VIEW_CHANNEL.isIn(bits) && !isHiddenThread(channel, user, bits);
    return sees ? bits : 0;
  }

  /** Whether the user may do this in the channel. */
  public static boolean may(User user, Permission what, Channel channel) {
    return what.isIn(in(channel, user));
  }

  /** Whether the user sees the channel. */
  public static boolean sees(User user, Channel channel) {
    return may(user, Permission.VIEW_CHANNEL, channel);
  }

  /** Whether the user may write in the channel or thread. */
  public static boolean maySend(User user, Channel channel) {
    Permission needed =
        channel.isThread() ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
    return may(user, needed, channel);
  }

  private static boolean isHiddenThread(Channel channel, User user, long bits) {
    return channel instanceof ThreadChannel thread
        && thread.type() == ThreadChannel.PRIVATE
        && !thread.members().containsKey(user.id())
        && !Permission.MANAGE_THREADS.isIn(bits);
  }

  private static long overwritten(Channel channel, Guild guild, User user, long base) {
    Member member = guild.members().get(user.id());
    long bits = apply(base, channel.overwrites().get(guild.id()));
    bits = member == null ? bits : ofRoles(bits, channel.overwrites().values(), member);
    return apply(bits, channel.overwrites().get(user.id()));
  }

  private static long ofRoles(long base, Collection<Overwrite> overwrites, Member member) {
    long allow = 0;
    long deny = 0;
    for (Overwrite overwrite : overwrites) {
      if (!overwrite.isMember() && member.roles().contains(overwrite.id())) {
        allow |= overwrite.allow();
        deny |= overwrite.deny();
      }
    }
    return (base & ~deny) | allow;
  }

  private static long apply(long bits, @Nullable Overwrite overwrite) {
    return overwrite == null ? bits : (bits & ~overwrite.deny()) | overwrite.allow();
  }

  private static long permissionsOf(@Nullable Role role) {
    return role == null ? 0 : role.permissions();
  }
}
