package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The replicas of a trial, each a process that can be killed and frozen. */
final class Replicas implements AutoCloseable {
  private final String database;
  private final String chat;
  private final List<Process> running = new ArrayList<>();

  Replicas(String database, String chat) {
    this.database = database;
    this.chat = chat;
  }

  void start(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      start();
    }
  }

  void start() throws IOException {
    running.add(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ChaosReplica.class.getName(),
                database,
                chat)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Ends the oldest one with SIGKILL. */
  void killOldest() throws InterruptedException {
    Process oldest = running.removeFirst();
    oldest.destroyForcibly();
    oldest.waitFor();
  }

  /** Stops the oldest one in the middle of whatever it does, and lets it go on later. */
  void freezeOldest() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void thawOldest() throws IOException, InterruptedException {
    signal("-CONT");
  }

  /** Puts the clock of the oldest one that far from the time. */
  void setClockOfOldest(Duration off) throws IOException {
    OutputStream said = running.getFirst().getOutputStream();
    said.write((off.toSeconds() + "\n").getBytes(UTF_8));
    said.flush();
  }

  private void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", name, String.valueOf(running.getFirst().pid())).start().waitFor();
  }

  /** Throws when one has ended that nobody has killed. */
  void check() {
    for (Process one : running) {
      if (!one.isAlive()) {
        throw new IllegalStateException("A replica ended by itself with " + one.exitValue());
      }
    }
  }

  @Override
  public void close() {
    for (Process one : running) {
      one.destroyForcibly().onExit().join();
    }
  }
}
