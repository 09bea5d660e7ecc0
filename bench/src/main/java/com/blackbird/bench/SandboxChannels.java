package com.blackbird.bench;

import com.blackbird.activity.chat.ChannelRef;
import com.blackbird.activity.chat.ChatPlatform;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.discord.world.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Channels of the sandbox that the bot is in, half of them of each platform. */
final class SandboxChannels {
  private SandboxChannels() {}

  /** So many, named by a number behind the name; Discord's are on a server of that name. */
  static List<ChannelRef> make(Sandbox sandbox, String name, int count) {
    List<ChannelRef> all = new ArrayList<>();
    var team = sandbox.slack().workspace("Sample Store");
    IntStream.range(0, count - count / 2)
        .mapToObj(number -> name + "-" + number)
        .forEach(channel -> {
          String id = team.addChannel(channel, false);
          team.invite(sandbox.slack().app().name(), channel);
          all.add(new ChannelRef(ChatPlatform.SLACK, team.id(), id));
        });
    all.addAll(inDiscord(sandbox, name, count / 2));
    return all;
  }

  private static List<ChannelRef> inDiscord(Sandbox sandbox, String name, int count) {
    String channels =
        IntStream.range(0, count)
            .mapToObj(number -> "{\"name\":\"%s-%d\"}".formatted(name, number))
            .collect(Collectors.joining(","));
    sandbox.arrange(
        "{\"discord\":{\"guilds\":[{\"name\":\"%s\",\"owner\":\"maria\",\"channels\":[%s]}]}}"
            .formatted(name, channels));
    var world = sandbox.discord().world();
    return world.locked(() ->
        world.guilds().values().stream()
            .filter(guild -> guild.name().equals(name))
            .flatMap(guild ->
                guild.channels().values().stream()
                    .filter(channel -> channel.name().startsWith(name + "-"))
                    .map(Channel::id)
                    .map(channel -> new ChannelRef(ChatPlatform.DISCORD, guild.id(), channel)))
            .toList());
  }
}
