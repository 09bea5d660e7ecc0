package com.blackbird.sandbox.slack.world;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a workspace, a person or an app's bot.
 *
 * @param zone the time zone that a person's Slack is set to
 */
public record User(
    String id,
    String team,
    String name,
    String realName,
    boolean isAdmin,
    @Nullable String botId,
    ZoneId zone) {

  /** Where everybody lives who is not said to live elsewhere. */
  public static final ZoneId USUAL_ZONE = ZoneId.of("America/New_York");

  /** The same person, living elsewhere. */
  public User livingIn(ZoneId other) {
    return new User(id, team, name, realName, isAdmin, botId, other);
  }

  /** The same person with an admin's rights, or without. */
  public User withAdmin(boolean admin) {
    return new User(id, team, name, realName, admin, botId, zone);
  }

  /** Whether this is an app's own user. */
  public boolean isBot() {
    return botId != null;
  }

  /** The address by which users.lookupByEmail finds a person. */
  public String email() {
    return name + "@example.com";
  }
}
