package com.blackbird.demo;

import com.blackbird.bot.BotApplication;
import com.blackbird.sandbox.Sandbox;
import com.blackbird.sandbox.slack.world.Shortcut;
import com.blackbird.sandbox.slack.world.SlackApp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the demo. */
public final class DemoApplication {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Those of {@code manifests/slack/manifest.yaml}, as a test sees to. */
  static final Set<String> EVENTS =
      Set.of(
          "app_home_opened",
          "message.channels",
          "message.groups",
          "message.im",
          "message.mpim",
          "reaction_added",
          "reaction_removed",
          "channel_archive",
          "channel_deleted",
          "channel_left",
          "group_archive",
          "group_deleted",
          "group_left",
          "member_left_channel",
          "member_joined_channel",
          "channel_unarchive",
          "group_unarchive",
          "app_uninstalled",
          "tokens_revoked",
          "team_access_revoked");

  private DemoApplication() {}

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    run(arguments);
  }

  static ConfigurableApplicationContext run(String... arguments) {
    // Quiet until the bot has said how it wants to log.
    LoggingSystem.get(DemoApplication.class.getClassLoader()).beforeInitialize();
    String adminToken =
        System.getenv().getOrDefault("BLACKBIRD_ADMIN_TOKEN", "demo-" + UUID.randomUUID());
    String port = System.getenv().getOrDefault("SANDBOX_PORT", "0");
    Sandbox sandbox = Sandbox.start(Integer.parseInt(port), Clock.systemUTC());
    SlackApp app = sandbox.slack().app();
    app.configure(
        app.config()
            .withEvents(EVENTS)
            .withShortcuts(
                new Shortcut("find", "Find in activity log", Shortcut.Kind.MESSAGE),
                new Shortcut("guide", "What does this mean?", Shortcut.Kind.MESSAGE),
                new Shortcut("escalate", "Escalate to support", Shortcut.Kind.MESSAGE)));
    giveTime(sandbox);
    SampleStore store = new SampleStore(sandbox, adminToken);
    List<String> all = new ArrayList<>(settings(sandbox, adminToken));
    all.addAll(List.of(arguments));
    return new SpringApplicationBuilder(BotApplication.class, PageProxy.class)
        .initializers(
            context -> keepApart(context.getEnvironment()),
            // A bean, so that it is closed after the bot's connections to it.
            context ->
                ((GenericApplicationContext) context)
                    .registerBean("sandbox", Sandbox.class, () -> sandbox),
            context ->
                context.addApplicationListener(event -> {
                  switch (event) {
                    case ApplicationReadyEvent ready ->
                        store.open(
                            context
                                .getEnvironment()
                                .getRequiredProperty("local.server.port", Integer.class));
                    case ContextClosedEvent closed -> store.close();
                    default -> {}
                  }
                }))
        .run(all.toArray(String[]::new));
  }

  /**
   * In a folder of its own: the samples are not to turn up in the bot that somebody really uses.
   */
  static void keepApart(ConfigurableEnvironment environment) {
    environment
        .getPropertySources()
        .addAfter(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new MapPropertySource(
                "demo",
                Map.of(
                    "blackbird.data-dir", "${BLACKBIRD_DATA_DIR:${user.home}/.blackbird/demo}")));
  }

  /**
   * A busy machine is no fault of the bot: what starts cold here may take longer than 3 seconds.
   */
  private static void giveTime(Sandbox sandbox) {
    sandbox.slack().timing().acknowledgeWithin(PATIENCE);
    sandbox.slack().timing().triggersLive(PATIENCE);
    sandbox.discord().timeToAnswer(PATIENCE);
  }

  private static List<String> settings(Sandbox sandbox, String adminToken) {
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    return List.of(
        "--slack.api-url=" + slack.get("apiUrl"),
        "--slack.bot-token=" + slack.get("botToken"),
        "--slack.app-token=" + slack.get("appToken"),
        "--discord.api-url=" + discord.get("apiUrl"),
        "--discord.bot-token=" + discord.get("botToken"),
        "--blackbird.admin-token=" + adminToken,
        "--blackbird.retry-private-hosts=" + SampleSync.HOST,
        "--logging.level.root=warn");
  }
}
