package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.blocks.Typed;
import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Message;
import com.blackbird.sandbox.slack.world.World;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Links in messages, of which apps are told whose domains they are, wherever they are written.
 *
 * @see <a href="https://docs.slack.dev/messaging/unfurling-links-in-messages">Unfurling</a>
 * @see <a href="https://docs.slack.dev/reference/events/link_shared">link_shared</a>
 */
public final class Links {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>|]+");
  private final World world;
  private final Events events;

  Links(World world, Events events) {
    this.world = world;
    this.events = events;
  }

  /** Tells the apps of the domains; none of its own message. */
  void shared(Channel channel, Message message, String eventTime) {
    Set<String> urls = in(message);
    if (urls.isEmpty()) {
      return;
    }
    world.workspace(channel.team()).stream()
        .flatMap(workspace -> workspace.installations().stream())
        .filter(Installation::isActive)
        .filter(app -> !app.bot().id().equals(message.author().user()))
        .forEach(app -> tell(app, channel, message, urls, eventTime));
  }

  private void tell(
      Installation app, Channel channel, Message message, Set<String> urls, String eventTime) {
    ArrayNode links = Json.array();
    for (String url : urls) {
      domain(app, url).ifPresent(own -> links.addObject().put("domain", own).put("url", url));
    }
    if (links.isEmpty()) {
      return;
    }
    ObjectNode event = Json.object().put("type", "link_shared").put("channel", channel.id());
    event.put("is_bot_user_member", channel.hasMember(app.bot().id()));
    event.put("user", message.author().user()).put("message_ts", message.ts());
    if (message.threadTs() != null) {
      event.put("thread_ts", message.threadTs());
    }
    event.put("unfurl_id", channel.id() + "." + message.ts() + "." + Ids.secret());
    event.put("source", "conversations_history").set("links", links);
    event.put("event_ts", eventTime);
    events.to(app, new Events.Subscription("link_shared", "links:read"), event);
  }

  /** The addresses in a message's text, in their order. */
  public static Set<String> in(Message message) {
    return in(message.content().text());
  }

  static Set<String> in(String text) {
    Set<String> urls = new LinkedHashSet<>();
    ADDRESS.matcher(text).results().map(found -> Typed.unescaped(found.group())).forEach(urls::add);
    return urls;
  }

  /** The registered domain of an app to which an address belongs. */
  public static Optional<String> domain(Installation app, String url) {
    try {
      String host = String.valueOf(URI.create(url).getHost()).toLowerCase(Locale.ROOT);
      return app.app().config().unfurlDomains().stream()
          .filter(domain -> host.equals(domain) || host.endsWith("." + domain))
          .findFirst();
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }
}
