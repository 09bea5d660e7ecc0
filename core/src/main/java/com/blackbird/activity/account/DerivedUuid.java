package com.blackbird.activity.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.UUID;

/** A UUID that follows from a text alone, so that every process derives the same one. */
public final class DerivedUuid {
  private DerivedUuid() {}

  /** The first 122 bits of the text's SHA-256 as a UUID of version 8 (RFC 9562). */
  public static UUID of(String text) {
    var hash = ByteBuffer.wrap(Sha256.of(text.getBytes(UTF_8)));
    long high = (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
