package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The roles of guilds and who has them, and who is told of it. */
public final class Roles {
  private final World world;

  /** The roles of this world. */
  public Roles(World world) {
    this.world = world;
  }

  /** The role with this id or name, with or without an at sign; null when there is none. */
  public static @Nullable Role find(Guild guild, String wanted) {
    String name = wanted.startsWith("@") && wanted.length() > 1 ? wanted.substring(1) : wanted;
    for (Role role : guild.roles().values()) {
      if (role.id().equals(name) || role.name().equals(name) || role.name().equals(wanted)) {
        return role;
      }
    }
    return null;
  }

  /** Adds a role above all others, or gives the one with this name other permissions. */
  public Role put(Guild guild, String name, long permissions) {
    Role known = find(guild, name);
    Role role =
        known == null
            ? new Role(world.newId(), name, permissions, guild.roles().size(), null)
            : known.withPermissions(permissions);
    guild.roles().put(role.id(), role);
    String type = known == null ? "GUILD_ROLE_CREATE" : "GUILD_ROLE_UPDATE";
    world.announce(
        Event.of(
            guild,
            type,
            bot -> Json.object().put("guild_id", guild.id()).set("role", role.toJson())));
    changed(guild);
    return role;
  }

  /** Gives a member exactly these roles, besides everyone's. */
  public void give(Guild guild, Member member, Collection<Role> roles) {
    member.roles().removeIf(id -> !isManaged(guild, id));
    roles.stream().map(Role::id).filter(id -> !id.equals(guild.id())).forEach(member.roles()::add);
    world.announce(
        Event.of(guild, "GUILD_MEMBER_UPDATE", bot -> member.toJson().put("guild_id", guild.id())));
    changed(guild);
  }

  /** The role that a bot came with stays with it. */
  private static boolean isManaged(Guild guild, String id) {
    Role role = guild.roles().get(id);
    return role != null && role.botId() != null;
  }

  private void changed(Guild guild) {
    world.changed("member", Map.of("guild", guild.id()));
  }
}
