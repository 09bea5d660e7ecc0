package com.blackbird.activity.fix;

import com.blackbird.activity.guide.Unsecret;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be in a line that all accounts read: anything of the account it comes from. */
final class Anonymity {
  private static final int SHORTEST_NAME = 3;

  private record Rule(String what, Pattern pattern) {}

  private static final List<Rule> RULES =
      List.of(
          rule("the e-mail address", "\\S+@\\S+"),
          rule(
              "the address",
              "(?:https?://|www\\.)\\S+"
                  + "|(?:[\\p{L}\\p{N}-]+\\.)+"
                  + "(?:com|net|org|io|co|shop|store|app|dev|info|biz|eu|de|fr|uk|ca|au|jp)\\b\\S*"),
          rule("the reference", "#[\\p{L}\\p{N}]\\S*"),
          rule(
              "the number", "(?<![\\p{L}\\p{N}.-])(?!20\\d\\d(?!\\d))\\+?\\d[\\d ().-]*\\d{3,}\\b"),
          rule("the reference", "(?=\\S*\\p{L})(?:[\\p{L}_-]*\\d){3,}[\\p{L}\\p{N}_-]*"));

  private Anonymity() {}

  /**
   * What has to be left out of the line, as a sentence; nothing when all may read it.
   *
   * @param names of the account and what is its own
   */
  static Optional<String> objection(String line, Collection<String> names) {
    if (!Unsecret.of(line).equals(line)) {
      return Optional.of("It looks as if there were a key or a password in it. Leave that out.");
    }
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(line);
      if (found.find()) {
        return Optional.of(leaveOut(rule.what(), found.group()));
      }
    }
    return names.stream()
        .filter(name -> name.length() >= SHORTEST_NAME && isNamed(line, name))
        .findFirst()
        .map(name -> leaveOut("the name", name));
  }

  private static boolean isNamed(String line, String name) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}])"
                + Pattern.quote(name.toLowerCase(Locale.ROOT))
                + "(?![\\p{L}\\p{N}])")
        .matcher(line.toLowerCase(Locale.ROOT))
        .find();
  }

  private static String leaveOut(String what, String found) {
    return "All accounts would read " + what + " “" + found.strip() + "”. Leave it out.";
  }

  private static Rule rule(String what, String pattern) {
    return new Rule(what, Pattern.compile("(?i)" + pattern));
  }
}
