package com.blackbird.activity.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.blackbird.activity.access.Secret;
import com.blackbird.activity.account.Sha256;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** One key of 256 bits, with a name that tells nothing of it and stands in all that it sealed. */
final class VaultKey {
  private static final int BYTES = 32;
  private static final int NAME_BYTES = 4;
  private static final String HEX = "[0-9a-fA-F]{64}";

  private final String id;
  private final SecretKey key;

  private VaultKey(byte[] bytes) {
    key = new SecretKeySpec(bytes, "AES");
    String text = "blackbird key " + HexFormat.of().formatHex(bytes);
    id = HexFormat.of().formatHex(Sha256.of(text), 0, NAME_BYTES);
  }

  /** Reads 32 bytes, as 64 hexadecimal digits or Base64. */
  static VaultKey parse(String text) {
    byte[] bytes = text.matches(HEX) ? HexFormat.of().parseHex(text) : base64(text);
    if (bytes.length != BYTES) {
      throw new BadKey("it has " + bytes.length + " bytes instead of " + BYTES);
    }
    return new VaultKey(bytes);
  }

  /** A new key as it is written down. */
  static Secret generate() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new Secret(new String(Base64.getEncoder().encode(bytes), UTF_8));
  }

  private static byte[] base64(String text) {
    try {
      return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException notBase64) {
      throw new BadKey("it is neither Base64 nor hexadecimal");
    }
  }

  String id() {
    return id;
  }

  SecretKey key() {
    return key;
  }

  @Override
  public String toString() {
    return "key " + id;
  }
}
