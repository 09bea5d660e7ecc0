package com.blackbird.activity.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON in Base64 that holds a secret, and a private key in it, as Kubernetes keeps one. */
final class EncodedText implements Recogniser {
  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z+/_-]{24,}+");
  private static final int UNIT = 4;

  private final Function<String, List<Found>> search;

  /** Looks for secrets in what was encoded by this. */
  EncodedText(Function<String, List<Found>> search) {
    this.search = search;
  }

  @Override
  public List<String> anchors() {
    return List.of("eyJ", "eyA", "ewo", "ewkJ", "W3s", "LS0tLS1CRUdJTi");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (at > 0 && isOfBase64(text.charAt(at - 1))) {
      return null;
    }
    Matcher matcher = FORM.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    List<Found> within = search.apply(decoded(matcher.group()));
    return within.isEmpty()
        ? null
        : new Found(at, behindPadding(text, matcher.end()), within.getFirst().kind());
  }

  /** Whatever follows the text within it does no harm. */
  private static String decoded(String encoded) {
    String whole = encoded.substring(0, encoded.length() - encoded.length() % UNIT);
    byte[] bytes = Base64.getDecoder().decode(whole.replace('-', '+').replace('_', '/'));
    return new String(bytes, UTF_8);
  }

  private static int behindPadding(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < 2 && text.charAt(end) == '=') {
      end++;
    }
    return end;
  }

  private static boolean isOfBase64(char c) {
    return Letters.isWord(c) || "+/_-".indexOf(c) >= 0;
  }
}
