package com.blackbird.bot.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The settings that the code reads and those that docs/configuration.md explains. */
final class Settings {
  private static final String PAGE = "docs/configuration.md";
  private static final String NAME = "([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)";
  private static final List<Pattern> READ =
      List.of(
          Pattern.compile("\\$\\{" + NAME + "[:}]"),
          Pattern.compile("getenv\\(\\)\\.getOrDefault\\(\"" + NAME + "\""),
          Pattern.compile("getenv\\(\"" + NAME + "\"\\)"));
  private static final Pattern IN_EXAMPLE = Pattern.compile("(?m)^" + NAME + "=");
  private static final Pattern EXPLAINED_VARIABLE = Pattern.compile("`" + NAME + "`");
  private static final Pattern EXPLAINED_SETTING =
      Pattern.compile("(?m)^\\|[^\\n]*?`([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)`");

  private Settings() {}

  /** What application.yaml sets. */
  static Set<String> ours() {
    return leaves("", Repository.yaml("bot/src/main/resources/application.yaml"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> explained() {
    return Set.copyOf(Words.all(EXPLAINED_SETTING, Repository.text(PAGE)));
  }

  /** Whether Spring Boot reads it, so that it exists without standing in our file. */
  static boolean belongsToSpring(String setting) {
    return Stream.of("spring.", "server.", "management.", "logging.").anyMatch(setting::startsWith);
  }

  /** Whether Spring Boot makes a setting of it by its own rule. */
  static boolean isOfSpring(String variable) {
    return Stream.of("SPRING_", "MANAGEMENT_", "LOGGING_").anyMatch(variable::startsWith);
  }

  static Set<String> variablesExplained() {
    return Set.copyOf(Words.all(EXPLAINED_VARIABLE, Repository.text(PAGE)));
  }

  /** The environment variables that programs, their configuration and the containers read. */
  static Set<String> variablesRead() {
    Set<String> read = new TreeSet<>(Words.all(IN_EXAMPLE, Repository.text(".env.example")));
    for (Path file : programs()) {
      String text = Repository.text(file);
      READ.forEach(pattern -> read.addAll(Words.all(pattern, text)));
    }
    return read;
  }

  private static List<Path> programs() {
    return Stream.concat(
            Stream.of("bot/src/main", "demo/src/main", "sandbox/src/main", "core/src/main")
                .flatMap(folder -> Repository.files(folder, ".java", ".yaml").stream()),
            Stream.of("docker-compose.yml", "Dockerfile").map(Repository::path))
        .toList();
  }

  private static Stream<String> leaves(String prefix, JsonNode node) {
    return node.isObject()
        ? node.propertyStream()
            .flatMap(entry ->
                leaves(
                    prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey(),
                    entry.getValue()))
        : Stream.of(prefix);
  }
}
