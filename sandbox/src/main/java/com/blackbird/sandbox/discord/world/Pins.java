package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Messages that are kept in sight, and who is told of them. */
public final class Pins {
  /** https://discord.com/developers/docs/resources/message#pin-message. */
  public static final int MOST = 250;

  private static final Body NOTHING =
      new Body("", Json.array(), Json.array(), List.of(), 0, Mentions.NONE);
  private final World world;
  private final Conversations conversations;

  /** The pins of this world. */
  public Pins(World world, Conversations conversations) {
    this.world = world;
    this.conversations = conversations;
  }

  /** The pinned messages of a channel, the newest pin first. */
  public List<Message> of(Channel channel) {
    return channel.messages().values().stream()
        .filter(message -> message.pinnedAt() != null)
        .sorted(Comparator.comparing(Pins::time).reversed())
        .toList();
  }

  /** When it was pinned. */
  public static Instant time(Message message) {
    Instant pinned = message.pinnedAt();
    return pinned == null ? Instant.EPOCH : pinned;
  }

  /** Pins a message; a note in the channel tells who did. */
  public void pin(Message message, User user) {
    if (message.pinnedAt() != null) {
      return;
    }
    Instant now = world.now();
    message.pin(now);
    message.channel().pinned(now);
    conversations.edit(message, message.body(), false);
    tell(message.channel());
    Origin note =
        new Origin(Origin.PINNED, null, null, null, Origin.referenceTo(message), null, null);
    conversations.post(message.channel(), user, note, NOTHING);
  }

  /** Takes a pin away. */
  public void unpin(Message message) {
    if (message.pinnedAt() != null) {
      message.pin(null);
      conversations.edit(message, message.body(), false);
      tell(message.channel());
    }
  }

  private void tell(Channel channel) {
    world.announce(Event.in(channel, "CHANNEL_PINS_UPDATE", bot -> update(channel)));
    world.changed("pins", Map.of("channel", channel.id()));
  }

  private static ObjectNode update(Channel channel) {
    @Nullable Instant last = channel.lastPin();
    Guild guild = channel.guild();
    ObjectNode json = Json.object().put("channel_id", channel.id());
    if (guild != null) {
      json.put("guild_id", guild.id());
    }
    return json.put("last_pin_timestamp", last == null ? null : Times.text(last));
  }
}
