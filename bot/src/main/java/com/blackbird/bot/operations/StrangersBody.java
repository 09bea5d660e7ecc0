package com.blackbird.bot.operations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/**
 * Reads the body of a request whose sender is known by the body's signature only: not too much of
 * it, and not for long. A sender that says nothing at all is cut off by the server itself.
 */
public final class StrangersBody {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PIECE = 16 * 1024;

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

  /** The whole body. */
  public static byte[] read(InputStream body) throws Refused {
    return read(body, MOST_BYTES, PATIENCE);
  }

  static byte[] read(InputStream body, int most, Duration patience) throws Refused {
    long begun = System.nanoTime();
    var read = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    try {
      for (int length = body.read(piece); length >= 0; length = body.read(piece)) {
        read.write(piece, 0, length);
        if (read.size() > most) {
          throw new Refused(HttpStatus.CONTENT_TOO_LARGE);
        }
        if (System.nanoTime() - begun > patience.toNanos()) {
          throw new Refused(HttpStatus.REQUEST_TIMEOUT);
        }
      }
      return read.toByteArray();
    } catch (IOException brokenOff) {
      throw new Refused(HttpStatus.BAD_REQUEST);
    }
  }
}
