package com.blackbird.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** Runs a bench as its user does, and gives what it prints. */
final class Printed {
  private Printed() {}

  static String printed(Bench bench, String... words) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new PrintStream(bytes, true, UTF_8)) {
      bench.run(Settings.of(bench.usual(), List.of(words)), new Report(out));
    }
    System.out.print(bytes.toString(UTF_8));
    return bytes.toString(UTF_8);
  }
}
