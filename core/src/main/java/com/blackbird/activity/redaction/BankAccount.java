package com.blackbird.activity.redaction;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The international number of a bank account, which carries check digits. */
final class BankAccount implements Recogniser {
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){2,7}(?: ?[0-9A-Z]{1,3})?(?![0-9A-Za-z])");
  private static final BigInteger MODULUS = BigInteger.valueOf(97);

  @Override
  public List<String> anchors() {
    return List.of(
            "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR",
            "HR", "HU", "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MC", "MT", "NL", "NO", "PL",
            "PT", "RO", "SE", "SI", "SK")
        .stream()
        .flatMap(country -> "0123456789".chars().mapToObj(digit -> country + (char) digit))
        .toList();
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (!Letters.isBeginning(text, at)) {
      return null;
    }
    Matcher matcher = FORM.matcher(text).region(at, text.length());
    return matcher.lookingAt() && isValid(matcher.group().replace(" ", ""))
        ? new Found(at, matcher.end(), "bank account")
        : null;
  }

  private static boolean isValid(String number) {
    if (number.length() < 15 || number.length() > 34) {
      return false;
    }
    var digits = new StringBuilder();
    (number.substring(4) + number.substring(0, 4))
        .chars()
        .forEach(c -> digits.append(Character.digit(c, Character.MAX_RADIX)));
    return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
  }
}
