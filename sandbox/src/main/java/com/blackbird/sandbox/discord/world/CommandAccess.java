package com.blackbird.sandbox.discord.world;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides who may use a command where. What was set for the command itself counts before what was
 * set for its app; where neither says anything about a member, the command's
 * `default_member_permissions` decide. Administrators may use everything.
 *
 * @see <a
 *     href="https://discord.com/developers/docs/interactions/application-commands#permissions">Permissions</a>
 */
public final class CommandAccess {
  private CommandAccess() {}

  /**
   * Whether the user may use the command in the channel.
   *
   * @param neededByDefault the bits of `default_member_permissions`; null when there are none
   */
  public static boolean may(
      App app, String command, @Nullable Long neededByDefault, Channel channel, User user) {
    Guild guild = channel.guild();
    if (guild == null) {
      return true;
    }
    if (Permission.ADMINISTRATOR.isIn(Access.inGuild(guild, user))) {
      return true;
    }
    return mayMember(app, command, neededByDefault, guild, channel, user)
        && mayIn(app, command, guild, channel);
  }

  private static boolean mayIn(App app, String command, Guild guild, Channel channel) {
    String here = channel.gate().id();
    String everywhere = CommandPermission.everyChannel(guild);
    for (List<CommandPermission> set : levels(app, command, guild)) {
      Optional<Boolean> said =
          said(set, CommandPermission.CHANNEL, here)
              .or(() -> said(set, CommandPermission.CHANNEL, everywhere));
      if (said.isPresent()) {
        return said.get();
      }
    }
    return true;
  }

  private static boolean mayMember(
      App app,
      String command,
      @Nullable Long neededByDefault,
      Guild guild,
      Channel channel,
      User user) {
    Optional<Boolean> forCommand = member(app.permissions(guild.id(), command), guild, user);
    if (forCommand.isPresent()) {
      return forCommand.get();
    }
    Optional<Boolean> forApp = member(app.permissions(guild.id(), app.id()), guild, user);
    return forApp.orElse(true) && hasDefault(neededByDefault, channel, user);
  }

  /** No bits at all, written "0", leave the command to administrators. */
  private static boolean hasDefault(@Nullable Long needed, Channel channel, User user) {
    return needed == null || (needed != 0 && (Access.in(channel, user) & needed) == needed);
  }

  private static List<List<CommandPermission>> levels(App app, String command, Guild guild) {
    return List.of(app.permissions(guild.id(), command), app.permissions(guild.id(), app.id()));
  }

  /** The user's own, then those of the roles, of which an allowing one is enough, then everyone. */
  private static Optional<Boolean> member(List<CommandPermission> set, Guild guild, User user) {
    Member member = guild.members().get(user.id());
    List<Boolean> ofRoles =
        set.stream()
            .filter(one -> one.type() == CommandPermission.ROLE)
            .filter(one -> member != null && member.roles().contains(one.id()))
            .map(CommandPermission::permission)
            .toList();
    return said(set, CommandPermission.USER, user.id())
        .or(() -> ofRoles.isEmpty() ? Optional.empty() : Optional.of(ofRoles.contains(true)))
        .or(() -> said(set, CommandPermission.ROLE, guild.id()));
  }

  private static Optional<Boolean> said(List<CommandPermission> set, int type, String id) {
    return set.stream()
        .filter(one -> one.type() == type && one.id().equals(id))
        .map(CommandPermission::permission)
        .findFirst();
  }
}
