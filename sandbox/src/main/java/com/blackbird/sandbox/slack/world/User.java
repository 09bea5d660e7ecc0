package com.blackbird.sandbox.slack.world;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a workspace, a person or an app's bot.
 *
 * @param team the workspace that they are at home in
 * @param isGuest whether they are in some channels only, as Slack calls it: restricted
 * @param zone the time zone that a person's Slack is set to
 * @param locale the language that it is set to, such as {@code de-DE}
 */
public record User(
    String id,
    String team,
    String name,
    String realName,
    boolean isAdmin,
    boolean isGuest,
    @Nullable String botId,
    ZoneId zone,
    String locale) {

  /** Where everybody lives who is not said to live elsewhere. */
  public static final ZoneId USUAL_ZONE = ZoneId.of("America/New_York");

  /** What everybody speaks who is not said to speak something else. */
  public static final String USUAL_LOCALE = "en-US";

  /** The same person, living elsewhere. */
  public User livingIn(ZoneId other) {
    return new User(id, team, name, realName, isAdmin, isGuest, botId, other, locale);
  }

  /** The same person with an admin's rights, or without. */
  public User withAdmin(boolean admin) {
    return new User(id, team, name, realName, admin, isGuest, botId, zone, locale);
  }

  /** The same person as a guest, or as a full member. */
  public User asGuest(boolean guest) {
    return new User(id, team, name, realName, isAdmin, guest, botId, zone, locale);
  }

  /** The same person as one of another company, with whom the workspace shares channels. */
  public User ofCompany(String other) {
    return new User(id, other, name, realName, isAdmin, isGuest, botId, zone, locale);
  }

  /** The same person, speaking another language. */
  public User speaking(String other) {
    return new User(id, team, name, realName, isAdmin, isGuest, botId, zone, other);
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
