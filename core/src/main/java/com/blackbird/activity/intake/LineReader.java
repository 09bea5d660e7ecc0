package com.blackbird.activity.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines, holding one at a time and no more of it than allowed. */
final class LineReader {
  private static final int READ_BYTES = 16 << 10;
  private static final int USUAL_BYTES = 16 << 10;

  private final InputStream in;
  private final int longest;
  private final IntConsumer growing;
  private final byte[] read = new byte[READ_BYTES];
  private int position;
  private int end;
  private byte[] line = new byte[USUAL_BYTES];
  private int length;
  private boolean tooLong;

  /**
   * Reads lines.
   *
   * @param growing told before a longer line than usual takes so many bytes, and with 0 when it no
   *     longer does
   */
  LineReader(InputStream in, int longest, IntConsumer growing) {
    this.in = in;
    this.longest = longest;
    this.growing = growing;
  }

  /** A line without its end; its bytes are good until the next one is asked for. */
  record Line(ByteBuffer bytes, boolean tooLong) {}

  /** The next line, or null behind the last one. */
  @Nullable Line next() throws IOException {
    startLine();
    boolean any = false;
    while (position < end || fill()) {
      any = true;
      int lineEnd = lineEnd();
      append(lineEnd);
      boolean whole = lineEnd < end;
      position = whole ? lineEnd + 1 : end;
      if (whole) {
        break;
      }
    }
    return any ? new Line(ByteBuffer.wrap(line, 0, length), tooLong) : null;
  }

  int heldBytes() {
    return read.length + line.length;
  }

  private void startLine() {
    if (line.length > USUAL_BYTES) {
      line = new byte[USUAL_BYTES];
      growing.accept(0);
    }
    length = 0;
    tooLong = false;
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(read, 0, read.length));
    return end > 0;
  }

  private int lineEnd() {
    int i = position;
    while (i < end && read[i] != '\n') {
      i++;
    }
    return i;
  }

  private void append(int to) {
    int more = to - position;
    if (tooLong || length + more > longest) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      int grown = Math.min(longest, Math.max(length + more, 2 * line.length));
      growing.accept(grown);
      line = Arrays.copyOf(line, grown);
    }
    System.arraycopy(read, position, line, length, more);
    length += more;
  }
}
