package com.blackbird.activity.redaction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a payment card: a brand's beginning and length, and the check digit of Luhn. Ids of
 * records can look the same, so what is called an id, or stands in a path, is left alone.
 */
final class CardNumber implements Recogniser {
  private static final Pattern FORM =
      Pattern.compile(
          "\\d{4}([ .\\u00a0-])\\d{4}(?:\\1|\\r?\\n)\\d{4}(?:\\1|\\r?\\n)\\d{4}(?!\\d)|\\d{4}(["
              + " .\\u00a0-])\\d{6}\\2\\d{4,5}(?!\\d)|\\d{14,16}(?!\\d)");
  private static final Pattern BRAND =
      Pattern.compile(
          "4\\d{15}|5[1-5]\\d{14}|2(?:22[1-9]|2[3-9]\\d|[3-6]\\d\\d|7[01]\\d|720)\\d{12}|3[47]\\d{13}"
              + "|6(?:011|5\\d\\d|4[4-9]\\d|2\\d\\d)\\d{12}|35(?:2[89]|[3-8]\\d)\\d{12}|3(?:0[0-5]|[68]\\d)\\d{11}");
  private static final Pattern CODE =
      Pattern.compile(
          "(?i)(?:cvv2?|cvc2?|card_?security_?code)(?:[\"']|&quot;)?\\s{0,2}[:=]\\s{0,2}(?:[\"']|&quot;)?(\\d{3,4})(?!\\d)");
  private static final int DINERS_LENGTH = 14;
  private static final int LOOK_BACK = 24;

  @Override
  public List<String> anchors() {
    return List.of("2", "3", "4", "5", "6", "cvv", "cvc", "cardsecurity", "card_security");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (!Letters.isDigit(text.charAt(at))) {
      Matcher code = CODE.matcher(text).region(at, text.length());
      return code.lookingAt() ? new Found(code.start(1), code.end(1), "card code") : null;
    }
    if (at + DINERS_LENGTH > text.length()
        || !Letters.isDigit(text.charAt(at + 3))
        || !Letters.isBeginning(text, at)
        || (at > 0 && "./#-$".indexOf(text.charAt(at - 1)) >= 0)) {
      return null;
    }
    Matcher form = FORM.matcher(text).region(at, text.length());
    if (!form.lookingAt() || isWordAt(text, form.end())) {
      return null;
    }
    String digits = form.group().replaceAll("\\D", "");
    boolean plain = digits.length() == form.end() - at;
    return BRAND.matcher(digits).matches()
            && passesLuhn(digits)
            && !(plain && isRecord(text, at, digits))
        ? new Found(at, form.end(), "card number")
        : null;
  }

  private static boolean isWordAt(String text, int at) {
    return at < text.length() && (Letters.isWord(text.charAt(at)) || text.charAt(at) == '_');
  }

  /** Shops have ids of 13 and 14 digits, others of 16. */
  private static boolean isRecord(String text, int at, String digits) {
    String before = text.substring(Math.max(0, at - LOOK_BACK), at).toLowerCase(Locale.ROOT);
    if (digits.length() == DINERS_LENGTH
        && !before.contains("card")
        && !before.contains("diners")) {
      return true;
    }
    int end = before.length();
    while (end > 0 && "\"'=: \\>".indexOf(before.charAt(end - 1)) >= 0) {
      end--;
    }
    String name = before.substring(0, end);
    return name.endsWith("id") || name.endsWith("ids") || name.endsWith("reference");
  }

  private static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }
}
