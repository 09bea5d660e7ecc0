package com.blackbird.activity.delivery;

import java.io.InputStream;
import java.util.function.IntFunction;

/** Bytes that are kept in pieces, of which no more than one is in memory. */
public final class PieceStream extends InputStream {
  private final IntFunction<byte[]> fetch;
  private final int pieces;
  private byte[] piece = {};
  private int next;
  private int at;

  /**
   * The bytes of so many pieces.
   *
   * @param fetch gives a piece by its number, from 0 on; none is empty
   */
  public PieceStream(int pieces, IntFunction<byte[]> fetch) {
    this.pieces = pieces;
    this.fetch = fetch;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : Byte.toUnsignedInt(piece[at++]);
  }

  @Override
  public int read(byte[] into, int from, int most) {
    if (most == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    int length = Math.min(most, piece.length - at);
    System.arraycopy(piece, at, into, from, length);
    at += length;
    return length;
  }

  private boolean isAtEnd() {
    if (at == piece.length && next < pieces) {
      piece = fetch.apply(next++);
      at = 0;
    }
    return at == piece.length;
  }
}
