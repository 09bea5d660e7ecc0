package com.blackbird.bot.desk.intercom;

import com.blackbird.bot.desk.DeskMark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The short name at the end of everything that the bot says at Intercom, by which it is found
 * again: a part of a conversation takes no name of our own, and no key against repetition.
 *
 * @param text for example {@code ref 4f9k2m1qx7}, with a second name for what replaces another
 */
record IntercomReference(String text) {
  private static final Pattern FORM =
      Pattern.compile("ref ([0-9a-z]{10})(?:-([0-9a-z]{10}))?(?![0-9a-z-])");

  static IntercomReference of(String key) {
    return new IntercomReference("ref " + DeskMark.digest(key));
  }

  /** The reference of what says now what this one said before. */
  IntercomReference edited(String words) {
    return new IntercomReference(family() + DeskMark.digest(words));
  }

  /** What all references of later states begin with. */
  String family() {
    return text.substring(0, "ref ".length() + 10) + "-";
  }

  /** The reference that stands in a text; null when it is none of the bot's. */
  static @Nullable IntercomReference in(String html) {
    Matcher form = FORM.matcher(html);
    IntercomReference last = null;
    while (form.find()) {
      last = new IntercomReference(form.group());
    }
    return last;
  }

  /** Whether a text carries exactly this one. */
  boolean isIn(String html) {
    return equals(in(html));
  }
}
