package com.blackbird.sandbox.discord;

import com.blackbird.sandbox.discord.play.DiscordUser;
import com.blackbird.sandbox.discord.play.Stage;

/** A guild whose members can be played. */
public record GuildPlay(Stage stage, String name) {

  /** A member of this guild. */
  public DiscordUser user(String userName) {
    return stage.user(name, userName);
  }
}
