package com.blackbird.activity.signature;

/**
 * Finds the signature of an error: pure, without state, the same answer on every replica, in any
 * order and after any restart.
 */
public final class Signatures {
  /** The version of the rules; every id begins with it. */
  public static final String VERSION = "s1";

  private static final int LONGEST_MESSAGE = 65_536;

  private Signatures() {}

  /** What identifies the error that the platform worded so. */
  public static Signature of(String platform, String message) {
    var text =
        message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) : message;
    var essence = Essence.of(text);
    var id = VERSION + "-" + StableHash.of(platform + "\n" + essence.canonical());
    return new Signature(id, essence.template(), essence.title());
  }

  static String canonical(String message) { return Essence.of(message).canonical(); }
}
