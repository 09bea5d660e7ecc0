package com.blackbird.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A bot that runs in the machine's Node; the test is skipped where that is not possible. */
final class NodeBot implements AutoCloseable {
  private final Process process;
  private final CompletableFuture<String> errors;

  private NodeBot(Process process) {
    this.process = process;
    // Not in the common pool, one of whose few threads would be held for as long as the bot runs.
    errors =
        CompletableFuture.supplyAsync(
            () -> read(process.getErrorStream()), Thread::startVirtualThread);
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
      ProcessBuilder node = NodeHome.ready().node(NodeHome.script(script));
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
