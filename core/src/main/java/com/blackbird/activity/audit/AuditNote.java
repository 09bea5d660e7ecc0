package com.blackbird.activity.audit;

import com.blackbird.activity.account.AccountId;
import com.blackbird.activity.command.Acting;
import com.blackbird.activity.command.Who;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One act, as it is to be kept.
 *
 * @param subject what it was done to, such as a case's number; never the name of a person
 * @param acting by whom and where
 * @param before what was, by the fields' names
 * @param after what is
 */
public record AuditNote(
    AccountId account,
    Act act,
    String subject,
    Acting acting,
    Map<String, Value> before,
    Map<String, Value> after) {
  /** In the place of an account: what concerns the bot itself, or all accounts. */
  public static final AccountId BOT = new AccountId(new UUID(0, 0));

  private static final int LONGEST_SUBJECT = 255;
  private static final int LONGEST_WORDS = 1_000;

  /** What a field says. */
  public sealed interface Value {}

  /** Words, which may be foreign. */
  public record Words(String text) implements Value {
    /** Cuts what is no longer a note. */
    public Words {
      text = storable(text, LONGEST_WORDS);
    }
  }

  /** A person, who can be forgotten. */
  public record Person(Who who) implements Value {}

  /** Keeps the fields in one order. */
  public AuditNote {
    subject = storable(subject, LONGEST_SUBJECT);
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }

  /** An act of whoever acts on this thread. */
  public static AuditNote of(AccountId account, Act act, String subject) {
    return new AuditNote(account, act, subject, Acting.current(), Map.of(), Map.of());
  }

  /** By this person, from where the thread's work comes. */
  public AuditNote by(Who who) {
    return who.isItself()
        ? this
        : new AuditNote(account, act, subject, new Acting(who, acting.place()), before, after);
  }

  /** With a field as it was. */
  public AuditNote was(String field, Object value) {
    return new AuditNote(account, act, subject, acting, with(before, field, value), after);
  }

  /** With a field as it is. */
  public AuditNote is(String field, Object value) {
    return new AuditNote(account, act, subject, acting, before, with(after, field, value));
  }

  private static Map<String, Value> with(Map<String, Value> fields, String field, Object value) {
    Map<String, Value> all = new LinkedHashMap<>(fields);
    all.put(field, value instanceof Who who ? new Person(who) : new Words(String.valueOf(value)));
    return all;
  }

  /** PostgreSQL keeps no null character, and no half of a pair. */
  private static String storable(String text, int longest) {
    String cut = text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    return cut.replace("\0", "").replaceAll("\\p{Cs}", "\uFFFD");
  }
}
