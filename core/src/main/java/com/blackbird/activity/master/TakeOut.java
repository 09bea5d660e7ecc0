package com.blackbird.activity.master;

import com.blackbird.activity.support.CaseNumber;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reply with which support takes a case out where there are no buttons: {@code Without C-1042}.
 */
final class TakeOut {
  private static final Pattern FORM =
      Pattern.compile("(?:without|ohne|sin)\\s+(.+?)\\.?", Pattern.CASE_INSENSITIVE);

  private TakeOut() {}

  /** Which case a reply takes out; empty when it is said to customers. */
  static Optional<CaseNumber> in(String reply) {
    Matcher form = FORM.matcher(reply.strip());
    return form.matches() ? CaseNumber.parse(form.group(1)) : Optional.empty();
  }
}
