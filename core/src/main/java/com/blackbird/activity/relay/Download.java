package com.blackbird.activity.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The bytes of a file on this machine's disk, until they are stored: however slowly a platform
 * gives them, no transaction waits for it.
 */
final class Download implements AutoCloseable {
  private static final int PIECE = 64 * 1024;
  private static final Duration BETWEEN_SIGNS = Duration.ofSeconds(20);

  private final FileChannel bytes;

  private Download() {
    try {
      this.bytes =
          FileChannel.open(
              Files.createTempFile("blackbird-file", null),
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads to the end, or a little more than so many bytes.
   *
   * @param stillComes called now and then while something comes
   * @throws IOException when it does not come
   * @throws UncheckedIOException when this machine cannot keep it
   */
  static Download of(InputStream from, long most, Clock clock, Runnable stillComes)
      throws IOException {
    try (from) {
      var download = new Download();
      try {
        download.read(from, most, clock, stillComes);
        return download;
      } catch (IOException | RuntimeException e) {
        download.close();
        throw e;
      }
    }
  }

  private void read(InputStream from, long most, Clock clock, Runnable stillComes)
      throws IOException {
    byte[] piece = new byte[PIECE];
    Instant next = clock.instant().plus(BETWEEN_SIGNS);
    long length = 0;
    for (int read = from.read(piece); read >= 0 && length <= most; read = from.read(piece)) {
      write(ByteBuffer.wrap(piece, 0, read));
      length += read;
      if (!clock.instant().isBefore(next)) {
        stillComes.run();
        next = clock.instant().plus(BETWEEN_SIGNS);
      }
    }
  }

  private void write(ByteBuffer piece) {
    try {
      while (piece.hasRemaining()) {
        bytes.write(piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From their beginning. */
  InputStream bytes() throws IOException {
    return Channels.newInputStream(bytes.position(0));
  }

  @Override
  public void close() {
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
