package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** An application with its bot and its registered commands. */
public final class App {
  private static final int FLAG_MEMBERS_LIMITED = 1 << 15;
  private static final int FLAG_CONTENT_LIMITED = 1 << 19;
  private final User bot;
  private final String token;
  private final Map<String, Map<String, ObjectNode>> commands = new LinkedHashMap<>();
  private final Map<String, Map<String, List<CommandPermission>>> permissions =
      new LinkedHashMap<>();
  private boolean membersAllowed = true;
  private boolean contentAllowed = true;
  private boolean presencesAllowed = true;

  App(User bot, String token) {
    this.bot = bot;
    this.token = token;
  }

  /** Its id, which is its bot's too. */
  public String id() {
    return bot.id();
  }

  /** Its bot. */
  public User bot() {
    return bot;
  }

  /** The token its bot connects with. */
  public String token() {
    return token;
  }

  /**
   * Its commands by id, in the order of registration; changes count.
   *
   * @param guild the id of a guild, or the empty text for the global ones
   */
  public Map<String, ObjectNode> commands(String guild) {
    return commands.computeIfAbsent(guild, ignored -> new LinkedHashMap<>());
  }

  /**
   * What was set in a guild for a command, or for all of them.
   *
   * @param command the id of a command, or the app's own
   */
  public List<CommandPermission> permissions(String guild, String command) {
    return permissions.getOrDefault(guild, Map.of()).getOrDefault(command, List.of());
  }

  /** The commands for which something was set in a guild. */
  public Set<String> permitted(String guild) {
    return permissions.getOrDefault(guild, Map.of()).keySet();
  }

  void permit(String guild, String command, List<CommandPermission> set) {
    Map<String, List<CommandPermission>> here =
        permissions.computeIfAbsent(guild, ignored -> new LinkedHashMap<>());
    if (set.isEmpty()) {
      here.remove(command);
    } else {
      here.put(command, List.copyOf(set));
    }
  }

  /** Turns the three privileged intents on or off, as the developer portal does. */
  public void allowPrivilegedIntents(boolean members, boolean content, boolean presences) {
    membersAllowed = members;
    contentAllowed = content;
    presencesAllowed = presences;
  }

  /** Whether it may ask for members. */
  public boolean mayHearOfMembers() {
    return membersAllowed;
  }

  /** Whether it may ask for the content of messages. */
  public boolean mayReadContent() {
    return contentAllowed;
  }

  /** Whether it may ask for presences. */
  public boolean mayHearOfPresences() {
    return presencesAllowed;
  }

  /** Its flags: https://discord.com/developers/docs/resources/application#application-object. */
  public int flags() {
    return (membersAllowed ? FLAG_MEMBERS_LIMITED : 0)
        | (contentAllowed ? FLAG_CONTENT_LIMITED : 0);
  }

  /** As `applications/@me` shows it. */
  public ObjectNode toJson(User owner, int guilds) {
    ObjectNode json =
        Json.object()
            .put("id", id())
            .put("name", bot.displayName())
            .putNull("icon")
            .put("description", "")
            .putNull("type")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("verify_key", "0".repeat(64))
            .put("flags", flags())
            .put("approximate_guild_count", guilds)
            .put("approximate_user_install_count", 0)
            .put("approximate_user_authorization_count", 0)
            .put("flags_new", Integer.toString(flags()))
            .put("explicit_content_filter", 0)
            .put("is_monetized", false)
            .put("is_verified", false)
            .put("is_discoverable", false)
            .put("storefront_available", false)
            .put("hook", true)
            .put("interactions_endpoint_url", (String) null)
            .putNull("role_connections_verification_url")
            .putNull("team");
    json.putArray("redirect_uris");
    json.putArray("tags");
    json.putArray("eligible_oauth2_scopes");
    json.set("integration_types_config", Json.object());
    json.set("owner", owner.toJson());
    json.set("bot", bot.toJson());
    return json;
  }
}
