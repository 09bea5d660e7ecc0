package com.blackbird.activity.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** An error of our own making, of which is known what it is. */
public record SampleError(String platform, String group, String message) {
  /** All of them; the shapes of one error have one group. */
  public static List<SampleError> all() {
    var stream =
        Objects.requireNonNull(SampleError.class.getResourceAsStream("/signature/messages.tsv"));
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(c -> new SampleError(c[0], c[1], c[3].translateEscapes()))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Signature signature() {
    return Signatures.of(platform, message);
  }
}
