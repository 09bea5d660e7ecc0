package com.blackbird.activity.access;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.blackbird.activity.account.Sha256;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The text with which a sender proves its account: {@code bbk_}, 30 random base62 characters (178
 * bits), and the CRC-32 of these 34 in six base62 characters. A mistyped or invented key is seen
 * without asking the database, and scanners recognise a leaked one.
 */
public final class ApiKey {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String PREFIX = "bbk_";
  private static final int RANDOM_LENGTH = 30;
  private static final int CHECK_LENGTH = 6;
  private static final int ID_BYTES = 8;
  private static final Pattern FORM = Pattern.compile("bbk_[0-9A-Za-z]{36}");

  private final String text;

  private ApiKey(String text) {
    this.text = text;
  }

  /** A new key. */
  public static ApiKey generate(SecureRandom random) {
    var text = new StringBuilder(PREFIX);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ApiKey(text + check(text.toString()));
  }

  /** The key that was typed, unless its form or its check characters are wrong. */
  public static Optional<ApiKey> parse(String typed) {
    if (!FORM.matcher(typed).matches()) {
      return Optional.empty();
    }
    int border = typed.length() - CHECK_LENGTH;
    boolean intact = check(typed.substring(0, border)).equals(typed.substring(border));
    return intact ? Optional.of(new ApiKey(typed)) : Optional.empty();
  }

  private static String check(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    long rest = crc.getValue();
    var digits = new StringBuilder();
    for (int i = 0; i < CHECK_LENGTH; i++) {
      digits.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
      rest /= ALPHABET.length();
    }
    return digits.reverse().toString();
  }

  /** The key itself, to be shown once. */
  public String reveal() {
    return text;
  }

  /** What the key is called where it must not be shown. */
  public ApiKeyId id() {
    return new ApiKeyId(HexFormat.of().formatHex(hash(), 0, ID_BYTES));
  }

  byte[] hash() {
    return Sha256.of(text);
  }

  @Override
  public String toString() {
    return PREFIX + "********";
  }
}
