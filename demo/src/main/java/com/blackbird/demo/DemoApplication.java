package com.blackbird.demo;

import com.blackbird.bot.BotApplication;
import com.blackbird.sandbox.Sandbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts the demo. */
public final class DemoApplication {
  private DemoApplication() {}

  /** Runs until it is told to stop. */
  public static void main(String[] arguments) {
    run(arguments);
  }

  static ConfigurableApplicationContext run(String... arguments) {
    String port = System.getenv().getOrDefault("SANDBOX_PORT", "0");
    Sandbox sandbox = Sandbox.start(Integer.parseInt(port), Clock.systemUTC());
    SampleStore store = new SampleStore(sandbox);
    List<String> all = new ArrayList<>(settings(sandbox));
    all.addAll(List.of(arguments));
    return new SpringApplicationBuilder(BotApplication.class, PageProxy.class)
        .initializers(
            context -> context.getBeanFactory().registerSingleton("sandbox", sandbox),
            context ->
                context.addApplicationListener(
                    event -> {
                      switch (event) {
                        case ApplicationReadyEvent ready -> store.open(port(context));
                        case ContextClosedEvent closed -> {
                          store.close();
                          sandbox.close();
                        }
                        default -> {}
                      }
                    }))
        .properties("blackbird.data-dir=${BLACKBIRD_DATA_DIR:${user.home}/.blackbird/demo}")
        .run(all.toArray(String[]::new));
  }

  private static List<String> settings(Sandbox sandbox) {
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    return List.of(
        "--slack.api-url=" + slack.get("apiUrl"),
        "--slack.bot-token=" + slack.get("botToken"),
        "--slack.app-token=" + slack.get("appToken"),
        "--discord.api-url=" + discord.get("apiUrl"),
        "--discord.bot-token=" + discord.get("botToken"),
        "--logging.level.root=warn");
  }

  private static int port(Object context) {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }
}
