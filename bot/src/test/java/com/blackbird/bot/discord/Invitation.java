package com.blackbird.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.Permission;

/** How the bot asks to be invited, for tests of other rooms. */
public final class Invitation {
  private Invitation() {}

  /** Where to invite the bot of an application. */
  public static String address(String application) {
    return DiscordInvite.of(application).toString();
  }

  /** The permissions that it asks for, as Discord's pages call them. */
  public static List<String> permissions() {
    // JDA has an older name for one of them.
    return DiscordInvite.PERMISSIONS.stream()
        .map(Permission::getName)
        .map(name -> name.equals("Read History") ? "Read Message History" : name)
        .toList();
  }
}
