package com.blackbird.activity.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up with {@link BodyTooLarge} behind so many bytes. */
final class BoundedStream extends FilterInputStream {
  private long left;

  BoundedStream(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    count(Math.max(read, 0));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw BodyTooLarge.bytes();
    }
  }
}
