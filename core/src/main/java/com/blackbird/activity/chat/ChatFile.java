package com.blackbird.activity.chat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A file that goes with a message.
 *
 * @param name what people save it as, with its ending: letters, digits, dots, dashes and
 *     underscores, which every platform keeps as they are
 * @param mediaType for example {@code text/csv}
 */
public record ChatFile(String name, String mediaType, Source source) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public ChatFile {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("A file cannot be called '" + name + "'");
    }
  }

  /** Gives the bytes, the same ones as often as it is asked: a platform may be tried again. */
  public interface Source {
    /** How many bytes there are. */
    long length();

    /** The bytes from their beginning. */
    InputStream open() throws IOException;
  }

  /** A file whose bytes are in memory. */
  public static ChatFile of(String name, String mediaType, byte[] bytes) {
    return new ChatFile(name, mediaType, new InMemory(bytes));
  }

  /** A file whose bytes are on disk, and stay there until the message is sent. */
  public static ChatFile of(String name, String mediaType, Path path) throws IOException {
    return new ChatFile(name, mediaType, new OnDisk(path, Files.size(path)));
  }

  /** How many bytes there are. */
  public long length() {
    return source.length();
  }

  /** The bytes from their beginning. */
  public InputStream open() throws IOException {
    return source.open();
  }

  /** All bytes at once: for what has to be kept elsewhere. */
  public byte[] bytes() {
    try (InputStream in = open()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("Could not read " + name, e);
    }
  }

  private static final class InMemory implements Source {
    private final byte[] bytes;

    InMemory(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }

  private record OnDisk(Path path, long length) implements Source {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }
}
