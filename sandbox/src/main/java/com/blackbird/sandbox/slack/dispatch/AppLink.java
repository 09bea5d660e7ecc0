package com.blackbird.sandbox.slack.dispatch;

import com.blackbird.sandbox.slack.world.SlackApp;
import java.util.concurrent.CompletableFuture;

/** The way to an app: Socket Mode, or signed requests to its address. */
@FunctionalInterface
public interface AppLink {
  /** Sends one request, and answers when the app did or its time was over. */
  CompletableFuture<Delivery> send(SlackApp app, Envelope envelope);
}
