package com.blackbird.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The house is read in small pieces; what is long has its reason. */
class ReadingTest {
  /** Leaves the figures and the ten longest in {@code bench/target/reading.md}. */
  @Test
  void mostFilesAndMethodsAreReadAtAGlance() throws IOException {
    Reading reading = Reading.ofTheHouse();
    Path report = House.file("bench/target/reading.md");
    Files.createDirectories(report.getParent());
    Files.writeString(report, reading.report());

    assertThat(reading.files()).hasSizeGreaterThan(1000);
    assertThat(Reading.share(reading.files(), 50)).as("median file").isLessThanOrEqualTo(80);
    assertThat(Reading.share(reading.files(), 90)).as("nine files of ten").isLessThanOrEqualTo(200);
    assertThat(Reading.share(reading.methods(), 50)).as("median method").isLessThanOrEqualTo(8);
    assertThat(Reading.share(reading.methods(), 90))
        .as("nine methods of ten")
        .isLessThanOrEqualTo(20);
  }
}
