package com.blackbird.bot.discord;

import java.net.URI;
import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.Permission;

/**
 * The address at which somebody brings the bot to a server, with exactly what it needs; README.md
 * says why of each. https://docs.discord.com/developers/topics/oauth2
 */
final class DiscordInvite {
  static final Set<Permission> PERMISSIONS =
      EnumSet.of(
          Permission.VIEW_CHANNEL,
          Permission.MESSAGE_SEND,
          Permission.MESSAGE_SEND_IN_THREADS,
          Permission.MESSAGE_ATTACH_FILES,
          Permission.MESSAGE_HISTORY,
          Permission.MESSAGE_ADD_REACTION,
          Permission.CREATE_PUBLIC_THREADS,
          Permission.CREATE_PRIVATE_THREADS,
          Permission.MANAGE_THREADS);

  private DiscordInvite() {}

  /** Where to invite the bot of the application with this id. */
  static URI of(String application) {
    return URI.create(
        "https://discord.com/oauth2/authorize?client_id=%s&permissions=%d&scope=bot+applications.commands"
            .formatted(application, Permission.getRaw(PERMISSIONS)));
  }
}
