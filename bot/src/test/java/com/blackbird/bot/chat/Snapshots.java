package com.blackbird.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what a renderer makes with what was looked at and found good.
 *
 * <p>{@code -DupdateSnapshots} writes the files anew and still fails that run, so that nobody
 * updates by accident.
 */
public final class Snapshots {
  private static final Path FOLDER = Path.of("src/test/resources/snapshots");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Snapshots() {}

  /** Fails unless the JSON is what the file of that name says. */
  public static void check(String platform, String name, String json) {
    Path file = FOLDER.resolve(platform).resolve(name + ".json");
    String pretty = JSON.writeValueAsString(JSON.readTree(json)) + "\n";
    try {
      if (System.getProperty("updateSnapshots") != null) {
        Files.createDirectories(file.getParent());
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, pretty);
        assertThat(pretty).as("written anew: look at " + file).isEqualTo(before);
      }
      assertThat(file).exists();
      assertThat(pretty).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
