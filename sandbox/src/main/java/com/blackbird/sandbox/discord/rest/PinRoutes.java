package com.blackbird.sandbox.discord.rest;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PUT;

import com.blackbird.sandbox.discord.form.Json;
import com.blackbird.sandbox.discord.form.Refusal;
import com.blackbird.sandbox.discord.world.Access;
import com.blackbird.sandbox.discord.world.Channel;
import com.blackbird.sandbox.discord.world.Message;
import com.blackbird.sandbox.discord.world.Permission;
import com.blackbird.sandbox.discord.world.Pins;
import com.blackbird.sandbox.discord.world.Times;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pinned messages, at the present addresses and at the deprecated ones:
 * https://discord.com/developers/docs/resources/message#get-channel-pins.
 */
final class PinRoutes {
  private static final int PAGE = 50;
  private final Lookup lookup;
  private final Pins pins;

  PinRoutes(Lookup lookup, Pins pins) {
    this.lookup = lookup;
    this.pins = pins;
  }

  void register(Routes routes) {
    routes.add(GET, "/channels/{channel}/messages/pins", this::page);
    routes.add(GET, "/channels/{channel}/pins", this::list);
    for (String path : List.of("/channels/{channel}/messages/pins/", "/channels/{channel}/pins/")) {
      routes.add(PUT, path + "{message}", this::pin);
      routes.add(DELETE, path + "{message}", this::unpin);
    }
  }

  private JsonNode page(Call call) {
    Channel channel = lookup.channel(call);
    int limit = Query.number(call, "limit", PAGE, 1, PAGE);
    Instant before = before(call);
    List<Message> older =
        readable(call, channel).filter(message -> Pins.time(message).isBefore(before)).toList();
    ObjectNode json = Json.object();
    ArrayNode items = json.putArray("items");
    older.stream()
        .limit(limit)
        .forEach(message ->
            items
                .addObject()
                .put("pinned_at", Times.text(Pins.time(message)))
                .set("message", MessageRoutes.shown(message, call)));
    return json.put("has_more", older.size() > limit);
  }

  private static Instant before(Call call) {
    String text = call.query("before");
    try {
      return text == null ? Instant.MAX : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException malformed) {
      throw Refusal.field("before", "DATETIME_TYPE_PARSE", "Could not parse \"" + text + "\".");
    }
  }

  private JsonNode list(Call call) {
    ArrayNode list = Json.array();
    readable(call, lookup.channel(call))
        .limit(PAGE)
        .forEach(message -> list.add(MessageRoutes.shown(message, call)));
    return list;
  }

  /** Who may not read the history sees no pins. */
  private Stream<Message> readable(Call call, Channel channel) {
    boolean reads = Access.may(call.bot(), Permission.READ_MESSAGE_HISTORY, channel);
    return reads ? pins.of(channel).stream() : Stream.of();
  }

  private @Nullable JsonNode pin(Call call) {
    Message message = pinnable(call);
    if (message.pinnedAt() == null && pins.of(message.channel()).size() >= Pins.MOST) {
      throw new Refusal(400, 30003, "Maximum number of pins reached for the channel (250)");
    }
    pins.pin(message, call.bot());
    return null;
  }

  private @Nullable JsonNode unpin(Call call) {
    pins.unpin(pinnable(call));
    return null;
  }

  private Message pinnable(Call call) {
    Channel channel = lookup.channel(call);
    lookup.require(call, channel, Permission.PIN_MESSAGES);
    return lookup.message(call, channel);
  }
}
