package com.blackbird.activity.export;

import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through and refuses the next. */
final class BoundedStream extends OutputStream {
  private final OutputStream out;
  private final long limit;
  private long written;

  BoundedStream(OutputStream out, long limit) {
    this.out = out;
    this.limit = limit;
  }

  /** More bytes came than are let through. */
  static final class Full extends IOException {
    private static final long serialVersionUID = 1L;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (written + length > limit) {
      throw new Full();
    }
    out.write(bytes, offset, length);
    written += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
