package com.blackbird.sandbox;

import com.blackbird.sandbox.wire.BadScenario;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sandbox alone, as a program: it prints what a bot needs and runs until it is stopped. */
public final class SandboxMain {
  private static final String PORT = "SANDBOX_PORT";
  private static final String SCENARIO = "SANDBOX_SCENARIO";
  private static final int USUAL_PORT = 8065;
  private static final int HIGHEST_PORT = 65_535;

  private SandboxMain() {}

  /**
   * Starts the sandbox on {@code SANDBOX_PORT}, 8065 when that is not set, with what the file
   * {@code SANDBOX_SCENARIO} says, or with the samples.
   */
  public static void main(String[] arguments) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      Sandbox sandbox = start(System.getenv());
      Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
      out.println(greeting(sandbox));
    } catch (CannotStart reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
    }
  }

  private static Sandbox start(Map<String, String> environment) {
    int port = port(environment.get(PORT));
    requireFree(port);
    String scenario = environment.getOrDefault(SCENARIO, "").strip();
    if (scenario.isEmpty()) {
      return Sandbox.start(port, Clock.systemUTC());
    }
    try {
      return Sandbox.start(port, Clock.systemUTC(), Files.readString(Path.of(scenario)));
    } catch (IOException | InvalidPathException unreadable) {
      throw new CannotStart(
          "%s names the file %s, which cannot be read.".formatted(SCENARIO, scenario), unreadable);
    } catch (BadScenario wrong) {
      throw new CannotStart("In %s: %s.".formatted(scenario, wrong.getMessage()), wrong);
    }
  }

  /** Asked before the server is, which would log its own view of it. */
  private static void requireFree(int port) {
    try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.ofLiteral(Sandbox.HOST))) {
    } catch (IOException taken) {
      throw new CannotStart(
          "The port %d cannot be used; stop what uses it, or set %s to another one."
              .formatted(port, PORT),
          taken);
    }
  }

  private static int port(@Nullable String wanted) {
    String text = Optional.ofNullable(wanted).orElse("").strip();
    if (text.isEmpty()) {
      return USUAL_PORT;
    }
    int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
    if (port < 0 || port > HIGHEST_PORT) {
      throw new CannotStart(
          "%s is \"%s\", but has to be a number from 0 (any free port) to %d."
              .formatted(PORT, text, HIGHEST_PORT),
          null);
    }
    return port;
  }

  private static String greeting(Sandbox sandbox) {
    Map<String, String> slack = sandbox.slack().connection();
    Map<String, String> discord = sandbox.discord().connection();
    return """
    The sandbox is ready: open http://127.0.0.1:%d/ and play.
      Slack    %s  bot token %s
               app token %s  signing secret %s
      Discord  %s  bot token %s
    All of it as JSON: http://127.0.0.1:%d/sandbox/connections\
    """
        .formatted(
            sandbox.port(),
            slack.get("apiUrl"),
            slack.get("botToken"),
            slack.get("appToken"),
            slack.get("signingSecret"),
            discord.get("apiUrl"),
            discord.get("botToken"),
            sandbox.port());
  }
}
