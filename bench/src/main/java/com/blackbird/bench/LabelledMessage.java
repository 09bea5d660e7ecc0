package com.blackbird.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An error of which is known what it is.
 *
 * @param group the problem that it belongs to
 * @param variant the template and the envelope, such as {@code t0.e1}
 */
record LabelledMessage(String platform, String group, String message, String variant) {
  private static final int COLUMNS = 6;

  /** Reads a file of platform, type, group, message, origin and variant, divided by tabs. */
  static List<LabelledMessage> read(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IllegalArgumentException(
          "There are no labelled messages at %s; name the file with -Dmessages=/path/messages.tsv"
              .formatted(file.toAbsolutePath().normalize()));
    }
    return Files.readAllLines(file).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .filter(columns -> columns.length == COLUMNS)
        .map(c -> new LabelledMessage(c[0], c[2], c[3].translateEscapes(), c[5]))
        .toList();
  }

  /** What was filled in with other values, in whatever envelope. */
  String template() {
    return group + "/" + variant.split("\\.", 2)[0];
  }
}
