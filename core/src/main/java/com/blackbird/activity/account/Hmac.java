package com.blackbird.activity.account;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, by which two who share a key know each other's messages. */
public final class Hmac {
  private Hmac() {}

  /** By SHA-256, of several pieces one after the other. */
  public static byte[] sha256(byte[] key, byte[]... pieces) {
    return of("HmacSHA256", key, pieces);
  }

  /** By the algorithm that others have chosen, such as {@code HmacSHA1}. */
  public static byte[] of(String algorithm, byte[] key, byte[]... pieces) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      for (byte[] piece : pieces) {
        mac.update(piece);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(algorithm, e);
    }
  }
}
