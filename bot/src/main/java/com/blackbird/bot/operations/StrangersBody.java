package com.blackbird.bot.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * Reads the body of a request whose sender is known by the body's signature only: not too much of
 * it, not for long, and not of many at once. A sender that says nothing at all is cut off by the
 * server itself.
 */
public final class StrangersBody {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PIECE = 32 * 1024;
  private static final int SHARE = 16;

  /**
   * The pieces, but for each body's first, that all bodies may hold together: a part of the heap,
   * since nobody has to have a key to fill it. What a chat tells seldom needs more than the first.
   */
  private static final Semaphore ROOM =
      new Semaphore(
          Math.toIntExact(Math.max(Runtime.getRuntime().maxMemory() / SHARE, MOST_BYTES) / PIECE));

  private StrangersBody() {}

  /** The body is not read to its end; the status says why. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;

    Refused(HttpStatus status) {
      super(status.toString(), null, false, false);
      this.status = status;
    }

    /** What to answer. */
    public HttpStatus status() {
      return status;
    }
  }

  /** What somebody does with the whole body. */
  public static <T> T read(InputStream body, Function<byte[], T> use) throws Refused {
    return read(body, use, MOST_BYTES, PATIENCE, ROOM);
  }

  static <T> T read(
      InputStream body, Function<byte[], T> use, int most, Duration patience, Semaphore room)
      throws Refused {
    long begun = System.nanoTime();
    var read = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    int held = 0;
    try {
      for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
        read.write(piece, 0, length);
        if (read.size() > most) {
          throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (System.nanoTime() - begun > patience.toNanos()) {
          throw new Refused(HttpStatus.REQUEST_TIMEOUT);
        }
        int more = read.size() / PIECE - held;
        if (!room.tryAcquire(more)) {
          throw new Refused(HttpStatus.SERVICE_UNAVAILABLE);
        }
        held += more;
      }
      return use.apply(read.toByteArray());
    } catch (IOException brokenOff) {
      throw new Refused(HttpStatus.BAD_REQUEST);
    } finally {
      room.release(held);
    }
  }
}
