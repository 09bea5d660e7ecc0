package com.blackbird.activity.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An e-mail address of a person; one of an office, such as support@, tells of nobody. */
final class EmailAddress implements Recogniser {
  private static final Set<String> OFFICES =
      Set.of(
          "abuse",
          "accounts",
          "admin",
          "api",
          "billing",
          "contact",
          "customerservice",
          "dev",
          "developer",
          "developers",
          "hello",
          "help",
          "helpdesk",
          "info",
          "integrations",
          "it",
          "mail",
          "no-reply",
          "noreply",
          "notifications",
          "office",
          "orders",
          "partner",
          "partners",
          "postmaster",
          "privacy",
          "returns",
          "sales",
          "security",
          "service",
          "shipping",
          "shop",
          "store",
          "support",
          "team",
          "tech",
          "techsupport",
          "webmaster");
  private static final String IN_NAME = "._%+-'";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_HOST = 253;

  @Override
  public List<String> anchors() {
    return List.of("@", "%40");
  }

  @Override
  public @Nullable Found at(String text, int at) {
    int host = text.charAt(at) == '@' ? at + 1 : text.startsWith("%40", at) ? at + 3 : -1;
    if (host < 0) {
      return null;
    }
    int start = at;
    while (start > 0 && at - start < LONGEST_NAME && isName(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && IN_NAME.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = host;
    while (end < text.length() && end - host < LONGEST_HOST && isHost(text.charAt(end))) {
      end++;
    }
    while (end > host && ".-".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return start < at
            && text.substring(host, end).indexOf('.') > 0
            && !OFFICES.contains(text.substring(start, at).toLowerCase(Locale.ROOT))
        ? new Found(start, end, "e-mail")
        : null;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || IN_NAME.indexOf(c) >= 0;
  }

  private static boolean isHost(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
