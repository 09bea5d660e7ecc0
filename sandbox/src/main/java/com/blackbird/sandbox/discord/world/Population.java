package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fills a world with guilds, people, channels and bots. What comes with a guild has the same ids
 * after every start, so that a bot finds again what it stored.
 */
public final class Population {
  private static final long FIRST_ID = 1_300_000_000_000_000_000L;
  private static final long IDS_PER_GUILD = 1000;
  private static final int IDS_OF_A_KIND = 400;
  private static final Instant FOUNDED = Instant.parse("2025-01-06T09:00:00Z");
  private static final List<Permission> MODERATION =
      List.of(Permission.MANAGE_MESSAGES, Permission.MANAGE_THREADS, Permission.PIN_MESSAGES);
  private final World world;

  /** Fills this world. */
  public Population(World world) {
    this.world = world;
  }

  /** The sample people, app and guild; the answer is the app. */
  public App settle() {
    addUser("maria", "Maria Lopez");
    addUser("sam", "Sam Okafor");
    addUser("kenji", "Kenji Sato");
    App app = addApp("Blackbird");
    addGuild("Sample Store");
    return app;
  }

  /** A person whom no guild knows yet. */
  public User addUser(String name, String displayName) {
    return world.addUser(new User(id(10 + world.users().size()), name, displayName, false));
  }

  /** An app, whose bot joins every guild. */
  public App addApp(String name) {
    App app = addApp(name, usualToken(name));
    world.guilds().values().forEach(guild -> install(app, guild));
    return app;
  }

  /** An app, whose bot is in no guild yet. */
  public App addApp(String name, String token) {
    User bot = new User(id(10 + world.users().size()), word(name), name, true);
    return world.addApp(new App(bot, token));
  }

  /** The token of an app that is given no other one. */
  public static String usualToken(String name) {
    return "discord-sandbox-token-of-" + word(name);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** A guild with the sample channels, all people and all bots; the first person owns it. */
  public Guild addGuild(String name) {
    long first = IDS_PER_GUILD * (world.guilds().size() + 1);
    Guild guild = world.addGuild(new Guild(id(first), name));
    long next = first + 100;
    for (String channel : List.of("general", "integrations", "support")) {
      add(guild, new Channel(id(next++), Channel.TEXT, guild, channel));
    }
    Channel forum = add(guild, new Channel(id(next++), Channel.FORUM, guild, "cases"));
    for (String tag : List.of("new", "waiting", "resolved")) {
      forum.tags().add(new ForumTag(id(next++), tag, false));
    }
    Channel hidden = add(guild, new Channel(id(next++), Channel.TEXT, guild, "private"));
    hide(hidden, guild);
    for (User user : world.users().values()) {
      if (!user.isBot()) {
        guild.join(user, FOUNDED);
        hidden.overwrites().put(user.id(), seesAgain(user));
        if (guild.ownerId().isEmpty()) {
          guild.ownedBy(user);
        }
      }
    }
    world.apps().forEach(app -> install(app, guild));
    role(guild, "Moderator", MODERATION, List.of());
    role(guild, "Administrator", List.of(Permission.ADMINISTRATOR), List.of());
    announce(guild);
    return guild;
  }

  /** A guild without channels; nobody is told of it before it is announced. */
  public Guild found(String name, User owner, Collection<User> members, Collection<App> apps) {
    Guild guild = world.addGuild(new Guild(id(IDS_PER_GUILD * (world.guilds().size() + 1)), name));
    members.forEach(member -> guild.join(member, FOUNDED));
    guild.ownedBy(owner);
    apps.forEach(app -> install(app, guild));
    return guild;
  }

  /** Tells the bots and the pages of a new guild. */
  public void announce(Guild guild) {
    world.announce(Event.of(guild, "GUILD_CREATE", bot -> GuildSnapshot.of(guild, bot)));
    world.changed("guild", Map.of("guild", guild.id()));
  }

  /** A channel of a guild that was not announced yet. */
  public Channel open(Guild guild, String name, int type) {
    return add(guild, new Channel(idIn(guild, 100, guild.channels().size()), type, guild, name));
  }

  /** A tag of a forum that was not announced yet. */
  public void tag(Channel forum, Guild guild, String name) {
    int tags = guild.channels().values().stream().mapToInt(other -> other.tags().size()).sum();
    forum.tags().add(new ForumTag(idIn(guild, 600, tags), name, false));
  }

  /** A role of a guild that was not announced yet, with those who have it. */
  public void role(Guild guild, String name, List<Permission> granted, List<User> having) {
    String id = idIn(guild, 500, guild.roles().size());
    guild.roles().put(id, new Role(id, name, Permission.bits(granted), guild.roles().size(), null));
    having.stream()
        .flatMap(user -> Optional.ofNullable(guild.members().get(user.id())).stream())
        .forEach(member -> member.roles().add(id));
  }

  /** Keeps a channel of a guild that was not announced yet from a user's eyes. */
  public void hide(Channel channel, User user) {
    long bit = Permission.VIEW_CHANNEL.bit();
    channel.overwrites().put(user.id(), new Overwrite(user.id(), true, 0, bit));
  }

  /** Keeps a channel from a user's eyes, or shows it again; bots are told. */
  public void hide(Channel channel, User user, boolean isHidden) {
    if (isHidden) {
      hide(channel, user);
    } else {
      channel.overwrites().remove(user.id());
    }
    new Threads(world).announceChange(channel);
  }

  /** The same id after every start, as long as the guild's numbers last. */
  private String idIn(Guild guild, int from, int count) {
    boolean there = count < IDS_OF_A_KIND;
    return there ? Long.toString(Long.parseLong(guild.id()) + from + count) : world.newId();
  }

  /** A channel of a guild that everyone sees. */
  public Channel addChannel(Guild guild, String name, int type) {
    Channel channel = new Channel(world.newId(), type, guild, name);
    add(guild, channel);
    world.announce(Event.in(channel, "CHANNEL_CREATE", channel::toJson));
    world.changed("channel", Map.of("channel", channel.id(), "guild", guild.id()));
    return channel;
  }

  /** Lets a person join a guild, or an app's bot, which is told of the whole guild. */
  public Member join(Guild guild, User user) {
    App app = appOf(user);
    Member member = guild.join(user, world.now());
    if (app != null) {
      hasRole(member, app, guild, world.newId());
      world.announce(Event.to(app, guild, "GUILD_CREATE", bot -> GuildSnapshot.of(guild, bot)));
    }
    world.announce(
        Event.of(guild, "GUILD_MEMBER_ADD", bot -> member.toJson().put("guild_id", guild.id())));
    world.changed("member", Map.of("guild", guild.id(), "user", user.id()));
    return member;
  }

  /** Lets a person leave a guild; a bot goes with the role that it came with, and is told. */
  public void leave(Guild guild, User user) {
    guild.members().remove(user.id());
    App app = appOf(user);
    if (app != null) {
      guild.roles().values().removeIf(role -> app.id().equals(role.botId()));
      world.announce(
          Event.to(app, guild, "GUILD_DELETE", bot -> Json.object().put("id", guild.id())));
    }
    world.announce(
        Event.of(
            guild,
            "GUILD_MEMBER_REMOVE",
            bot -> Json.object().put("guild_id", guild.id()).set("user", user.toJson())));
    world.changed("member", Map.of("guild", guild.id(), "user", user.id()));
  }

  /** The conversation of a bot and a user, started when there is none. */
  public Channel directChannel(User one, User other) {
    for (Channel channel : world.channels().values()) {
      if (channel.isDirect() && channel.recipients().containsAll(List.of(one, other))) {
        return channel;
      }
    }
    Channel channel = world.addChannel(new Channel(world.newId(), Channel.DIRECT, null, ""));
    channel.recipients().addAll(List.of(one, other));
    world.changed("channel", Map.of("channel", channel.id(), "user", other.id()));
    return channel;
  }

  private Channel add(Guild guild, Channel channel) {
    channel.move(guild.channels().size());
    return world.addChannel(channel);
  }

  private static void hide(Channel channel, Guild guild) {
    long bit = Permission.VIEW_CHANNEL.bit();
    channel.overwrites().put(guild.id(), new Overwrite(guild.id(), false, 0, bit));
  }

  private static Overwrite seesAgain(User user) {
    return new Overwrite(user.id(), true, Permission.VIEW_CHANNEL.bit(), 0);
  }

  private @Nullable App appOf(User user) {
    return world.apps().stream().filter(app -> app.bot().equals(user)).findFirst().orElse(null);
  }

  private void install(App app, Guild guild) {
    String role = id(Long.parseLong(guild.id()) - FIRST_ID + 500 + guild.roles().size());
    hasRole(guild.join(app.bot(), FOUNDED), app, guild, role);
  }

  private static void hasRole(Member member, App app, Guild guild, String role) {
    long bits = Permission.ofEveryone() | Permission.MANAGE_THREADS.bit();
    guild
        .roles()
        .put(role, new Role(role, app.bot().displayName(), bits, guild.roles().size(), app.id()));
    member.roles().add(role);
  }

  private static String id(long number) {
    return Long.toString(FIRST_ID + number);
  }
}
