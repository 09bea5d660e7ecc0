package com.blackbird.bot.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A body that is refused when it is longer, or comes more slowly, than it may. */
final class LimitedBody extends ServletInputStream {
  /** Whoever sends so much goes on; a modem would. */
  private static final long BYTES_A_SECOND = 64 << 10;

  private final ServletInputStream body;
  private final long most;
  private final Duration patience;
  private final long begun = System.nanoTime();
  private long read;

  /** Takes the bytes of this one, in the first seconds as slowly as it likes. */
  LimitedBody(ServletInputStream body, long most, Duration patience) {
    this.body = body;
    this.most = most;
    this.patience = patience;
  }

  @Override
  public int read() throws IOException {
    int one = body.read();
    count(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int some = body.read(bytes, offset, length);
    count(Math.max(some, 0));
    return some;
  }

  private void count(int more) {
    read += more;
    if (read > most) {
      throw new Refusal(ProblemKind.TOO_LARGE, "the body is over 1 MiB");
    }
    long took = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
    if (took > patience.toSeconds() + read / BYTES_A_SECOND) {
      throw new Refusal(ProblemKind.TOO_SLOW, "the body came too slowly; send it at once");
    }
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
