package com.blackbird.bot.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.function.IntConsumer;

/** A stream of lines that exist only while they are sent. */
final class GeneratedLines extends InputStream {
  private final int lines;
  private final String message;
  private final IntConsumer progress;
  private int next;
  private byte[] line = {};
  private int position;

  /** Tells {@code progress} the number of each line before it is sent. */
  GeneratedLines(int lines, String message, IntConsumer progress) {
    this.lines = lines;
    this.message = message;
    this.progress = progress;
  }

  @Override
  public int read() {
    return fill() ? line[position++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    if (!fill()) {
      return -1;
    }
    int read = Math.min(length, line.length - position);
    System.arraycopy(line, position, bytes, offset, read);
    position += read;
    return read;
  }

  private boolean fill() {
    if (position == line.length && next < lines) {
      progress.accept(next);
      line = (Reports.error("line-" + next++, message) + "\n").getBytes(UTF_8);
      position = 0;
    }
    return position < line.length;
  }
}
