package com.blackbird.sandbox.slack.api;

import java.util.Map;

/**
 * How many calls of a method an app may make in a workspace in a minute.
 *
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits#tiers">Tiers</a>
 */
enum Tier {
  /** "1+": a small burst is tolerated, and the SDK asks for two connections at each start. */
  ONE(10),
  TWO(20),
  THREE(50),
  FOUR(100),

  /**
   * Methods with "several hundred" calls.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/auth.test">auth.test</a>
   */
  SPECIAL(600);

  /** As the page of each method says; all others are of tier 3. */
  private static final Map<String, Tier> METHODS =
      Map.ofEntries(
          Map.entry("apps.connections.open", ONE),
          Map.entry("apps.uninstall", ONE),
          Map.entry("conversations.archive", TWO),
          Map.entry("conversations.create", TWO),
          Map.entry("conversations.list", TWO),
          Map.entry("reactions.remove", TWO),
          Map.entry("usergroups.list", TWO),
          Map.entry("usergroups.users.list", TWO),
          Map.entry("users.conversations", TWO),
          Map.entry("users.list", TWO),
          Map.entry("api.test", FOUR),
          Map.entry("chat.postEphemeral", FOUR),
          Map.entry("conversations.members", FOUR),
          Map.entry("files.completeUploadExternal", FOUR),
          Map.entry("files.getUploadURLExternal", FOUR),
          Map.entry("files.info", FOUR),
          Map.entry("oauth.v2.access", FOUR),
          Map.entry("oauth.v2.exchange", FOUR),
          Map.entry("users.info", FOUR),
          Map.entry("views.open", FOUR),
          Map.entry("views.publish", FOUR),
          Map.entry("views.push", FOUR),
          Map.entry("views.update", FOUR),
          Map.entry("auth.test", SPECIAL),
          Map.entry("chat.getPermalink", SPECIAL));

  private final int perMinute;

  Tier(int perMinute) {
    this.perMinute = perMinute;
  }

  static Tier of(String method) {
    return METHODS.getOrDefault(method, THREE);
  }

  int perMinute() {
    return perMinute;
  }
}
