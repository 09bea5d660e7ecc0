package com.blackbird.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Messages of platforms with the entry that each is about.
 *
 * @param entry the id of the entry; {@value #NONE} when the catalogue does not mean to know it
 */
record LabelledErrors(String platform, String group, String entry, String message) {
  static final String NONE = "-";

  private static final String MESSAGES = "messages.tsv";
  private static final String GROUPS = "groups.tsv";

  /** The folder of this name here or above; a checkout lies beside it. */
  static Optional<Path> folder(Path name) {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve(name))
        .filter(path -> Files.exists(path.resolve(MESSAGES)))
        .findFirst();
  }

  static List<LabelledErrors> in(Path folder) throws IOException {
    Map<String, String> entries = new HashMap<>();
    for (String[] group : rows(folder.resolve(GROUPS))) {
      entries.put(group[0], group[2]);
    }
    return rows(folder.resolve(MESSAGES)).stream()
        .map(row ->
            new LabelledErrors(
                row[0], row[2], entries.getOrDefault(row[2], NONE), row[3].translateEscapes()))
        .toList();
  }

  private static List<String[]> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("group\tplatform\t"))
        .map(line -> line.split("\t", -1))
        .toList();
  }
}
