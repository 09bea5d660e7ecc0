package com.blackbird.activity.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A private key in PEM; of one that is cut off, all that is left. */
final class PrivateKeyBlock implements Recogniser {
  private static final String END = "-----END";
  private static final Pattern BEGIN =
      Pattern.compile("-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----");
  private static final Pattern BODY = Pattern.compile("(?:[A-Za-z0-9+/=\\s:,-]|\\\\{1,7}[nrt])*+");

  @Override
  public List<String> anchors() {
    return List.of("-----BEGIN");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (!text.startsWith("-----BEGIN", at)) {
      return null;
    }
    Matcher begin = BEGIN.matcher(text).region(at, text.length());
    return begin.lookingAt() ? new Found(at, end(text, begin.end()), "private key") : null;
  }

  private static int end(String text, int from) {
    Matcher body = BODY.matcher(text).region(from, text.length());
    int bodyEnd = body.lookingAt() ? body.end() : from;
    int foot = text.indexOf(END, from);
    if (foot < 0 || foot > bodyEnd) {
      return bodyEnd;
    }
    int footEnd = text.indexOf("-----", foot + END.length());
    return footEnd < 0 ? text.length() : footEnd + "-----".length();
  }
}
