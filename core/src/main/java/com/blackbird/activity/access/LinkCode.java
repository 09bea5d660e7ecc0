package com.blackbird.activity.access;

import com.blackbird.activity.account.Sha256;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a person types in the chat to link a workspace: twelve characters of Crockford's base32 (60
 * random bits), written {@code XXXX-XXXX-XXXX}. Case, spaces and dashes do not matter, and O, I and
 * L are read as the digits they look like.
 */
public final class LinkCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

  private final String characters;

  private LinkCode(String characters) {
    this.characters = characters;
  }

  /** A new code. */
  public static LinkCode generate(SecureRandom random) {
    var characters = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new LinkCode(characters.toString());
  }

  /** The code that was typed, unless it cannot be one. */
  public static Optional<LinkCode> parse(String typed) {
    String characters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Pd}`]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return FORM.matcher(characters).matches()
        ? Optional.of(new LinkCode(characters))
        : Optional.empty();
  }

  /** The code in groups, to be shown once. */
  public String reveal() {
    return String.join(
        "-",
        characters.substring(0, GROUP),
        characters.substring(GROUP, 2 * GROUP),
        characters.substring(2 * GROUP));
  }

  /** Under which it is kept. */
  public byte[] hash() {
    return Sha256.of(characters);
  }

  @Override
  public String toString() {
    return "****-****-****";
  }
}
