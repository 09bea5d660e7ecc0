package com.blackbird.bot.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The project's files. */
final class Repository {
  private static final Set<String> MADE =
      Set.of("target", "node_modules", ".git", ".idea", ".vscode");
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path ROOT = root();

  private Repository() {}

  static Path path(String name) {
    return ROOT.resolve(name);
  }

  /** The name by which {@link #path} knows the file. */
  static String name(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  static String text(String name) {
    return text(path(name));
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode yaml(String name) {
    Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name));
    return JSON.valueToTree(read);
  }

  static JsonNode json(String name) {
    return JSON.readTree(text(name));
  }

  /** The files that people wrote, with one of these endings, below a folder. */
  static List<Path> files(String folder, String... endings) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          path(folder),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return MADE.contains(String.valueOf(at.getFileName()))
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (List.of(endings).stream().anyMatch(file.toString()::endsWith)) {
                found.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(found);
  }

  /** A published specification in {@code shared/specs} beside the project, when it is there. */
  static Optional<Path> specification(String name) {
    for (Path at = ROOT.getParent(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/specs").resolve(name);
      if (Files.isReadable(file)) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve("core/pom.xml"))) {
      at = at.getParent();
    }
    if (at == null) {
      throw new IllegalStateException("Not inside the project: " + Path.of("").toAbsolutePath());
    }
    return at;
  }
}
