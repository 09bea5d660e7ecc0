package com.blackbird.activity.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A connection that breaks behind what was sent. */
final class CutStream extends InputStream {
  static InputStream after(String sent) {
    return new SequenceInputStream(new ByteArrayInputStream(sent.getBytes(UTF_8)), new CutStream());
  }

  @Override
  public int read() throws IOException {
    throw new EOFException("connection reset");
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    return read();
  }
}
