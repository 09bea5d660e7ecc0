package com.blackbird.activity.vault;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sealed value as it is stored: {@code bb1.<key id>.<nonce, ciphertext and tag as Base64>}. */
final class Sealed {
  private static final Pattern FORM = Pattern.compile("bb1\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]{38,})");

  private final String keyId;
  private final byte[] bytes;

  Sealed(String keyId, byte[] bytes) {
    this.keyId = keyId;
    this.bytes = bytes;
  }

  static Optional<Sealed> parse(String stored) {
    Matcher form = FORM.matcher(stored);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Sealed(form.group(1), Base64.getUrlDecoder().decode(form.group(2))));
    } catch (IllegalArgumentException cut) {
      return Optional.empty();
    }
  }

  String keyId() {
    return keyId;
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return "bb1." + keyId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
