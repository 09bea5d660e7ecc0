package com.blackbird.sandbox.slack.play;

import com.blackbird.sandbox.slack.dispatch.Interactions;
import com.blackbird.sandbox.slack.request.UrlVerification;
import com.blackbird.sandbox.slack.world.AppConfig;
import com.blackbird.sandbox.slack.world.Installation;
import com.blackbird.sandbox.slack.world.Json;
import com.blackbird.sandbox.slack.world.SlackApp;
import com.blackbird.sandbox.slack.world.Workspace;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Making, configuring, installing and removing apps over HTTP. */
final class PlayApps {
  private final Interactions slack;
  private final UrlVerification settings;
  private final Finder finder;

  PlayApps(Interactions slack, UrlVerification settings, Finder finder) {
    this.slack = slack;
    this.settings = settings;
    this.finder = finder;
  }

  /** Makes an app and installs it in a workspace. */
  ObjectNode add(PlayRequest request) {
    Workspace workspace = finder.workspace(request.text("team"));
    AppConfig usual = AppConfig.usual(request.required("name"));
    AppConfig config = AppConfigReader.read(request.body(), usual);
    SlackApp app = slack.world().addApp(usual);
    settings.configure(app, config);
    return shown(slack.world().install(app, workspace));
  }

  ObjectNode configure(PlayRequest request) {
    SlackApp app = finder.app(request.required("app"));
    settings.configure(app, AppConfigReader.read(request.body(), app.config()));
    return Json.object().put("id", app.id());
  }

  ObjectNode install(PlayRequest request) {
    SlackApp app = finder.app(request.required("app"));
    return shown(slack.world().install(app, finder.workspace(request.text("team"))));
  }

  ObjectNode uninstall(PlayRequest request) {
    SlackApp app = finder.app(request.required("app"));
    Installation installation =
        finder
            .workspace(request.text("team"))
            .installation(app.id())
            .orElseThrow(() -> new NotThere(app.name() + " is not installed there"));
    slack.removals().uninstall(installation);
    return Json.object().put("uninstalled", true);
  }

  private ObjectNode shown(Installation installation) {
    SlackApp app = installation.app();
    String team = installation.workspace().id();
    slack.world().changes().publish("member", Map.of("team", team));
    return Json.object()
        .put("id", app.id())
        .put("botUser", installation.bot().id())
        .put("botToken", installation.botToken())
        .put("appToken", app.appToken())
        .put("signingSecret", app.signingSecret())
        .put("clientId", app.clientId())
        .put("clientSecret", app.clientSecret());
  }
}
