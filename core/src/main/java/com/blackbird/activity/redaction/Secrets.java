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
  public static final Mask MASK = new Mask(Secrets::find, "removed");

  private static final Mask IN_NAMES = new Mask(new Scan(keys())::find, "removed");

  private Secrets() {}

  /** The text without secrets; the same text when there are none. */
  public static String hide(String text) {
    return MASK.of(text);
  }

  /**
   * The name of a record without keys and tokens that vendors give out. Records may be called by a
   * number that looks like a payment card's, or have words for secrets in their names.
   */
  public static String hideInName(String name) {
    return IN_NAMES.of(name);
  }

  /** Where secrets stand. */
  public static List<Found> find(String text) {
    return LineFolds.find(text, line -> Escapes.find(line, SCAN::find));
  }

  private static List<Recogniser> keys() {
    List<Recogniser> keys = new ArrayList<>();
    keys.add(new PrivateKeyBlock());
    keys.addAll(SecretFormats.all());
    keys.add(new UrlPassword());
    return keys;
  }

  private static Scan scan() {
    List<Recogniser> all = keys();
    all.add(new HttpCredentials());
    all.add(new NamedSecret(new Scan(SecretFormats.all())));
    all.add(new CardNumber());
    Scan plain = new Scan(all);
    all.add(new EncodedText(text -> Escapes.find(text, plain::find)));
    return new Scan(all);
  }
}
