package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Channel;
import com.blackbird.sandbox.slack.world.Ids;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.Organisation;
import com.blackbird.sandbox.slack.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Events API: tells apps what happened, again when they do not acknowledge it.
 *
 * @see <a href="https://docs.slack.dev/apis/events-api">Events API</a>
 */
public final class Events {
  private static final Set<String> FAREWELLS = Set.of("app_uninstalled", "tokens_revoked");

  private final World world;
  private final AppLink link;
  private final Timing timing;
  private final Set<Retry> pending = ConcurrentHashMap.newKeySet();

  /** Sends the world's events over this link. */
  public Events(World world, AppLink link, Timing timing) {
    this.world = world;
    this.link = link;
    this.timing = timing;
  }

  /** Tells every app that is in the channel, listens to this and may know it. */
  public void inChannel(Channel channel, Subscription subscription, ObjectNode event) {
    world
        .workspace(channel.team())
        .ifPresent(workspace ->
            workspace
                .installationsIn(channel)
                .forEach(installation -> to(installation, subscription, event)));
  }

  /** Tells one app, when it listens to this and may know it. */
  public void to(Installation installation, Subscription subscription, ObjectNode event) {
    boolean listens = installation.app().config().events().contains(subscription.event());
    if (listens && installation.has(subscription.scope())) {
      send(installation, event);
    }
  }

  /** Tells one app whatever it listens to. */
  public void send(Installation installation, ObjectNode event) {
    Optional<String> organisation = installation.workspace().organisation().map(Organisation::id);
    ObjectNode payload = Json.object();
    payload.put("token", installation.app().verificationToken());
    payload.put("team_id", installation.workspace().id());
    organisation.ifPresent(id -> payload.put("enterprise_id", id));
    payload.put("api_app_id", installation.app().id());
    payload.set("event", event);
    payload.put("type", "event_callback");
    payload.put("event_id", Ids.fresh("Ev"));
    payload.put("event_time", world.clock().instant().getEpochSecond());
    payload.put("is_ext_shared_channel", false);
    payload
        .putArray("authorizations")
        .addObject()
        .put("enterprise_id", organisation.orElse(null))
        .put("team_id", organisation.isPresent() ? null : installation.workspace().id())
        .put("user_id", installation.bot().id())
        .put("is_bot", true)
        .put("is_enterprise_install", organisation.isPresent());
    deliver(installation, Envelope.of("events_api", false, payload));
  }

  private void deliver(Installation installation, Envelope envelope) {
    var _ =
        link.send(installation.app(), envelope)
            .thenAccept(delivery -> {
              switch (delivery) {
                case Delivery.Acknowledged _ -> {}
                case Delivery.TimedOut _, Delivery.NotConnected _ ->
                    retryLater(installation, envelope, "timeout");
                case Delivery.Failed(_, String reason, boolean isLast) -> {
                  if (!isLast) {
                    retryLater(installation, envelope, reason);
                  }
                }
              }
            });
  }

  private void retryLater(Installation installation, Envelope envelope, String reason) {
    List<Duration> delays = timing.retries();
    if (envelope.attempt() >= delays.size() || !isStillOwed(installation, envelope)) {
      return;
    }
    Retry retry = new Retry(installation, envelope.again(reason));
    pending.add(retry);
    world.clock().after(delays.get(envelope.attempt()), () -> run(retry));
  }

  /** An app that was removed is told of that alone. */
  private static boolean isStillOwed(Installation installation, Envelope envelope) {
    String type = Json.text(envelope.payload().path("event"), "type");
    return installation.isActive() || FAREWELLS.contains(type);
  }

  /** Sends again at once what still waits for its next attempt. */
  public void retryNow() {
    pending.forEach(this::run);
  }

  private void run(Retry retry) {
    if (pending.remove(retry)) {
      deliver(retry.installation(), retry.envelope());
    }
  }

  /** Forgets what waits for another attempt. */
  public void close() {
    pending.clear();
  }

  /** An event's name on the app's settings page and the scope that it needs. */
  public record Subscription(String event, String scope) {

    /** The messages of a kind of channel. */
    static Subscription messages(Channel channel) {
      return switch (channel.kind()) {
        case PUBLIC -> new Subscription("message.channels", "channels:history");
        case PRIVATE -> new Subscription("message.groups", "groups:history");
        case IM -> new Subscription("message.im", "im:history");
        case MPIM -> new Subscription("message.mpim", "mpim:history");
      };
    }

    /** Something that concerns a channel itself. */
    public static Subscription about(Channel channel, String event) {
      boolean open = channel.kind() == Channel.Kind.PUBLIC;
      return new Subscription(event, open ? "channels:read" : "groups:read");
    }
  }

  private record Retry(Installation installation, Envelope envelope) {}
}
