package com.blackbird.activity.fix;

import com.blackbird.activity.chat.NameSearch;
import com.blackbird.activity.guide.Unsecret;
import com.blackbird.activity.language.Said;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be in a line that all accounts read: anything of the account it comes from. */
final class Anonymity {
  /** What should not be told. */
  enum Kind {
    EMAIL,
    ADDRESS,
    REFERENCE,
    NUMBER,
    NAME
  }

  private record Rule(Kind kind, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule(Kind.EMAIL, "\\S+@\\S+"),
          rule(
              Kind.ADDRESS,
              "(?:https?://|www\\.)\\S+|(?:[\\p{L}\\p{N}-]+\\.)+"
                  + "(?:com|net|org|io|co|shop|store|app|dev|info|biz|eu|de|fr|uk|ca|au|jp)\\b\\S*"),
          rule(Kind.REFERENCE, "#[\\p{L}\\p{N}]\\S*"),
          rule(Kind.NUMBER, "(?<![\\p{L}\\p{N}.-])(?!20\\d\\d(?!\\d))\\+?\\d[\\d ().-]*\\d{3,}\\b"),
          rule(Kind.REFERENCE, "(?=\\S*\\p{L})(?:[\\p{L}_-]*\\d){3,}[\\p{L}\\p{N}_-]*"));

  private Anonymity() {}

  /**
   * What has to be left out of the line, as a sentence; nothing when all may read it.
   *
   * @param names of the account and what is its own
   */
  static Optional<Said> objection(String line, Collection<String> names) {
    if (!Unsecret.of(line).equals(line)) {
      Said secret = language -> FixTexts.in(language).looksSecret();
      return Optional.of(secret);
    }
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(line);
      if (found.find()) {
        return Optional.of(leaveOut(rule.kind(), found.group()));
      }
    }
    return names.stream()
        .filter(name -> NameSearch.names(line, name))
        .findFirst()
        .map(name -> leaveOut(Kind.NAME, name));
  }

  private static Said leaveOut(Kind kind, String found) {
    return language -> FixTexts.in(language).allWouldRead(kind, found.strip());
  }

  private static Rule rule(Kind kind, String pattern) {
    return new Rule(kind, Pattern.compile("(?i)" + pattern));
  }
}
