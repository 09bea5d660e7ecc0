package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A thread or a forum's post: https://discord.com/developers/docs/topics/threads. */
public final class ThreadChannel extends Channel {
  /** A thread that all who see the channel can see. */
  public static final int PUBLIC = 11;

  /** A thread that only its members see. */
  public static final int PRIVATE = 12;

  private final Channel parent;
  private final User owner;
  private final Instant created;
  private final Map<String, Instant> members = new LinkedHashMap<>();
  private final Set<String> appliedTags = new LinkedHashSet<>();
  private boolean archived;
  private boolean locked;
  private Instant archiveChanged;
  private int archiveMinutes;
  private int sent;
  private int deleted;

  ThreadChannel(String id, int type, Channel parent, String name, User owner, Instant created) {
    super(id, type, parent.guild(), name);
    this.parent = parent;
    this.owner = owner;
    this.created = created;
    archiveChanged = created;
    archiveMinutes = 4320;
  }

  /** The channel it belongs to. */
  public Channel parent() {
    return parent;
  }

  /** Who started it. */
  public User owner() {
    return owner;
  }

  /** Who takes part, with the time of joining. */
  public Map<String, Instant> members() {
    return members;
  }

  /** The ids of a forum post's tags. */
  public Set<String> appliedTags() {
    return appliedTags;
  }

  /** Puts these tags on a forum's post, in place of others. */
  public void tag(List<String> ids) {
    appliedTags.clear();
    appliedTags.addAll(ids);
  }

  /** Whether it was put away. */
  public boolean isArchived() {
    return archived;
  }

  /** Whether only moderators can write and open it again. */
  public boolean isLocked() {
    return locked;
  }

  /** Puts it away or takes it out again. */
  public void archive(boolean away, Instant now) {
    if (archived != away) {
      archived = away;
      archiveChanged = now;
    }
  }

  /** Locks or unlocks it. */
  public void lock(boolean toModerators) {
    locked = toModerators;
  }

  /** After how many minutes without a message it is put away. */
  public void archiveAfter(int minutes) {
    archiveMinutes = minutes;
  }

  /** Counts a message; it also becomes the newest one. */
  void count(String messageId) {
    sent++;
    remember(messageId);
  }

  /** Counts a message that is gone. */
  void uncount() {
    deleted++;
  }

  @Override
  public boolean isThread() {
    return true;
  }

  @Override
  public Channel gate() {
    return parent;
  }

  @Override
  public ObjectNode toJson(User viewer) {
    Instant lastPin = lastPin();
    ObjectNode json =
        Json.object()
            .put("id", id())
            .put("type", type())
            .put("flags", 0)
            .put("name", name())
            .put("parent_id", parent.id())
            .put("owner_id", owner.id())
            .put("last_message_id", lastMessage())
            .put("last_pin_timestamp", lastPin == null ? null : Times.text(lastPin))
            .put("rate_limit_per_user", slowMode())
            .put("message_count", sent - deleted)
            .put("member_count", Math.min(members.size(), 50))
            .put("total_message_sent", sent);
    Guild home = guild();
    if (home != null) {
      json.put("guild_id", home.id());
    }
    ObjectNode metadata =
        json.putObject("thread_metadata")
            .put("archived", archived)
            .put("locked", locked)
            .put("auto_archive_duration", archiveMinutes)
            .put("archive_timestamp", Times.text(archiveChanged))
            .put("create_timestamp", Times.text(created));
    if (type() == PRIVATE) {
      metadata.put("invitable", true);
    }
    if (parent.type() == FORUM) {
      json.set("applied_tags", Json.texts(appliedTags));
    }
    if (members.containsKey(viewer.id())) {
      json.set("member", memberJson(viewer.id()));
    }
    return json;
  }

  /** One who takes part, as the API shows it. */
  public ObjectNode memberJson(String userId) {
    Instant joined = members.getOrDefault(userId, created);
    return Json.object()
        .put("id", id())
        .put("user_id", userId)
        .put("join_timestamp", Times.text(joined))
        .put("flags", 0);
  }
}
