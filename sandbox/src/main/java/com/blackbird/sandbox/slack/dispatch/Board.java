package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Draft;
import com.blackbird.sandbox.slack.world.Edited;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.MessageJson;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes what stands in channels, and tells pages and apps of it. */
public final class Board {
  private final World world;
  private final Events events;
  private final Links links;

  /** Writes to this world's channels. */
  public Board(World world, Events events) {
    this.world = world;
    this.events = events;
    this.links = new Links(world, events);
  }

  /** Posts a message or an ephemeral one. */
  public Message post(Channel channel, Draft draft) {
    Message message = channel.post(draft);
    images(channel, message);
    mark(channel, message);
    tell(channel, message);
    if (!message.isEphemeral()) {
      ObjectNode event = inChannel(MessageJson.of(message, channel), channel, message.ts());
      event.remove("reply_count");
      if (event.has("files") && !event.has("subtype")) {
        event.put("subtype", "file_share");
      }
      messageEvent(channel, event);
      mentions(channel, message, event);
      files(channel, message);
      links.shared(channel, message, eventTime());
    }
    return message;
  }

  /** Says something to one user in Slackbot's name. */
  public Message slackbotSays(Channel channel, User user, String text) {
    User slackbot = world.workspace(channel.team()).orElseThrow().slackbot();
    Draft draft = Draft.of(Message.Author.of(slackbot, null), Message.Content.text(text), null);
    return post(channel, draft.onlyFor(user.id()));
  }

  /** Changes what a message says. */
  public Optional<Message> edit(
      Channel channel, String ts, Message.Content content, @Nullable String byUser) {
    return replace(
        channel,
        ts,
        old ->
            old.withContent(content, byUser == null ? old.edited() : new Edited(byUser, now(old))));
  }

  private String now(Message message) {
    long second = world.clock().instant().getEpochSecond();
    String now = second + ".000000";
    return now.compareTo(message.ts()) > 0 ? now : message.ts();
  }

  /** Changes a message and reports both versions. */
  private Optional<Message> replace(Channel channel, String ts, UnaryOperator<Message> change) {
    Optional<ObjectNode> before =
        channel.message(ts).map(message -> MessageJson.of(message, channel));
    Optional<Message> after = channel.change(ts, change);
    after.ifPresent(message -> images(channel, message));
    after.ifPresent(message -> tell(channel, message));
    if (after.isPresent() && before.isPresent()) {
      ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
      event.set("message", MessageJson.of(after.get(), channel));
      event.set("previous_message", before.get());
      hidden(channel, event);
    }
    return after;
  }

  /** Deletes a message. */
  public Optional<Message> delete(Channel channel, String ts) {
    Optional<ObjectNode> before =
        channel.message(ts).map(message -> MessageJson.of(message, channel));
    Optional<Message> gone = channel.remove(ts);
    gone.ifPresent(message -> tell(channel, message));
    if (gone.isPresent() && before.isPresent()) {
      Optional<Message> tombstone = channel.message(ts);
      ObjectNode event = Json.object().put("type", "message");
      event.put("subtype", tombstone.isPresent() ? "message_changed" : "message_deleted");
      tombstone.ifPresentOrElse(
          left -> event.set("message", MessageJson.of(left, channel)),
          () -> event.put("deleted_ts", ts));
      event.set("previous_message", before.get());
      hidden(channel, event);
    }
    return gone;
  }

  /** Puts a user into a channel; false when the user was there already. */
  public boolean join(Channel channel, User user, @Nullable User inviter) {
    if (!channel.members().add(user.id())) {
      return false;
    }
    membership(channel, user, "member_joined_channel", inviter);
    return true;
  }

  /** Takes a user out of a channel; false when the user was not there. */
  public boolean leave(Channel channel, User user) {
    if (!channel.hasMember(user.id())) {
      return false;
    }
    membership(channel, user, "member_left_channel", null);
    return channel.members().remove(user.id());
  }

  private void membership(Channel channel, User user, String type, @Nullable User inviter) {
    ObjectNode event = Json.object().put("type", type).put("user", user.id());
    event.put("channel", channel.id());
    event.put("channel_type", channel.kind() == Channel.Kind.PUBLIC ? "C" : "G");
    event.put("team", channel.team());
    if (inviter != null) {
      event.put("inviter", inviter.id());
    }
    event.put("event_ts", eventTime());
    events.inChannel(channel, Events.Subscription.about(channel, type), event);
    world.changes().publish("member", details(channel, user.id()));
  }

  /** Archives a channel or opens it again. */
  public void archive(Channel channel, boolean archived, String byUser) {
    channel.archive(archived);
    String type = kind(channel) + (archived ? "_archive" : "_unarchive");
    boolean isHidden = channel.kind() != Channel.Kind.PUBLIC;
    ObjectNode event = Json.object().put("type", type).put("channel", channel.id());
    event.put(isHidden && !archived ? "actor_id" : "user", byUser).put("event_ts", eventTime());
    if (isHidden && archived) {
      event.put("is_moved", 0);
    }
    events.inChannel(channel, Events.Subscription.about(channel, type), event);
    world.changes().publish("channel", details(channel, byUser));
  }

  /** Deletes a channel for good, with all that stands in it; who did it is told of private ones. */
  public void remove(Channel channel, String byUser) {
    String type = kind(channel) + "_deleted";
    world.workspace(channel.team()).orElseThrow().remove(channel);
    ObjectNode event = Json.object().put("type", type).put("channel", channel.id());
    if (channel.kind() != Channel.Kind.PUBLIC) {
      event.put("actor_id", byUser).put("event_ts", eventTime());
      event.put("date_deleted", world.clock().instant().getEpochSecond());
    }
    events.inChannel(channel, Events.Subscription.about(channel, type), event);
    world.changes().publish("channel", details(channel, byUser));
  }

  /** How events call it that are about a channel itself. */
  private static String kind(Channel channel) {
    return channel.kind() == Channel.Kind.PUBLIC ? "channel" : "group";
  }

  /** Tells the apps in a channel of something that happened to a message in it. */
  void reacted(Channel channel, Message message, ObjectNode event) {
    tell(channel, message);
    events.inChannel(
        channel, new Events.Subscription(Json.text(event, "type"), "reactions:read"), event);
  }

  String eventTime() {
    return world.clock().instant().getEpochSecond() + ".000000";
  }

  private void messageEvent(Channel channel, ObjectNode event) {
    events.inChannel(channel, Events.Subscription.messages(channel), event);
  }

  private void hidden(Channel channel, ObjectNode event) {
    event.put("hidden", true).put("ts", eventTime());
    messageEvent(channel, inChannel(event, channel, eventTime()));
  }

  private static ObjectNode inChannel(ObjectNode event, Channel channel, String eventTs) {
    return event
        .put("channel", channel.id())
        .put("event_ts", eventTs)
        .put("channel_type", channelType(channel));
  }

  private static String channelType(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> "channel";
      case PRIVATE -> "group";
      case IM -> "im";
      case MPIM -> "mpim";
    };
  }

  private void mentions(Channel channel, Message message, ObjectNode event) {
    Events.Subscription mention = new Events.Subscription("app_mention", "app_mentions:read");
    world.workspace(channel.team()).stream()
        .flatMap(workspace -> workspace.installationsIn(channel))
        .filter(app -> message.content().text().contains("<@" + app.bot().id() + ">"))
        .filter(app -> !app.bot().id().equals(message.author().user()))
        .forEach(app -> events.to(app, mention, mentioned(event)));
  }

  /** As documented: without the kind of channel. */
  private static ObjectNode mentioned(ObjectNode message) {
    ObjectNode event = message.deepCopy().put("type", "app_mention");
    event.remove("channel_type");
    return event;
  }

  private void files(Channel channel, Message message) {
    for (JsonNode file : message.content().files()) {
      String fileId = Json.text(file, "id");
      ObjectNode event = Json.object().put("type", "file_shared").put("file_id", fileId);
      event.set("file", Json.object().put("id", fileId));
      event.put("user_id", message.author().user()).put("channel_id", channel.id());
      event.put("event_ts", eventTime());
      events.inChannel(channel, new Events.Subscription("file_shared", "files:read"), event);
    }
  }

  private void images(Channel channel, Message message) {
    world
        .workspace(channel.team())
        .ifPresent(workspace -> SlackFiles.show(message, channel, workspace));
  }

  private void mark(Channel channel, Message message) {
    String only = message.ephemeralFor();
    if (only == null) {
      world.readMarks().said(channel.id(), message.author().user());
    } else {
      world.readMarks().saidTo(channel.id(), only);
    }
  }

  private void tell(Channel channel, Message message) {
    String only = message.ephemeralFor();
    if (only == null) {
      world.changes().publish("message", details(channel, message.author().user()));
    } else {
      world.changes().publish("ephemeral", details(channel, only));
    }
  }

  private static Map<String, String> details(Channel channel, String user) {
    return Map.of("team", channel.team(), "channel", channel.id(), "user", user);
  }

  /** The author that an app's messages have. */
  public static Message.Author authorOf(Installation installation) {
    return Message.Author.of(installation.bot(), installation.app().id());
  }
}
