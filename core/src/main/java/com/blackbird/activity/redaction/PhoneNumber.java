package com.blackbird.activity.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number that shows itself as one: with the country in front, or in the American
 * groups. Others look like the ids of records, and are found by the name of their field alone.
 */
final class PhoneNumber implements Recogniser {
  private static final Pattern FORM =
      Pattern.compile(
          "\\+\\d{1,3}[ ./-]?(?:\\(\\d{1,4}\\)[ ./-]?)?\\d{1,5}(?:[ ./-]?\\d{1,5}){1,5}(?![\\w:])"
              + "|\\(\\d{3}\\) ?\\d{3}[ .-]\\d{4}(?![\\w-])");
  private static final int FEWEST = 8;
  private static final int MOST = 15;

  @Override
  public List<String> anchors() {
    return List.of("+", "(");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (!Letters.isBeginning(text, at)) {
      return null;
    }
    Matcher matcher = FORM.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    long digits = matcher.group().chars().filter(c -> Letters.isDigit((char) c)).count();
    return digits >= FEWEST && digits <= MOST ? new Found(at, matcher.end(), "phone") : null;
  }
}
