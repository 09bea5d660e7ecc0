package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.User;
import com.blackbird.sandbox.slack.world.Workspace;
import com.blackbird.sandbox.slack.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links in messages that are still being written: apps are told of those of their domains, and what
 * they show is seen by the writer alone.
 *
 * @see <a href="https://docs.slack.dev/reference/events/link_shared">link_shared</a>
 */
public final class ComposerLinks {
  private final World world;
  private final Events events;
  private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

  ComposerLinks(World world, Events events) {
    this.world = world;
    this.events = events;
  }

  /** One message that is being written, as one app was told of it. */
  private record Draft(
      Installation app, String user, Set<String> links, Map<String, ObjectNode> unfurled) {}

  /** A user has written these links so far; what is not there any more is forgotten. */
  public void write(Workspace workspace, Channel channel, User user, String text) {
    Set<String> links = Links.in(text);
    drafts
        .values()
        .removeIf(draft -> isOf(draft, workspace, user) && !links.containsAll(draft.links()));
    for (Installation app : workspace.installations()) {
      if (app.isActive()) {
        tell(app, channel, user, links);
      }
    }
  }

  private static boolean isOf(Draft draft, Workspace workspace, User user) {
    return draft.app().workspace() == workspace && draft.user().equals(user.id());
  }

  private void tell(Installation app, Channel channel, User user, Set<String> links) {
    ArrayNode fresh = Json.array();
    Set<String> own = ConcurrentHashMap.newKeySet();
    for (String url : links) {
      Optional<String> domain = Links.domain(app, url).filter(_ -> !isTold(app, user, url));
      domain.ifPresent(name -> {
        own.add(url);
        fresh.addObject().put("domain", name).put("url", url);
      });
    }
    if (fresh.isEmpty()) {
      return;
    }
    String id = UUID.randomUUID().toString();
    String unfurlId = "COMPOSER." + id + "." + Ids.secret();
    drafts.put(unfurlId, new Draft(app, user.id(), own, new ConcurrentHashMap<>()));
    ObjectNode event = Json.object().put("type", "link_shared").put("channel", "COMPOSER");
    event.put("is_bot_user_member", channel.hasMember(app.bot().id()));
    event.put("user", user.id()).put("message_ts", user.id() + "-" + id);
    event.put("unfurl_id", unfurlId).put("source", "composer").set("links", fresh);
    event.put("event_ts", world.clock().instant().getEpochSecond() + ".000000");
    events.to(app, new Events.Subscription("link_shared", "links:read"), event);
  }

  private boolean isTold(Installation app, User user, String url) {
    return drafts.values().stream()
        .anyMatch(draft ->
            draft.app() == app && draft.user().equals(user.id()) && draft.links().contains(url));
  }

  /** Shows what stands behind a link; refused when there is no such draft of this app. */
  public void unfurl(Installation app, String unfurlId, String url, ObjectNode attachment) {
    Draft draft = drafts.get(unfurlId);
    if (draft == null || draft.app() != app) {
      throw new Refusal("cannot_find_message");
    }
    if (!draft.links().contains(url)) {
      throw new Refusal("cannot_unfurl_message");
    }
    draft.unfurled().put(url, attachment);
    world.changes().publish("draft", Map.of("team", app.workspace().id(), "user", draft.user()));
  }

  /** What the writer sees below the text. */
  public ArrayNode unfurled(Workspace workspace, User user) {
    ArrayNode shown = Json.array();
    drafts.values().stream()
        .filter(draft -> isOf(draft, workspace, user))
        .flatMap(draft -> draft.unfurled().values().stream())
        .forEach(attachment -> shown.add(attachment.deepCopy()));
    return shown;
  }
}
