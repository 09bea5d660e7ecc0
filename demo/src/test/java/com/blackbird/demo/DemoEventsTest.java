package com.blackbird.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The demo's Slack is set up as people set up theirs. */
class DemoEventsTest {
  @Test
  void itTellsWhatTheManifestAsksFor() throws IOException {
    Map<String, Map<String, Map<String, List<String>>>> manifest =
        new Yaml().load(Files.readString(Path.of("../manifests/slack/manifest.yaml")));
    var settings = requireNonNull(manifest.get("settings"));
    var subscriptions = requireNonNull(settings.get("event_subscriptions"));

    assertThat(subscriptions.get("bot_events"))
        .containsExactlyInAnyOrderElementsOf(DemoApplication.EVENTS);
  }
}
