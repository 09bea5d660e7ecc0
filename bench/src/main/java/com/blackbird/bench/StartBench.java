package com.blackbird.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Goal P10: how long the executable jar takes from its process's start to its readiness, with and
 * without an AOT cache. Builds nothing: {@code mvn -pl bot -am package -DskipTests} comes first.
 */
final class StartBench implements Bench {
  private static final double RATIO = 0.5;
  private static final double READY_SECONDS = 2.5;
  private static final double NANOS = 1e9;
  private static final int OK = 200;
  private static final String WITH = "with an AOT cache";
  private static final String WITHOUT = "without";

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Map<String, Integer> usual() {
    return Map.of("rounds", 10);
  }

  @Override
  public void run(Settings settings, Report report) throws Exception {
    Path home = Files.createTempDirectory("blackbird-start");
    try (var database = BenchDatabase.start()) {
      report.begin(this, settings, database);
      var program = extracted(executable(), home);
      var cache = home.resolve("app.aot");
      train(program, cache, database.url());
      report.say("  the cache takes %d MB".formatted(Files.size(cache) / 1_000_000));
      var rounds =
          new Rounds()
              .side(WITH, () -> start(program, List.of("-XX:AOTCache=" + cache), database.url()))
              .side(WITHOUT, () -> start(program, List.of(), database.url()))
              .warmUp()
              .run(settings.get("rounds"));
      for (var side : List.of(WITH, WITHOUT)) {
        report.say(
            "  %-24s %.2f s  (%.2f .. %.2f)"
                .formatted(
                    side,
                    rounds.of(side).median(),
                    rounds.of(side).least(),
                    rounds.of(side).most()));
      }
      report.atMost("P10", "with / without", rounds.of(WITH).over(rounds.of(WITHOUT)), RATIO);
      report.atMost("P10", "ready in s", rounds.of(WITH), READY_SECONDS);
    } finally {
      remove(home);
    }
  }

  /** The product as it was packaged last. */
  private static Path executable() throws IOException {
    try (Stream<Path> made = Files.list(Path.of("bot", "target"))) {
      return made.filter(file -> file.toString().endsWith("-executable.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package the bot first"));
    }
  }

  private static Path extracted(Path jar, Path home) throws IOException, InterruptedException {
    Path folder = home.resolve("app");
    finish(
        process(
            List.of(
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                folder.toString()),
            ""));
    return folder.resolve(jar.getFileName());
  }

  private static void train(Path program, Path cache, String database)
      throws IOException, InterruptedException {
    finish(
        process(
            List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                program.toString(),
                "--server.port=0"),
            database));
  }

  private static double start(Path program, List<String> options, String database)
      throws IOException, InterruptedException {
    int port = freePort();
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-jar", program.toString(), "--server.port=" + port));
    long before = System.nanoTime();
    Process bot = process(arguments, database);
    try (var http = HttpClient.newHttpClient()) {
      var ready =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
              .build();
      while (!isReady(http, ready)) {
        if (!bot.isAlive()) {
          throw new IllegalStateException("the bot ended with " + bot.exitValue());
        }
        TimeUnit.MILLISECONDS.sleep(5);
      }
      return (System.nanoTime() - before) / NANOS;
    } finally {
      bot.destroy();
      bot.waitFor();
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest ready) throws InterruptedException {
    try {
      return http.send(ready, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    }
  }

  private static Process process(List<String> arguments, String database) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
    builder.environment().put("SPRING_DATASOURCE_URL", database);
    builder.environment().put("BLACKBIRD_ADMIN_TOKEN", "bench-admin-token-0123456789-abcdefgh");
    return builder.start();
  }

  private static File log() throws IOException {
    File log = File.createTempFile("blackbird-start", ".log");
    log.deleteOnExit();
    return log;
  }

  private static void finish(Process process) throws InterruptedException {
    if (process.waitFor() != 0) {
      throw new IllegalStateException("ended with " + process.exitValue() + ": " + process.info());
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
