package com.blackbird.sandbox.discord.world;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills a world with guilds, people, channels and bots. What comes with a guild has the same ids
 * after every start, so that a bot finds again what it stored.
 */
public final class Population {
  private static final long FIRST_ID = 1_300_000_000_000_000_000L;
  private static final long IDS_PER_GUILD = 1000;
  private static final Instant FOUNDED = Instant.parse("2025-01-06T09:00:00Z");
  private final World world;

  /** Fills this world. */
  public Population(World world) {
    this.world = world;
  }

  /** A person whom no guild knows yet. */
  public User addUser(String name, String displayName) {
    return world.addUser(new User(id(10 + world.users().size()), name, displayName, false));
  }

  /** An app, whose bot joins every guild. */
  public App addApp(String name) {
    String word = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    User bot = new User(id(10 + world.users().size()), word, name, true);
    App app = world.addApp(new App(bot, "discord-sandbox-token-of-" + word));
    world.guilds().values().forEach(guild -> install(app, guild));
    return app;
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
    world.announce(Event.of(guild, "GUILD_CREATE", bot -> GuildSnapshot.of(guild, bot)));
    world.changed("guild", Map.of("guild", guild.id()));
    return guild;
  }

  /** A channel of a guild that everyone sees. */
  public Channel addChannel(Guild guild, String name, int type) {
    Channel channel = new Channel(world.newId(), type, guild, name);
    add(guild, channel);
    world.announce(Event.in(channel, "CHANNEL_CREATE", channel::toJson));
    world.changed("channel", Map.of("channel", channel.id(), "guild", guild.id()));
    return channel;
  }

  /** Lets a person join a guild. */
  public Member join(Guild guild, User user) {
    Member member = guild.join(user, world.now());
    world.announce(
        Event.of(guild, "GUILD_MEMBER_ADD", bot -> member.toJson().put("guild_id", guild.id())));
    world.changed("member", Map.of("guild", guild.id(), "user", user.id()));
    return member;
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

  private void install(App app, Guild guild) {
    Member member = guild.join(app.bot(), FOUNDED);
    String role = id(Long.parseLong(guild.id()) - FIRST_ID + 500 + guild.roles().size());
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
