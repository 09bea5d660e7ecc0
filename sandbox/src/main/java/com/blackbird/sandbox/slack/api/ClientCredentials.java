package com.blackbird.sandbox.slack.api;

import com.blackbird.sandbox.slack.dispatch.Refusal;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.World;

/** What an app shows of itself where a token is not enough, or not there yet: its id and secret. */
final class ClientCredentials {
  private ClientCredentials() {}

  /** The app that the call shows the id and the secret of. */
  static SlackApp app(World world, Call call) {
    SlackApp app =
        world.apps().stream()
            .filter(found -> found.clientId().equals(call.text("client_id")))
            .findFirst()
            .orElseThrow(() -> new Refusal("invalid_client_id"));
    if (!app.clientSecret().equals(call.text("client_secret"))) {
      throw new Refusal("bad_client_secret");
    }
    return app;
  }
}
