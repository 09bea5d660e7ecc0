package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.CommandPermission;
import com.blackbird.sandbox.discord.world.CommandPermissions;
import com.blackbird.sandbox.discord.world.Grant;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Member;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.Role;
import com.blackbird.sandbox.discord.world.Roles;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A guild's settings: roles, who has them, and who may use which command. */
final class Settings {
  private final World world;
  private final Find find;
  private final Roles roles;
  private final Population population;

  Settings(World world, Find find) {
    this.world = world;
    this.find = find;
    roles = new Roles(world);
    population = new Population(world);
  }

  /** Keeps a channel from the eyes of a member, or shows it again. */
  void hide(Guild guild, String wanted, User user, boolean isHidden) {
    String name = wanted.startsWith("#") ? wanted.substring(1) : wanted;
    Channel channel =
        guild.channels().values().stream()
            .filter(one -> !one.isThread() && (one.id().equals(name) || one.name().equals(name)))
            .findFirst()
            .orElseThrow(() -> CannotPlay.missing("There is no channel \"" + wanted + "\"."));
    world.locked(() -> population.hide(channel, user, isHidden));
  }

  /** Sends a member, or a bot, out of a guild. */
  void kick(Guild guild, User user) {
    world.locked(() -> population.leave(guild, user));
  }

  /** Lets a user, or a bot, into a guild; whoever is there stays. */
  void invite(Guild guild, User user) {
    world.locked(() -> {
      if (!guild.has(user)) {
        population.join(guild, user);
      }
    });
  }

  /** Adds a role, or gives one other permissions, named as in the documentation. */
  Role role(Guild guild, String name, List<String> permissions) {
    List<Permission> granted = permissions.stream().map(Settings::permission).toList();
    return world.locked(() -> roles.put(guild, name, Permission.bits(granted)));
  }

  private static Permission permission(String name) {
    return Arrays.stream(Permission.values())
        .filter(known -> known.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            CannotPlay.wrong(
                "There is no permission \""
                    + name
                    + "\"; there are "
                    + Arrays.toString(Permission.values())
                    + "."));
  }

  /** Gives a member exactly these roles. */
  void give(Guild guild, Member member, Collection<String> names) {
    world.locked(() -> roles.give(guild, member, names.stream().map(n -> role(guild, n)).toList()));
  }

  private static Role role(Guild guild, String name) {
    Role role = Roles.find(guild, name);
    if (role == null) {
      throw CannotPlay.missing("There is no role \"" + name + "\".");
    }
    return role;
  }

  /** An access token by which an app does what this user lets it do. */
  String authorize(User user, App app, Collection<String> scopes) {
    return world.locked(() -> {
      String token = "discord-sandbox-access-" + world.newId();
      world.grants().put(token, new Grant(user, app, Set.copyOf(scopes)));
      return token;
    });
  }

  /** Sets who may use a command, as the page "Integrations" of a server's settings does. */
  void permit(Guild guild, User user, String commandOrApp, Map<String, Boolean> permissions) {
    world.locked(() -> {
      if (!CommandPermissions.mayBeSetBy(user, guild)) {
        throw CannotPlay.wrong(user.name() + " may not change who uses commands here.");
      }
      List<CommandPermission> set = new ArrayList<>();
      permissions.forEach((name, allowed) -> set.add(named(guild, user, name, allowed)));
      for (App app : world.apps()) {
        String id = idOf(app, guild, commandOrApp);
        if (!id.isEmpty()) {
          CommandPermissions.set(world, app, guild, id, set);
          return;
        }
      }
      throw CannotPlay.missing("There is no command or app \"" + commandOrApp + "\".");
    });
  }

  private static String idOf(App app, Guild guild, String wanted) {
    if (app.bot().displayName().equals(wanted) || app.id().equals(wanted)) {
      return app.id();
    }
    for (String scope : List.of(guild.id(), "")) {
      for (JsonNode command : app.commands(scope).values()) {
        String id = Json.text(command, "id");
        if (id.equals(wanted) || Json.text(command, "name").equals(wanted)) {
          return id;
        }
      }
    }
    return "";
  }

  private CommandPermission named(Guild guild, User user, String name, boolean allowed) {
    if (name.equals("#")) {
      String all = CommandPermission.everyChannel(guild);
      return new CommandPermission(all, CommandPermission.CHANNEL, allowed);
    }
    if (name.startsWith("#")) {
      Channel channel = find.channel(guild, user, name);
      return new CommandPermission(channel.id(), CommandPermission.CHANNEL, allowed);
    }
    Role role = Roles.find(guild, name);
    return role == null
        ? new CommandPermission(
            find.member(guild, name).user().id(), CommandPermission.USER, allowed)
        : new CommandPermission(role.id(), CommandPermission.ROLE, allowed);
  }
}
