package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.SlackApp;

/** Whose token a request carries. */
sealed interface Caller {
  /** A bot token: an app in one workspace. */
  record Bot(Installation installation) implements Caller {}

  /** An app-level token: the app itself. */
  record App(SlackApp app) implements Caller {}

  /** No token, for the methods that need none. */
  record Nobody() implements Caller {}
}
