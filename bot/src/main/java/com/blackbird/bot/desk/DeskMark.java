package com.blackbird.bot.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** The names that the bot gives to what it makes at a help desk, to find it again. */
public final class DeskMark {
  /** What all of them begin with. */
  public static final String PREFIX = "blackbird-";

  private static final int BASE = 36;
  private static final int SHORT = 10;

  private DeskMark() {}

  /** The mark of a post. */
  public static String of(String key) {
    return PREFIX + key;
  }

  /** The mark under which a person who speaks through the bot is known. */
  public static String ofPerson(String user) {
    return PREFIX + "person-" + user;
  }

  /** Whether the bot gave this mark. */
  public static boolean isOurs(String mark) {
    return mark.startsWith(PREFIX);
  }

  /** Ten letters and digits that stand for a text. */
  public static String digest(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      String digits = new BigInteger(1, hash).toString(BASE);
      return ("0".repeat(SHORT) + digits).substring(digits.length(), digits.length() + SHORT);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A word as a tag or label that every help desk takes, known as the bot's. */
  public static String tag(String word) {
    String plain = word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return "blackbird_" + (plain.length() > 40 ? plain.substring(0, 40) : plain);
  }

  /** Whether a tag is the bot's. */
  public static boolean isOurTag(String tag) {
    return tag.startsWith("blackbird_");
  }
}
