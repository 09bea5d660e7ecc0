package com.blackbird.activity.redaction;

import java.util.List;

/**
 * Hides what tells who somebody is: e-mail addresses, telephone numbers, numbers of bank accounts,
 * and names, addresses and dates of birth in fields that are called so.
 *
 * <p>It is for places where many people read, and no promise that nothing is left: a name within a
 * sentence looks like any word.
 */
public final class PersonalData {
  private static final Scan SCAN =
      new Scan(
          List.of(new EmailAddress(), new PhoneNumber(), new BankAccount(), new NamedPerson()));

  /** Hides it in texts with formatting. */
  public static final Mask MASK = new Mask(PersonalData::find, "hidden");

  private PersonalData() {}

  /** The text with marks in place of personal data; the same text when there is none. */
  public static String hide(String text) {
    return MASK.of(text);
  }

  /** Where personal data stands. */
  public static List<Found> find(String text) {
    return Escapes.find(text, SCAN::find);
  }
}
