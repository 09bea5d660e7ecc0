package com.blackbird.activity.intake;

import com.blackbird.activity.account.StorableText;
import org.jspecify.annotations.Nullable;

/** A message as it is kept: storable, and cut between two characters when it is too long. */
record CutMessage(String text, boolean isCut) {
  /** No character of a Java string takes more bytes in UTF-8. */
  private static final int MOST_BYTES_A_CHAR = 3;

  static CutMessage of(@Nullable String sent) {
    if (sent == null) {
      return new CutMessage("", false);
    }
    int end = end(sent);
    return new CutMessage(StorableText.of(sent.substring(0, end)), end < sent.length());
  }

  private static int end(String text) {
    if (text.length() <= IntakeLimits.MESSAGE_BYTES / MOST_BYTES_A_CHAR) {
      return text.length();
    }
    int bytes = 0;
    int i = 0;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      bytes += bytes(codePoint);
      if (bytes > IntakeLimits.MESSAGE_BYTES) {
        break;
      }
      i += Character.charCount(codePoint);
    }
    return i;
  }

  private static int bytes(int codePoint) {
    if (codePoint == 0) {
      return 3; // It is kept as U+FFFD.
    }
    if (codePoint < 0x80) {
      return 1;
    }
    if (codePoint < 0x800) {
      return 2;
    }
    return codePoint < 0x10000 ? 3 : 4;
  }
}
