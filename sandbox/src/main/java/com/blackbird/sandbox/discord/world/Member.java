package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.Json;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A user in a guild: https://discord.com/developers/docs/resources/guild#guild-member-object. */
public final class Member {
  private final User user;
  private final Instant joined;
  private final Set<String> roles = new LinkedHashSet<>();

  Member(User user, Instant joined) {
    this.user = user;
    this.joined = joined;
  }

  /** Who it is. */
  public User user() {
    return user;
  }

  /** The ids of its roles, without the one of everyone. */
  public Set<String> roles() {
    return roles;
  }

  /** As the API shows it. */
  public ObjectNode toJson() {
    ObjectNode json = toJsonWithoutUser();
    json.set("user", user.toJson());
    return json;
  }

  /** As messages show it, which tell the user beside it. */
  public ObjectNode toJsonWithoutUser() {
    ObjectNode json =
        Json.object()
            .putNull("nick")
            .putNull("avatar")
            .putNull("banner")
            .put("joined_at", Times.text(joined))
            .putNull("premium_since")
            .putNull("communication_disabled_until")
            .put("pending", false)
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0);
    json.set("roles", Json.texts(roles));
    return json;
  }
}
