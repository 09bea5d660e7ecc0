package com.blackbird.activity.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Eighty bits of SHA-256: the same on every machine and in every year, and short enough to read.
 */
final class StableHash {
  private static final int BYTES = 10;

  /** Asking the JDK for another one each time costs more than the hash itself. */
  private static final MessageDigest FRESH = fresh();

  private StableHash() {}

  static String of(String text) {
    var digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return (MessageDigest) FRESH.clone();
    } catch (CloneNotSupportedException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
