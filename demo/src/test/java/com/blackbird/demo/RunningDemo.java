package com.blackbird.demo;

import com.blackbird.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as a newcomer starts it, on a free port and a folder of its own. */
final class RunningDemo implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  private final ConfigurableApplicationContext context;
  private final Path folder;

  private RunningDemo(ConfigurableApplicationContext context, Path folder) {
    this.context = context;
    this.folder = folder;
  }

  /** Starts it and waits until both workspaces are linked, which is the last of its set-up. */
  static RunningDemo in(Path folder) {
    ConfigurableApplicationContext context =
        DemoApplication.run("--server.port=0", "--blackbird.data-dir=" + folder);
    RunningDemo demo = new RunningDemo(context, folder);
    String linked = "Linked to Sample Store";
    Awaitility.await("both workspaces are linked")
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          demo.sandbox().slack().user("maria").sees("#integrations", linked);
          demo.sandbox().discord().user("maria").sees("#integrations", linked);
        });
    return demo;
  }

  Sandbox sandbox() {
    return context.getBean(Sandbox.class);
  }

  String address() {
    return "http://127.0.0.1:" + setting("local.server.port");
  }

  /** Reads and reports for the sample account. */
  Reporter reporter() {
    Reporter reporter = new Reporter(address(), setting("blackbird.admin-token"));
    reporter.setUp(SampleStore.ACCOUNT, "Sample Store", Map.of());
    return reporter;
  }

  /** Reports a failed order of the Shopify store. */
  void reports(String reference, String message) {
    reporter()
        .report(
            List.of(
                Map.of(
                    "id",
                    UUID.randomUUID().toString(),
                    "integration",
                    "shopify-main",
                    "direction",
                    "pull",
                    "type",
                    "order",
                    "status",
                    "error",
                    "reference",
                    reference,
                    "message",
                    message,
                    "createdAt",
                    Instant.now().toString())));
  }

  /** The process of its PostgreSQL. */
  ProcessHandle database() {
    try {
      String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
      return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private String setting(String name) {
    return Objects.requireNonNull(context.getEnvironment().getProperty(name), name);
  }
}
