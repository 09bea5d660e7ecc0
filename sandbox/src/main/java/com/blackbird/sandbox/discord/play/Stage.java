package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.interaction.Interactions;
import com.blackbird.sandbox.discord.rule.AttachedFiles;
import com.blackbird.sandbox.discord.rule.MessageDraft;
import com.blackbird.sandbox.discord.world.Conversations;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.SandboxAddress;
import java.time.Duration;
import java.util.List;

/** Everything that is needed to play users. */
public final class Stage {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final World world;
  private final Interactions interactions;
  private final Find find;
  private final AttachedFiles files;
  private final Play play;
  private final Talk talk;
  private final Settings settings;

  /** Plays the users of this world. */
  public Stage(
      World world, SandboxAddress address, Conversations conversations, Interactions interactions) {
    this.world = world;
    this.interactions = interactions;
    find = new Find(world);
    files = new AttachedFiles(world, address);
    play = new Play(world, interactions, find, files);
    settings = new Settings(world, find);
    talk = new Talk(world, conversations, new MessageDraft(world, address));
  }

  /**
   * A member, by name or id.
   *
   * @param guild name or id of the guild; the empty text means the first one
   */
  public DiscordUser user(String guild, String name) {
    return world.locked(() -> {
      Guild home = find.guild(guild);
      return new DiscordUser(this, home, find.member(home, name).user(), PATIENCE);
    });
  }

  /**
   * Gives a guild a role with these permissions, and a member this and no other role.
   *
   * @param permissions named as in the documentation, such as {@code MANAGE_GUILD}
   */
  public void giveRole(String guild, String member, String role, List<String> permissions) {
    Guild home = world.locked(() -> find.guild(guild));
    settings.role(home, role, permissions);
    settings.give(home, world.locked(() -> find.member(home, member)), List.of(role));
  }

  /** Keeps a channel from the eyes of a member, or shows it again. */
  public void hides(String guild, String channel, String member, boolean isHidden) {
    world.locked(() -> {
      Guild home = find.guild(guild);
      settings.hide(home, channel, find.member(home, member).user(), isHidden);
    });
  }

  /** Sends a member out of a guild. */
  public void kicks(String guild, String member) {
    world.locked(() -> {
      Guild home = find.guild(guild);
      settings.kick(home, find.member(home, member).user());
    });
  }

  /** Lets a user into a guild. */
  public void invites(String guild, String user) {
    world.locked(() -> settings.invite(find.guild(guild), find.user(user)));
  }

  World world() {
    return world;
  }

  Interactions interactions() {
    return interactions;
  }

  Find find() {
    return find;
  }

  AttachedFiles files() {
    return files;
  }

  Play play() {
    return play;
  }

  Talk talk() {
    return talk;
  }

  Settings settings() {
    return settings;
  }
}
