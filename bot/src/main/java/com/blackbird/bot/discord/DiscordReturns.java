package com.blackbird.bot.discord;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.activity.chat.ReturnListener;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.member.GenericGuildMemberEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleAddEvent;
import net.dv8tion.jda.api.events.guild.member.GuildMemberRoleRemoveEvent;
import net.dv8tion.jda.api.events.guild.override.GenericPermissionOverrideEvent;
import net.dv8tion.jda.api.events.role.update.RoleUpdatePermissionsEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of servers that have the bot again, and of channels in which somebody has changed what is
 * permitted: who may see and write follows from roles and from what a channel says of them.
 */
final class DiscordReturns extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordReturns.class);

  /** All channels of a server. */
  private static final String ALL = "";

  private final ReturnListener listener;

  DiscordReturns(ReturnListener listener) {
    this.listener = listener;
  }

  @Override
  public void onGuildJoin(GuildJoinEvent event) {
    returned(event.getGuild(), ALL);
  }

  @Override
  public void onGenericPermissionOverride(GenericPermissionOverrideEvent event) {
    returned(event.getGuild(), event.getChannel().getId());
  }

  @Override
  public void onRoleUpdatePermissions(RoleUpdatePermissionsEvent event) {
    returned(event.getGuild(), ALL);
  }

  @Override
  public void onGuildMemberRoleAdd(GuildMemberRoleAddEvent event) {
    rolesChanged(event);
  }

  @Override
  public void onGuildMemberRoleRemove(GuildMemberRoleRemoveEvent event) {
    rolesChanged(event);
  }

  private void rolesChanged(GenericGuildMemberEvent event) {
    if (event.getMember().equals(event.getGuild().getSelfMember())) {
      returned(event.getGuild(), ALL);
    }
  }

  /** Discord tells nothing twice; what is not noted is tried when its turn comes. */
  private void returned(Guild guild, String channel) {
    try {
      listener.returned(new ChannelRef(ChatPlatform.DISCORD, guild.getId(), channel));
    } catch (RuntimeException e) {
      LOG.warn("What is held in server {} is not tried at once", guild.getId(), e);
    }
  }
}
