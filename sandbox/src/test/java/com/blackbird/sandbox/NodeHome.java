package com.blackbird.sandbox;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** The folder in which the machine's Node finds the SDKs and types of src/test/node. */
public final class NodeHome {
  private static final Path SCRIPTS = Path.of("src/test/node");
  private static final Path HOME = Path.of("target/node");

  private NodeHome() {}

  /** With all packages installed; without Node or a registry the test is skipped. */
  public static NodeHome ready() {
    try {
      install();
      return new NodeHome();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Puts one of our scripts there; its name. */
  static String script(String name) throws IOException {
    Files.createDirectories(HOME);
    Files.copy(SCRIPTS.resolve(name), HOME.resolve(name), REPLACE_EXISTING);
    return name;
  }

  /** Puts a text into a file there. */
  public void write(String name, String text) throws IOException {
    Files.writeString(HOME.resolve(name), text);
  }

  /** Node with these arguments, off every proxy. */
  public ProcessBuilder node(String... arguments) {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(arguments));
    ProcessBuilder node = new ProcessBuilder(command).directory(HOME.toFile());
    node.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
    node.environment().put("NODE_NO_WARNINGS", "1");
    return node;
  }

  /** Fetches the packages once for each lock file; another JVM may want them, too. */
  private static synchronized void install() throws IOException {
    Files.createDirectories(HOME);
    try (FileChannel file = FileChannel.open(HOME.resolve("lock"), CREATE, WRITE);
        FileLock _ = file.lock()) {
      installAlone();
    }
  }

  private static void installAlone() throws IOException {
    Path mark = HOME.resolve("installed-lock.json");
    Path lock = SCRIPTS.resolve("package-lock.json");
    if (Files.exists(mark) && Files.mismatch(mark, lock) < 0) {
      return;
    }
    assumeThat(ran(List.of("node", "--version"), Path.of("."))).as("Node is installed").isTrue();
    for (String name : List.of("package.json", "package-lock.json", ".npmrc")) {
      Files.copy(SCRIPTS.resolve(name), HOME.resolve(name), REPLACE_EXISTING);
    }
    assumeThat(ran(List.of("npm", "ci", "--no-audit", "--no-fund"), HOME))
        .as("npm can install the packages of src/test/node")
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
}
