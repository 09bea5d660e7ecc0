package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.World;
import com.blackbird.sandbox.wire.EventTrouble;
import com.blackbird.sandbox.wire.Recorder;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A way to apps on which everything is recorded, faults happen, and the clock's time counts. */
public final class WatchedLink implements AppLink {
  private final AppLink link;
  private final World world;
  private final Timing timing;
  private final Recorder recorder;
  private final EventTrouble trouble;
  private final Consumer<SlackApp> drop;

  /**
   * Watches a link.
   *
   * @param drop cuts the sockets of an app
   */
  public WatchedLink(
      AppLink link,
      World world,
      Timing timing,
      Recorder recorder,
      EventTrouble trouble,
      Consumer<SlackApp> drop) {
    this.link = link;
    this.world = world;
    this.timing = timing;
    this.recorder = recorder;
    this.trouble = trouble;
    this.drop = drop;
  }

  @Override
  public CompletableFuture<Delivery> send(SlackApp app, Envelope envelope) {
    CompletableFuture<Delivery> outcome = new CompletableFuture<>();
    Set<String> places = Places.of(world, envelope.payload());
    String type = type(envelope);
    trouble.deliver(
        app,
        type,
        places,
        () -> sendNow(app, envelope, type, places, outcome),
        () -> {
          drop.accept(app);
          outcome.complete(new Delivery.NotConnected());
        });
    if (!outcome.isDone()) {
      world
          .clock()
          .after(timing.acknowledgement(), () -> outcome.complete(new Delivery.TimedOut()));
    }
    return outcome;
  }

  private void sendNow(
      SlackApp app,
      Envelope envelope,
      String type,
      Set<String> places,
      CompletableFuture<Delivery> outcome) {
    long number = recorder.event(type, places, envelope.payload());
    var _ =
        link.send(app, envelope)
            .thenAccept(delivery -> {
              if (delivery instanceof Delivery.Acknowledged(var payload)) {
                recorder.answered(number, 200, payload);
              }
              outcome.complete(delivery);
            });
  }

  /** The name of the event, {@code slash_commands}, or the type of the interaction. */
  private static String type(Envelope envelope) {
    return switch (envelope.type()) {
      case "events_api" -> Json.text(envelope.payload().path("event"), "type");
      case "interactive" -> Json.text(envelope.payload(), "type");
      default -> envelope.type();
    };
  }
}
