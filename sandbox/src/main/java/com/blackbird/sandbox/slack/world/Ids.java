package com.blackbird.sandbox.slack.world;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/** Ids that look like Slack's: a letter for the kind, then letters and digits. */
public final class Ids {
  private static final int BASE = 36;
  private static final int LENGTH = 10;

  private Ids() {}

  /** The same id for the same name in every process, so that a stored id stays valid. */
  public static String stable(String prefix, String name) {
    return prefix + digits(prefix + "/" + name);
  }

  /** An id never given before. */
  public static String fresh(String prefix) {
    return prefix + digits(UUID.randomUUID().toString());
  }

  /** A secret-looking part of an address or a token. */
  public static String secret() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  private static String digits(String seed) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      String digits = new BigInteger(1, hash).toString(BASE).toUpperCase(Locale.ROOT);
      return "0" + digits.substring(0, LENGTH - 1);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
