package com.blackbird.bot.discord;

import gnu.trove.map.TLongObjectMap;
import gnu.trove.map.hash.TLongObjectHashMap;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.Response;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.entities.EntityBuilder;
import net.dv8tion.jda.internal.entities.GuildImpl;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * One server as it was read by calling: what the gateway tells of it in one event, put together
 * from four answers. JDA makes of it what it makes of that event.
 */
final class DiscordServer implements AutoCloseable {
  private final JDAImpl jda;
  private final GuildImpl guild;

  private DiscordServer(JDAImpl jda, GuildImpl guild) {
    this.jda = jda;
    this.guild = guild;
  }

  static DiscordServer read(DiscordJda setup, String id) {
    JDA jda = setup.withoutGateway();
    try {
      return new DiscordServer((JDAImpl) jda, guild((JDAImpl) jda, id));
    } catch (RuntimeException e) {
      jda.shutdown();
      throw e;
    }
  }

  Guild guild() {
    return guild;
  }

  /** An archived thread is not among those that the gateway tells either. */
  Optional<GuildChannel> channel(String id) {
    GuildChannel known = jda.getChannelById(GuildChannel.class, id);
    return known == null ? younger(id) : Optional.of(known);
  }

  /** What has been made since. */
  private synchronized Optional<GuildChannel> younger(String id) {
    try {
      DataObject json = call(jda, Route.Channels.GET_CHANNEL.compile(id), Response::getObject);
      boolean isHere = json.getString("guild_id", "").equals(guild.getId());
      if (!isHere) {
        return Optional.empty();
      }
      EntityBuilder entities = jda.getEntityBuilder();
      if (!ChannelType.fromId(json.getInt("type")).isThread()) {
        entities.createGuildChannel(guild, json);
      } else if (!json.getObject("thread_metadata").getBoolean("archived")) {
        entities.createThreadChannel(guild, json, guild.getIdLong());
      }
      return Optional.ofNullable(jda.getChannelById(GuildChannel.class, id));
    } catch (ErrorResponseException e) {
      if (DiscordRest.isForeign(e.getErrorResponse())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static GuildImpl guild(JDAImpl jda, String id) {
    DataObject json = call(jda, Route.Guilds.GET_GUILD.compile(id), Response::getObject);
    String self = jda.getSelfUser().getId();
    DataObject member = call(jda, Route.Guilds.GET_MEMBER.compile(id, self), Response::getObject);
    DataArray channels = call(jda, Route.Guilds.GET_CHANNELS.compile(id), Response::getArray);
    DataArray threads =
        call(jda, Route.Guilds.LIST_ACTIVE_THREADS.compile(id), Response::getObject)
            .getArray("threads");
    TLongObjectMap<DataObject> members = new TLongObjectHashMap<>();
    members.put(jda.getSelfUser().getIdLong(), member);
    json.put("channels", channels)
        .put("threads", threads)
        .put("voice_states", DataArray.empty())
        .put("guild_scheduled_events", DataArray.empty());
    return jda.getEntityBuilder().createGuild(Long.parseUnsignedLong(id), json, members, 1);
  }

  private static <T> T call(JDA jda, Route.CompiledRoute route, Function<Response, T> reading) {
    return new RestActionImpl<T>(jda, route, (answer, request) -> reading.apply(answer)).complete();
  }

  @Override
  public void close() {
    jda.shutdown();
  }
}
