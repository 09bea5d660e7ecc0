package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.Stage;
import java.util.Arrays;

/** A guild whose members can be played. */
public record GuildPlay(Stage stage, String name) {

  /** A member of this guild. */
  public DiscordUser user(String userName) {
    return stage.user(name, userName);
  }

  /** Keeps a channel from the eyes of a member or bot, or shows it again, as its settings do. */
  public void hides(String channel, String userName, boolean isHidden) {
    stage.hides(name, channel, userName, isHidden);
  }

  /** Sends a member or bot out of this guild. */
  public void kicks(String userName) {
    stage.kicks(name, userName);
  }

  /** Lets a user or bot in, as an invitation does. */
  public void invites(String userName) {
    stage.invites(name, userName);
  }

  /** Gives a member one role, made with these permissions when there is none of this name. */
  public void giveRole(String userName, String role, String... permissions) {
    stage.giveRole(name, userName, role, Arrays.asList(permissions));
  }
}
