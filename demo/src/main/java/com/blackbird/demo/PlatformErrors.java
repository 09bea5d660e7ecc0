package com.blackbird.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Errors in the platforms' own words. */
final class PlatformErrors {
  private static final String FILE = "/samples/platform-errors.tsv";
  private final List<Sample> samples = read();

  /** One error of a platform and the type of record that it is about. */
  record Sample(String platform, String type, String message) {}

  /** An error of the platform, whichever comes. */
  Sample any(String platform, RandomGenerator random) {
    List<Sample> own =
        samples.stream().filter(sample -> sample.platform().equals(platform)).toList();
    return own.get(random.nextInt(own.size()));
  }

  private static List<Sample> read() {
    try (InputStream file =
        Objects.requireNonNull(PlatformErrors.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 3))
          .map(cells -> new Sample(cells[0], cells[1], cells[2].translateEscapes()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
