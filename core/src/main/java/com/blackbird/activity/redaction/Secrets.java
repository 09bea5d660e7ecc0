package com.blackbird.activity.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes out what opens doors or costs money: keys, tokens, passwords and the numbers of payment
 * cards. In the place of each stands what it was, so that a message still says what went wrong, and
 * the same error with other secrets reads the same.
 *
 * <p>Done twice it changes nothing more. The time it takes grows with the text's length alone.
 */
public final class Secrets {
  private static final Scan SCAN = scan();

  /** Takes them out of texts with formatting. */
  public static final Mask MASK = new Mask(SCAN, "removed");

  private Secrets() {}

  /** The text without secrets; the same text when there are none. */
  public static String hide(String text) {
    return MASK.of(text);
  }

  /** Where secrets stand. */
  public static List<Found> find(String text) {
    return SCAN.find(text);
  }

  private static Scan scan() {
    List<Recogniser> formats = SecretFormats.all();
    List<Recogniser> all = new ArrayList<>();
    all.add(new PrivateKeyBlock());
    all.addAll(formats);
    all.add(new UrlPassword());
    all.add(new HttpCredentials());
    all.add(new NamedSecret(new Scan(formats)));
    all.add(new CardNumber());
    return new Scan(all);
  }
}
