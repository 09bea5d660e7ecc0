package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A guild: https://discord.com/developers/docs/resources/guild#guild-object. */
public final class Guild {
  /** Fields that a guild of the sandbox never fills. */
  private static final List<String> NOTHING =
      List.of(
          "icon",
          "description",
          "home_header",
          "splash",
          "discovery_splash",
          "banner",
          "application_id",
          "afk_channel_id",
          "system_channel_id",
          "widget_channel_id",
          "vanity_url_code",
          "rules_channel_id",
          "safety_alerts_channel_id",
          "public_updates_channel_id",
          "incidents_data");

  private final String id;
  private final String name;
  private String ownerId = "";
  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Channel> channels = new LinkedHashMap<>();

  Guild(String id, String name) {
    this.id = id;
    this.name = name;
    roles.put(id, new Role(id, "@everyone", Permission.ofEveryone(), 0, null));
  }

  /** Its id, which is the id of everyone's role too. */
  public String id() {
    return id;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Who owns it. */
  public String ownerId() {
    return ownerId;
  }

  void ownedBy(User user) {
    ownerId = user.id();
  }

  /** Its roles by id. */
  public Map<String, Role> roles() {
    return roles;
  }

  /** Its members by id. */
  public Map<String, Member> members() {
    return members;
  }

  /** Its channels and threads by id. */
  public Map<String, Channel> channels() {
    return channels;
  }

  /** Whether the user belongs to it. */
  public boolean has(User user) {
    return members.containsKey(user.id());
  }

  Member join(User user, Instant when) {
    Member member = new Member(user, when);
    members.put(user.id(), member);
    return member;
  }

  /** As `guilds/{id}` shows it; the gateway adds more. */
  public ObjectNode toJson() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("name", name)
            .put("owner_id", ownerId)
            .put("region", "deprecated")
            .put("afk_timeout", 300)
            .put("system_channel_flags", 0)
            .put("widget_enabled", false)
            .put("verification_level", 0)
            .put("default_message_notifications", 0)
            .put("mfa_level", 0)
            .put("explicit_content_filter", 0)
            .put("max_members", 500_000)
            .put("max_presences", 100)
            .put("max_stage_video_channel_users", 50)
            .put("max_video_channel_users", 25)
            .put("premium_tier", 0)
            .put("premium_subscription_count", 0)
            .put("premium_progress_bar_enabled", false)
            .put("preferred_locale", "en-US")
            .put("nsfw", false)
            .put("nsfw_level", 0);
    NOTHING.forEach(json::putNull);
    json.putArray("features");
    json.putArray("emojis");
    json.putArray("stickers");
    var list = json.putArray("roles");
    roles.values().forEach(role -> list.add(role.toJson()));
    return json;
  }
}
