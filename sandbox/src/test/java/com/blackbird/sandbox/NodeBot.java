package com.blackbird.sandbox;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A bot that runs in the machine's Node; the test is skipped where that is not possible. */
final class NodeBot implements AutoCloseable {
  private static final Path SCRIPTS = Path.of("src/test/node");
  private static final Path HOME = Path.of("target/node");
  private final Process process;
  private final CompletableFuture<String> errors;

  private NodeBot(Process process) {
    this.process = process;
    errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
  }

  private static String read(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Starts a script and waits until it says that it is ready. */
  static NodeBot start(String script, Map<String, String> environment) {
    try {
      install();
      Files.copy(SCRIPTS.resolve(script), HOME.resolve(script), REPLACE_EXISTING);
      ProcessBuilder node = new ProcessBuilder("node", script).directory(HOME.toFile());
      node.environment()
          .keySet()
          .removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
      node.environment().put("NODE_NO_WARNINGS", "1");
      node.environment().putAll(environment);
      NodeBot bot = new NodeBot(node.start());
      bot.awaitReady();
      return bot;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void awaitReady() throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    String line;
    do {
      line = lines.readLine();
      if (line == null) {
        throw new AssertionError("the bot ended before it was ready: " + errors.join());
      }
    } while (!line.equals("ready"));
  }

  /** Fetches the SDKs once for each lock file; without Node or a registry the test is skipped. */
  private static synchronized void install() throws IOException {
    Path mark = HOME.resolve("installed-lock.json");
    Path lock = SCRIPTS.resolve("package-lock.json");
    if (Files.exists(mark) && Files.mismatch(mark, lock) < 0) {
      return;
    }
    assumeThat(ran(List.of("node", "--version"), Path.of("."))).as("Node is installed").isTrue();
    Files.createDirectories(HOME);
    for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.copy(SCRIPTS.resolve(name), HOME.resolve(name), REPLACE_EXISTING);
    }
    assumeThat(ran(List.of("npm", "ci", "--no-audit", "--no-fund"), HOME))
        .as("npm can install the SDKs of src/test/node")
        .isTrue();
    Files.copy(lock, mark, REPLACE_EXISTING);
  }

  private static boolean ran(List<String> command, Path folder) {
    try {
      Process process =
          new ProcessBuilder(new ArrayList<>(command))
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(5, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return false;
      }
      return process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Ends the bot; what it complained about. */
  String errors() {
    close();
    return errors.orTimeout(30, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
