package com.blackbird.activity.redaction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that stands behind a word for a secret, in JSON, XML, a query, a configuration or a
 * sentence, and looks as if it were made by chance; of passwords, the more so the less is asked.
 */
final class NamedSecret implements Recogniser {
  private static final String KEY =
      "(?:api|access|private|auth|consumer|signing|encryption|shared|account|master|service"
          + "|licen[cs]e|application|app|storefront|subscription|server|publishable)[ _.-]?key";
  private static final String NAME =
      "(?:(pass(?:word|wd|phrase|wort|code)[\\w.-]{0,32}+|pass(?=[\"'\\s]{0,3}[:=])|pwd|contrase(?:ñ|n)a"
          + "|mot_?de_?passe)|(?:secret|token|"
          + KEY
          + "|auth(?:orization|entication)?(?=[\"'\\s]{0,3}[:=])|credentials?|signature|session["
          + " _-]?id|jsessionid|phpsessid)[\\w.-]{0,32}+)";

  /** A quote in XML. */
  private static final String QUOTE = "&(?:quot|apos|#34|#39);";

  /** Nobody writes passwords in these, and what follows one in these has no blank before it. */
  private static final String EAST_ASIAN = "\\u3000-\\u9fff\\uac00-\\ud7af";

  private static final Pattern NAMED =
      Pattern.compile(
          NAME
              + "(?:[\"'\\\\\\]]|"
              + QUOTE
              + "){0,4}(?:(\\s{0,3}(?::=|=>|->|={1,2}|:|>|%3[dD]|\\|)\\s{0,3})|\\s{1,3}(?:(?:is|was|provided|of|value)[:"
              + " ]{1,2})?)(?:[ub](?=[\"']))?(?:[\"'\\\\`(“「『]|"
              + QUOTE
              + "){0,4}(?:(?:bearer|basic|token|oauth|digest)\\s{1,3})?"
              + "([^\\s\"'`<>(){}\\[\\],;\\\\&|”"
              + EAST_ASIAN
              + "]{1,256}+)",
          Pattern.CASE_INSENSITIVE);

  /** What is said about secrets, or points to one, or is no more than a time. */
  private static final Pattern NO_SECRET =
      Pattern.compile(
          "(?i)(?:https?|gid|urn|file):.*|\\d{4}-\\d\\d-\\d\\d.*|v?\\d+(?:\\.\\d+)+|\\d+(?:ms|s|m|h|d)?");

  private static final int MIN_PASSWORD = 6;
  private static final int MIN_SECRET = 8;
  private static final int MIN_SAID = 16;
  private static final int MIN_LETTERS = 20;
  private static final double MIN_ENTROPY = 2.7;
  private static final double MIN_ENTROPY_SAID = 3.2;
  private static final double MIN_ENTROPY_LETTERS = 4;
  private static final int MOST = 256;

  private final Scan formats;

  /** Where the value has the form of a vendor, it is called by that. */
  NamedSecret(Scan formats) {
    this.formats = formats;
  }

  @Override
  public List<String> anchors() {
    return List.of(
        "pass",
        "pwd",
        "contrase",
        "mot_de",
        "motde",
        "secret",
        "token",
        "api",
        "access",
        "private",
        "auth",
        "consumer",
        "signing",
        "encryption",
        "shared",
        "account",
        "master",
        "service",
        "license",
        "licence",
        "application",
        "app",
        "storefront",
        "subscription",
        "server",
        "publishable",
        "credential",
        "signature",
        "session",
        "jsession",
        "phpsess");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    Matcher named = NAMED.matcher(text).region(at, text.length());
    if (!named.lookingAt()) {
      return null;
    }
    boolean password = named.group(1) != null;
    boolean said = named.group(2) == null;
    if (said && isBehindSentence(text, named.start(3))) {
      return null;
    }
    int quoted = quoteEnd(text, named.start(3), named.end(3));
    String value = quoted < 0 ? trimmed(named.group(3)) : text.substring(named.start(3), quoted);
    if (!looksMade(value, password, said)) {
      return null;
    }
    int start = named.start(3);
    int end = value.length() < MOST ? start + value.length() : end(text, start + value.length());
    List<Found> known = formats.find(text.substring(start, end));
    if (!known.isEmpty() && known.getFirst().start() == 0) {
      Found first = known.getFirst();
      return new Found(start, start + first.end(), first.kind());
    }
    return new Found(start, end, password ? "password" : "secret");
  }

  /** The word before may be the last one of a sentence, and this one the first of the next. */
  private static boolean isBehindSentence(String text, int at) {
    int before = at - 1;
    while (before > 0 && Character.isWhitespace(text.charAt(before))) {
      before--;
    }
    return text.charAt(before) == '.';
  }

  private static boolean looksMade(String value, boolean password, boolean said) {
    if (value.contains("***") || value.contains("xxxxxx")) {
      return false; // somebody else has been here before
    }
    if (NO_SECRET.matcher(value).matches()) {
      return password && !said && value.length() >= MIN_PASSWORD && isDigits(value);
    }
    boolean digit = Letters.hasDigit(value);
    if (password && !said) {
      return value.length() >= MIN_PASSWORD
          && (digit || value.chars().anyMatch(c -> "!@#$%^*+?~".indexOf(c) >= 0));
    }
    double entropy = Letters.entropy(value);
    if (!digit) {
      return value.length() >= MIN_LETTERS
          && isWord(value)
          && !value.equals(value.toLowerCase(Locale.ROOT))
          && !value.equals(value.toUpperCase(Locale.ROOT))
          && entropy >= MIN_ENTROPY_LETTERS;
    }
    return said
        ? value.length() >= MIN_SAID && Letters.hasLetter(value) && entropy >= MIN_ENTROPY_SAID
        : value.length() >= MIN_SECRET && Letters.hasLetter(value) && entropy >= MIN_ENTROPY;
  }

  private static boolean isDigits(String value) {
    return value.chars().allMatch(c -> Letters.isDigit((char) c));
  }

  private static boolean isWord(String value) {
    return value.chars().allMatch(c -> Letters.isWord((char) c));
  }

  /** A sentence's end is not the value's. */
  private static String trimmed(String value) {
    int end = value.length();
    while (end > 1 && ".:!?".indexOf(value.charAt(end - 1)) >= 0) {
      end--;
    }
    return value.substring(0, end);
  }

  /**
   * Within quotes the value ends where they do, unless it is a sentence; -1 when there are none.
   */
  private static int quoteEnd(String text, int start, int end) {
    char quote = text.charAt(start - 1);
    if ((quote != '"' && quote != '\'')) {
      return -1;
    }
    for (int i = start; i < text.length() && i < start + MOST; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        int escapes = i;
        while (escapes > end && text.charAt(escapes - 1) == '\\') {
          escapes--;
        }
        return escapes;
      }
      if (Character.isWhitespace(c)) {
        return -1;
      }
    }
    return -1;
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length()
        && !Character.isWhitespace(text.charAt(end))
        && "\"'`<>(){}[],;\\&|”".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
