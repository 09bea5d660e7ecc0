package com.blackbird.sandbox.discord.play;

import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Guild;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.User;

/** Who does something, and where. */
record Scene(Stage stage, Guild guild, Channel channel, User user) {

  static Scene of(Stage stage, Ask ask) {
    return stage
        .world()
        .locked(() -> {
          Guild guild = stage.find().guild(ask.optional("guild"));
          User user = stage.find().member(guild, ask.text("user")).user();
          Channel channel = stage.find().channel(guild, user, ask.text("channel"));
          return new Scene(stage, guild, channel, user);
        });
  }

  /** The message with this id, which the user sees. */
  Message message(String id) {
    return stage.world().locked(() -> stage.find().message(channel, user, id));
  }
}
