package com.blackbird.activity.signature;

/**
 * Finds the signature of an error: pure, without state, the same answer on every replica, in any
 * order and after any restart.
 */
public final class Signatures {
  /** The version of the rules; every id begins with it. */
  public static final String VERSION = "s1";

  private static final int LONGEST_TITLE = 120;

  private Signatures() {}

  /** What identifies the error that the platform worded so. */
  public static Signature of(String platform, String message) {
    var tokens = Scanner.scan(message);
    var canonical = new StringBuilder(platform).append('\n');
    var template = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean wording = tokens.kind(i).isWording();
      if (wording) {
        canonical.append(tokens.string(i).toLowerCase(java.util.Locale.ROOT)).append(' ');
      }
      if (i > 0) {
        template.append(' ');
      }
      template.append(wording ? tokens.string(i) : tokens.kind(i).placeholder());
    }
    var shown = template.toString();
    return new Signature(
        VERSION + "-" + StableHash.of(canonical.toString()),
        shown,
        shown.length() > LONGEST_TITLE ? shown.substring(0, LONGEST_TITLE - 1) + "…" : shown);
  }
}
