package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.rule.CommandRules;
import com.blackbird.sandbox.discord.rule.RegisteredCommand;
import com.blackbird.sandbox.discord.world.App;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Population;
import com.blackbird.sandbox.discord.world.User;
import com.blackbird.sandbox.discord.world.World;
import com.blackbird.sandbox.wire.ScenarioPart;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Adds the users, apps and guilds of a scenario to a Discord. */
public final class DiscordScenario {
  private final World world;
  private final Population population;

  /** Adds to this world. */
  public DiscordScenario(World world, Population population) {
    this.world = world;
    this.population = population;
  }

  /** Adds everything that the scenario's part about Discord names. */
  public void arrange(ScenarioPart discord) {
    world.locked(() -> {
      discord.only("users", "apps", "guilds").parts("users").forEach(this::user);
      discord.parts("apps").forEach(this::app);
      discord.parts("guilds").forEach(this::guild);
    });
  }

  /** The app that the scenario names first; it has to be in a guild. */
  public App firstApp(ScenarioPart discord) {
    return discord.parts("apps").stream()
        .findFirst()
        .map(first -> appNamed(first.text("name")))
        .filter(app -> world.guilds().values().stream().anyMatch(g -> g.has(app.bot())))
        .orElseThrow(() -> discord.wrong("apps", "has to begin with one that is in a guild"));
  }

  private void user(ScenarioPart part) {
    part.only("name", "displayName", "locale");
    String name = part.text("name");
    if (world.users().values().stream().anyMatch(user -> user.name().equals(name))) {
      throw part.wrong("name", "is the name of another user already");
    }
    User user = population.addUser(name, part.text("displayName", name));
    if (part.has("locale")) {
      world.speak(user, part.text("locale"));
    }
  }

  private void app(ScenarioPart part) {
    part.only("name", "token", "commands");
    String name = part.text("name");
    if (world.apps().stream().anyMatch(app -> app.bot().displayName().equals(name))) {
      throw part.wrong("name", "is the name of another app already");
    }
    String token = part.text("token", Population.usualToken(name));
    if (world.appWithToken(token) != null) {
      throw part.wrong("token", "is the token of another app already");
    }
    App app = population.addApp(name, token);
    for (ScenarioPart command : part.parts("commands")) {
      register(app, part, command);
    }
  }

  /** A command as Discord's API takes it. */
  private void register(App app, ScenarioPart part, ScenarioPart command) {
    try {
      CommandRules.check(command.json());
    } catch (Refusal refusal) {
      throw part.wrong("commands", "is refused by Discord's rules: " + refusal.toJson());
    }
    ObjectNode registered = RegisteredCommand.of(world, app, "", command.json(), null);
    app.commands("").put(Json.text(registered, "id"), registered);
  }

  private void guild(ScenarioPart part) {
    part.only("name", "members", "owner", "apps", "roles", "channels");
    String name = part.text("name");
    if (world.guilds().values().stream().anyMatch(guild -> guild.name().equals(name))) {
      throw part.wrong("name", "is the name of another guild already");
    }
    List<User> members =
        part.has("members")
            ? part.named("members", this::person)
            : world.users().values().stream().filter(user -> !user.isBot()).toList();
    if (members.isEmpty()) {
      throw part.wrong("members", "has to name someone, for a guild has an owner");
    }
    String owner = part.text("owner", members.getFirst().name());
    User owns =
        members.stream()
            .filter(user -> user.name().equals(owner))
            .findFirst()
            .orElseThrow(() -> part.wrong("owner", "is not one of the members"));
    List<App> apps =
        part.has("apps") ? part.named("apps", this::appNamed) : List.copyOf(world.apps());
    Guild guild = population.found(name, owns, members, apps);
    part.parts("roles").forEach(role -> role(guild, role));
    part.parts("channels").forEach(channel -> channel(guild, channel));
    population.announce(guild);
  }

  private void role(Guild guild, ScenarioPart part) {
    part.only("name", "permissions", "members");
    List<Permission> granted = part.named("permissions", Permission::valueOf);
    List<User> having = part.named("members", this::person);
    population.role(guild, part.text("name"), granted, having);
  }

  private void channel(Guild guild, ScenarioPart part) {
    part.only("name", "type", "tags", "requireTag", "hiddenFrom");
    int type =
        switch (part.text("type", "text")) {
          case "text" -> Channel.TEXT;
          case "forum" -> Channel.FORUM;
          default -> throw part.wrong("type", "is text or forum");
        };
    Channel channel = population.open(guild, part.text("name"), type);
    List<String> tags = part.named("tags", tag -> tag);
    if (!tags.isEmpty() && type != Channel.FORUM) {
      throw part.wrong("tags", "are for forums only");
    }
    tags.forEach(tag -> population.tag(channel, guild, tag));
    channel.requireTag(part.flag("requireTag"));
    part.named("hiddenFrom", this::anyone).forEach(user -> population.hide(channel, user));
  }

  private User person(String name) {
    return world.users().values().stream()
        .filter(user -> user.name().equals(name) && !user.isBot())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not the name of a user"));
  }

  private App appNamed(String name) {
    return world.apps().stream()
        .filter(app -> app.bot().displayName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not the name of an app"));
  }

  private User anyone(String name) {
    return world.users().values().stream()
        .filter(user -> user.name().equals(name) || user.displayName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("is not the name of a user or an app"));
  }
}
