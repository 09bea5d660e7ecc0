package com.blackbird.bot.discord;

import com.blackbird.activity.chat.MessageRef;
import com.blackbird.activity.chat.SentFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Gives out files that people have sent. Their addresses need no token and last a day or so, after
 * which the message tells a new one: https://discord.com/developers/docs/reference#cdn-formatting
 */
final class DiscordDownloads {
  private static final List<String> HOSTS = List.of("cdn.discordapp.com", "media.discordapp.net");
  private final DiscordConnection connection;

  DiscordDownloads(DiscordConnection connection) {
    this.connection = connection;
  }

  /** The bytes of a file, while they come. */
  InputStream open(MessageRef message, SentFile file) throws IOException {
    Optional<InputStream> there = read(file.address());
    return there.isPresent()
        ? there.get()
        : read(newest(message, file))
            .orElseThrow(() -> new IOException("Discord does not give out the file " + file.id()));
  }

  private Optional<InputStream> read(@Nullable URI address) throws IOException {
    if (address == null || !isDiscord(address)) {
      return Optional.empty();
    }
    Response answer =
        connection.http().newCall(new Request.Builder().url(address.toString()).build()).execute();
    if (answer.isSuccessful()) {
      return Optional.of(
          new FilterInputStream(answer.body().byteStream()) {
            @Override
            public void close() {
              answer.close();
            }
          });
    }
    answer.close();
    if (answer.code() >= 500 || answer.code() == 429) {
      throw new IOException("Discord answers HTTP " + answer.code() + " for a file");
    }
    return Optional.empty();
  }

  private @Nullable URI newest(MessageRef message, SentFile file) throws IOException {
    GuildMessageChannel channel =
        connection
            .channel(message.channel().workspace(), message.channel().channel())
            .orElseThrow(() -> new IOException("The channel of the file is gone"));
    try {
      Message now = channel.retrieveMessageById(message.message()).complete();
      return now.getAttachments().stream()
          .filter(one -> one.getId().equals(file.id()))
          .findFirst()
          .map(one -> DiscordSpeech.address(one.getUrl()))
          .orElse(null);
    } catch (RuntimeException e) {
      throw new IOException("The message of the file " + file.id() + " cannot be read", e);
    }
  }

  private boolean isDiscord(URI address) {
    URI api = URI.create(connection.apiUrl());
    boolean isApi =
        api.getHost().equals(address.getHost())
            && api.getPort() == address.getPort()
            && api.getScheme().equals(address.getScheme());
    return isApi || ("https".equals(address.getScheme()) && HOSTS.contains(address.getHost()));
  }
}
