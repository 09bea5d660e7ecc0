package com.blackbird.sandbox.discord.world;

import com.blackbird.sandbox.discord.form.ComponentTree;
import com.blackbird.sandbox.discord.form.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds out whom a message pings:
 * https://discord.com/developers/docs/resources/message#allowed-mentions-object.
 */
public final class Pings {
  private static final Pattern USER = Pattern.compile("<@!?(\\d{15,19})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{15,19})>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");
  private final World world;

  /** Looks users up in the world. */
  public Pings(World world) {
    this.world = world;
  }

  /** Whom the message pings, given what its sender allowed. */
  public Mentions of(JsonNode message, Channel channel, User author, @Nullable Message answered) {
    JsonNode allowed = message.path("allowed_mentions");
    String text = textOf(message);
    boolean privileged = Access.may(author, Permission.MENTION_EVERYONE, channel);
    Set<User> users = new LinkedHashSet<>();
    if (answered != null && pingsAuthor(allowed)) {
      users.add(answered.author());
    }
    for (String id : found(USER, text)) {
      User user = world.users().get(id);
      if (user != null && allows(allowed, "users", id)) {
        users.add(user);
      }
    }
    List<String> roles = new ArrayList<>();
    Guild guild = channel.guild();
    for (String id : found(ROLE, text)) {
      if (privileged
          && guild != null
          && guild.roles().containsKey(id)
          && allows(allowed, "roles", id)) {
        roles.add(id);
      }
    }
    boolean everyone =
        privileged && EVERYONE.matcher(text).find() && allows(allowed, "everyone", "");
    return new Mentions(new ArrayList<>(users), roles, everyone);
  }

  private static String textOf(JsonNode message) {
    StringBuilder text = new StringBuilder(Json.text(message, "content"));
    for (JsonNode component : ComponentTree.all(message.path("components"))) {
      text.append('\n').append(Json.text(component, "content"));
    }
    return text.toString();
  }

  private static boolean pingsAuthor(JsonNode allowed) {
    return Json.isNothing(allowed) || Json.isTrue(allowed, "replied_user");
  }

  private static boolean allows(JsonNode allowed, String kind, String id) {
    return Json.isNothing(allowed)
        || Json.textItems(allowed, "parse").contains(kind)
        || Json.textItems(allowed, kind).contains(id);
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> ids = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
    return ids;
  }
}
