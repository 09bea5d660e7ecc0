package com.blackbird.activity.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A name, an address or a telephone number in a field that is called so, of JSON, XML or a query.
 */
final class NamedPerson implements Recogniser {
  private static final String WHOSE_NAME =
      "first|last|given|family|full|middle|display|nick|customer|contact|recipient|buyer|billing"
          + "|shipping|company|attention|person|holder";
  private static final String WHICH_ADDRESS = "billing|shipping|delivery|home|street|mailing";
  private static final String WHICH_PHONE =
      "mobile|cell|home|work|billing|shipping|primary|alternate";

  /** How the names of all other fields begin, and those that have no word before them. */
  private static final String BEGINNINGS =
      "surname|name|attn|address|line|city|town|suburb|zip|post|phone|telephone|fax|birth|date|dob"
          + "|ssn|social";

  private static final Pattern FIELD =
      Pattern.compile(
          ("((?:{whose})[ _-]?name|sur[ _-]?name|name|attention|attn)"
                  + "|((?:(?:{address})[ _-]?)?address[ _-]?(?:line)?[ _-]?\\d?"
                  + "|street(?:[ _-]?(?:name|address|number|line))?[ _-]?\\d?|line[12]|city|town"
                  + "|suburb|zip(?:[ _-]?code)?|post(?:al)?[ _-]?code)"
                  + "|((?:(?:{phone})[ _-]?)?(?:tele)?phone(?:[ _-]?(?:number|no))?"
                  + "|mobile(?:[ _-]?number)?|fax(?:[ _-]?number)?)"
                  + "|(birth[ _-]?(?:day|date)|date[ _-]?of[ _-]?birth|dob|ssn"
                  + "|social[ _-]?security[ _-]?number)")
              .replace("{whose}", WHOSE_NAME)
              .replace("{address}", WHICH_ADDRESS)
              .replace("{phone}", WHICH_PHONE),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VALUE =
      Pattern.compile(
          "\\\\{0,3}[\"']?\\s{0,3}(?::|=>?|>)\\s{0,3}(\\\\{0,3}[\"'])?([^\"'<>{}\\[\\]\\\\\\r\\n&;][^\"<>{}\\[\\]\\\\\\r\\n&;]{0,120})");

  /** What is said about a field instead of what is in it. */
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?i).*\\b(?:is|are|was|must|can|can't|cannot|could|not|no|has|have|should|required|invalid"
              + "|blank|empty|missing|null|none|too|already|exceeds?|unknown|true|false|found|taken)\\b.*");

  private static final Pattern PERSON =
      Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){1,3}");
  private static final Pattern CALLED = Pattern.compile("\\p{Lu}\\p{L}[\\p{L} '’.-]{0,80}");
  private static final Pattern PLACE = Pattern.compile("(?:\\p{Lu}|\\d)[^:=]*");
  private static final Pattern DIGITS = Pattern.compile("[+(]?\\d[\\d ()./-]{5,20}");
  private static final Pattern DATE = Pattern.compile("\\d[\\d ./-]{5,10}");

  @Override
  public List<String> anchors() {
    return Stream.of(WHOSE_NAME, WHICH_ADDRESS, WHICH_PHONE, BEGINNINGS)
        .flatMap(words -> Stream.of(words.split("\\|", -1)))
        .distinct()
        .toList();
  }

  @Override
  public @Nullable Found at(String text, int at) {
    if (!isStart(text, at)) {
      return null;
    }
    Matcher field = FIELD.matcher(text).region(at, text.length());
    if (!field.lookingAt()) {
      return null;
    }
    Matcher value = VALUE.matcher(text).region(field.end(), text.length());
    if (!value.lookingAt()) {
      return null;
    }
    boolean quoted = value.group(1) != null;
    int start = value.start(2);
    int end = quoted ? quoteEnd(text, value) : bareEnd(text, value);
    String what = text.substring(start, end).strip();
    String kind = kind(field, what);
    return kind == null ? null : new Found(start, end, kind);
  }

  /** A field's name begins anew, or goes on from another word: shipping_city, billingCity. */
  private static boolean isStart(String text, int at) {
    return at == 0
        || !Letters.isWord(text.charAt(at - 1))
        || Character.isUpperCase(text.charAt(at))
        || Letters.isBeginning(text, at);
  }

  private static @Nullable String kind(Matcher field, String what) {
    if (SENTENCE.matcher(what).matches()) {
      return null;
    }
    if (field.group(1) != null) {
      boolean alone = field.group(1).equalsIgnoreCase("name");
      return (alone ? PERSON : CALLED).matcher(what).matches() ? "name" : null;
    }
    if (field.group(2) != null) {
      return PLACE.matcher(what).matches() ? "address" : null;
    }
    if (field.group(3) != null) {
      return DIGITS.matcher(what).matches() ? "phone" : null;
    }
    return DATE.matcher(what).matches() ? "date of birth" : null;
  }

  private static int quoteEnd(String text, Matcher value) {
    char quote = text.charAt(value.end(1) - 1);
    int end = text.indexOf(quote, value.start(2));
    if (end < 0 || end > value.end(2)) {
      return value.end(2);
    }
    while (end > value.start(2) && text.charAt(end - 1) == '\\') {
      end--;
    }
    return end;
  }

  private static int bareEnd(String text, Matcher value) {
    int comma = text.indexOf(',', value.start(2));
    return comma < 0 || comma > value.end(2) ? value.end(2) : comma;
  }
}
