package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is in the workspace.
 *
 * @see <a href="https://docs.slack.dev/reference/methods#users">users.*</a>
 */
final class UserMethods implements Methods {
  private static final int USUAL_LIMIT = 1000;
  private final Clock clock;

  UserMethods(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void addTo(Map<String, Method> methods) {
    methods.put("users.info", this::info);
    methods.put("users.list", this::list);
    methods.put("users.lookupByEmail", this::lookup);
    methods.put("users.conversations", this::conversations);
    methods.put("bots.info", this::bot);
  }

  private ObjectNode info(Call call) {
    call.needs("users:read");
    User user =
        call.workspace().user(call.text("user")).orElseThrow(() -> new Refusal("user_not_found"));
    ObjectNode shown = shown(call, user);
    if (call.flag("include_locale")) {
      shown.put("locale", user.locale());
    }
    return Json.object().set("user", shown);
  }

  private ObjectNode list(Call call) {
    call.needs("users:read");
    List<User> users = List.copyOf(call.workspace().users());
    return Page.of(call, USUAL_LIMIT, "members", users, user -> shown(call, user))
        .put("cache_ts", 0);
  }

  private ObjectNode lookup(Call call) {
    call.needs("users:read.email");
    String email = call.text("email");
    User user =
        call.workspace().users().stream()
            .filter(found -> !found.isBot() && found.email().equalsIgnoreCase(email))
            .findFirst()
            .orElseThrow(() -> new Refusal("users_not_found"));
    return Json.object().set("user", shown(call, user));
  }

  private ObjectNode conversations(Call call) {
    call.needs("channels:read", "groups:read", "im:read", "mpim:read");
    String userId = call.arguments().hasNonNull("user") ? call.text("user") : call.bot().id();
    User user = call.workspace().user(userId).orElseThrow(() -> new Refusal("user_not_found"));
    List<Channel> channels = ConversationMethods.listed(call, ChannelTypes.of(call), user, true);
    return Page.of(
        call,
        100,
        "channels",
        channels,
        channel -> {
          ObjectNode shown = ConversationJson.of(channel, user, false);
          shown.remove("is_member");
          return shown;
        });
  }

  /** See <a href="https://docs.slack.dev/reference/methods/bots.info">bots.info</a>. */
  private ObjectNode bot(Call call) {
    call.needs("users:read");
    String botId = call.arguments().hasNonNull("bot") ? call.text("bot") : "";
    Installation found =
        call.workspace().installations().stream()
            .filter(installation -> installation.botId().equals(botId))
            .findFirst()
            .orElseThrow(() -> new Refusal("bot_not_found"));
    ObjectNode bot = Json.object().put("id", found.botId()).put("deleted", !found.isActive());
    bot.put("name", found.app().name()).put("updated", 0).put("app_id", found.app().id());
    bot.put("user_id", found.bot().id()).putObject("icons");
    return Json.object().set("bot", bot);
  }

  /** See <a href="https://docs.slack.dev/reference/objects/user-object">User</a>. */
  private ObjectNode shown(Call call, User user) {
    ObjectNode json = Json.object().put("id", user.id()).put("team_id", user.team());
    json.put("name", user.name()).put("real_name", user.realName());
    json.put("deleted", call.workspace().isDeactivated(user));
    json.put("color", "9f69e7").put("updated", 0).put("is_app_user", false);
    zone(json, user.zone());
    json.put("is_email_confirmed", true);
    json.put("is_admin", user.isAdmin()).put("is_owner", user.isAdmin());
    json.put("is_primary_owner", user.isAdmin()).put("is_restricted", user.isGuest());
    json.put("is_ultra_restricted", false).put("is_bot", user.isBot());
    ObjectNode profile = json.putObject("profile").put("real_name", user.realName());
    profile.put("display_name", user.isBot() ? "" : user.name()).put("team", user.team());
    profile.put("real_name_normalized", user.realName()).put("title", "");
    profile.put("status_text", "").put("status_emoji", "").put("avatar_hash", "g0");
    if (user.isBot()) {
      profile.put("bot_id", user.botId());
    } else if (call.installation().has("users:read.email")) {
      profile.put("email", user.email());
    }
    return json;
  }

  /** The offset and the name are those of the day: a zone's summer has others than its winter. */
  private void zone(ObjectNode json, ZoneId zone) {
    Instant now = clock.instant();
    boolean summer = zone.getRules().isDaylightSavings(now);
    String label = TimeZone.getTimeZone(zone).getDisplayName(summer, TimeZone.LONG, Locale.ENGLISH);
    json.put("tz", zone.getId()).put("tz_label", label);
    json.put("tz_offset", zone.getRules().getOffset(now).getTotalSeconds());
  }
}
