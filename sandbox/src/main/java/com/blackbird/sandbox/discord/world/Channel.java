package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel of a guild, or a direct conversation; threads are {@link ThreadChannel}s.
 *
 * <p>https://discord.com/developers/docs/resources/channel#channel-object
 */
public class Channel {
  /** A text channel of a guild. */
  public static final int TEXT = 0;

  /** A conversation of two. */
  public static final int DIRECT = 1;

  /** A channel of announcements. */
  public static final int ANNOUNCEMENT = 5;

  /** A forum, whose posts are threads. */
  public static final int FORUM = 15;

  /** The flag of a forum whose posts need a tag. */
  public static final int REQUIRE_TAG = 1 << 4;

  private final String id;
  private final int type;
  private final @Nullable Guild guild;
  private String name;
  private @Nullable String topic;
  private int position;
  private int slowMode;
  private boolean requiresTag;
  private @Nullable Instant lastPin;
  private @Nullable String lastMessage;
  private final NavigableMap<Long, Message> messages = new TreeMap<>();
  private final Map<String, Overwrite> overwrites = new LinkedHashMap<>();
  private final List<ForumTag> tags = new ArrayList<>();
  private final List<User> recipients = new ArrayList<>();

  Channel(String id, int type, @Nullable Guild guild, String name) {
    this.id = id;
    this.type = type;
    this.guild = guild;
    this.name = name;
  }

  /** Its id. */
  public String id() {
    return id;
  }

  /** Its number in Discord's list of types. */
  public int type() {
    return type;
  }

  /** Its guild; null for a direct conversation. */
  public @Nullable Guild guild() {
    return guild;
  }

  /** Its name, without the sign before it. */
  public String name() {
    return name;
  }

  /** Its id and its name, as faults and records name it. */
  public Set<String> places() {
    return name().isEmpty() || name().equals(id) ? Set.of(id) : Set.of(id, name());
  }

  /** Gives it another name. */
  public void rename(String newName) {
    name = newName;
  }

  /** Says what it is about. */
  public void describe(@Nullable String newTopic) {
    topic = newTopic;
  }

  /** Moves it in the list. */
  public void move(int newPosition) {
    position = newPosition;
  }

  /** Says how many seconds a member waits between two messages. */
  public void slowDown(int seconds) {
    slowMode = seconds;
  }

  /** Its place in the list. */
  public int position() {
    return position;
  }

  /** How many seconds a member waits between two messages. */
  public int slowMode() {
    return slowMode;
  }

  /** Its messages by id, oldest first, with those that only one user sees. */
  public NavigableMap<Long, Message> messages() {
    return messages;
  }

  /** The message with this id, or null. */
  public @Nullable Message message(String messageId) {
    return Snowflakes.isId(messageId) ? messages.get(Long.parseLong(messageId)) : null;
  }

  /** What it allows and denies, by the id of the role or member. */
  public Map<String, Overwrite> overwrites() {
    return overwrites;
  }

  /** The tags of a forum. */
  public List<ForumTag> tags() {
    return tags;
  }

  /** Whether a post of this forum needs a tag. */
  public boolean requiresTag() {
    return requiresTag;
  }

  /** Asks for a tag on each post, or not. */
  public void requireTag(boolean required) {
    requiresTag = required;
  }

  void pinned(Instant when) {
    lastPin = when;
  }

  /** When a message was pinned last, or null. */
  @Nullable Instant lastPin() {
    return lastPin;
  }

  /** Who takes part in a direct conversation. */
  public List<User> recipients() {
    return recipients;
  }

  /** Whether it is a thread. */
  public boolean isThread() {
    return false;
  }

  /** Whether it is a conversation of two. */
  public boolean isDirect() {
    return type == DIRECT;
  }

  /** Whether messages can be sent to it. */
  public boolean hasMessages() {
    return type != FORUM;
  }

  /** The channel that says who may do what: itself, or a thread's parent. */
  public Channel gate() {
    return this;
  }

  /** Remembers the newest message or post. */
  public void remember(String newestId) {
    lastMessage = newestId;
  }

  @Nullable String lastMessage() {
    return lastMessage;
  }

  /**
   * As the API shows it.
   *
   * @param viewer the bot that looks: a direct conversation shows it the other one
   */
  public ObjectNode toJson(User viewer) {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("type", type)
            .put("flags", requiresTag ? REQUIRE_TAG : 0)
            .put("last_pin_timestamp", lastPin == null ? null : Times.text(lastPin));
    json.put("last_message_id", lastMessage);
    if (guild == null) {
      ArrayNode others = json.putArray("recipients");
      recipients.stream().filter(user -> !user.equals(viewer)).forEach(u -> others.add(u.toJson()));
      return json;
    }
    json.put("guild_id", guild.id())
        .put("name", name)
        .put("topic", topic)
        .put("position", position)
        .put("rate_limit_per_user", slowMode)
        .put("nsfw", false)
        .putNull("parent_id");
    ArrayNode rules = json.putArray("permission_overwrites");
    overwrites.values().forEach(overwrite -> rules.add(overwrite.toJson()));
    if (type == FORUM) {
      ArrayNode list = json.putArray("available_tags");
      tags.forEach(tag -> list.add(tag.toJson()));
      json.putNull("default_reaction_emoji")
          .putNull("default_sort_order")
          .put("default_forum_layout", 0);
    }
    return json;
  }
}
