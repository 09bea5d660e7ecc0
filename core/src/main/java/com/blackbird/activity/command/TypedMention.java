package com.blackbird.activity.command;

import com.blackbird.activity.chat.Rich;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is mentioned among typed words, said in the same way on every platform. */
public final class TypedMention {
  /** What stands before the id of a person. */
  public static final String PERSON = "person:";

  /** What stands before the id of a user group or role. */
  public static final String GROUP = "group:";

  /** What an option takes that wants one. */
  public static final Pattern FORM =
      Pattern.compile("(" + PERSON + "|" + GROUP + ")(" + Rich.Mention.ID_FORM + ")");

  private TypedMention() {}

  /** Who is meant; nobody when it is no mention. */
  public static Optional<Rich.Mention> read(String typed) {
    Matcher form = FORM.matcher(typed);
    return form.matches()
        ? Optional.of(new Rich.Mention(form.group(1).equals(GROUP), form.group(2)))
        : Optional.empty();
  }
}
