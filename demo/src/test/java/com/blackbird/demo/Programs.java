package com.blackbird.demo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs of the machine. */
final class Programs {
  private Programs() {}

  static Optional<Path> browser() {
    return first("chromium", "chromium-browser", "google-chrome");
  }

  static Optional<Path> node() {
    return first("node", "node.exe");
  }

  private static Optional<Path> first(String... names) {
    String[] folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1);
    return Stream.of(names)
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
