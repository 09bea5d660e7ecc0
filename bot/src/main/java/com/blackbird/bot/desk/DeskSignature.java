package com.blackbird.bot.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Hmac;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/** Makes and compares signatures; how long a comparison takes tells nothing. */
public final class DeskSignature {
  private DeskSignature() {}

  /** The HMAC of several pieces, one after the other. */
  public static byte[] hmac(String algorithm, Secret key, byte[]... pieces) {
    return Hmac.of(algorithm, key.reveal().getBytes(UTF_8), pieces);
  }

  /** The bytes as hexadecimal digits. */
  public static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  /** The bytes as Base64. */
  public static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Refuses what is not the signature that was expected. */
  public static void require(String expected, String shown) throws ForgedNotice {
    if (!MessageDigest.isEqual(expected.getBytes(UTF_8), shown.getBytes(UTF_8))) {
      throw new ForgedNotice("the signature is not the help desk's");
    }
  }

  /** Refuses what was sent too long ago, or not yet. */
  public static void requireRecent(Instant sent, Instant now, Duration window) throws ForgedNotice {
    if (Duration.between(sent, now).abs().compareTo(window) > 0) {
      throw new ForgedNotice("it was sent at " + sent + ", which is not now");
    }
  }
}
