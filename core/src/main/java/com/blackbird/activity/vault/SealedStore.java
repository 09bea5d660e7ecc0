package com.blackbird.activity.vault;

import java.util.List;
import java.util.Map;

/** A place in the database where sealed values lie. */
public interface SealedStore {
  /** What lies there, in the plural, for people who read the log. */
  String what();

  /** What to do about a value that does not open, as a sentence without its full stop. */
  String remedy();

  /** How many values each key has sealed, by the key's name. */
  Map<String, Integer> sealedBy();

  /** Opens every value, and says of each that does not open why. */
  List<String> damaged();

  /**
   * Seals anew what was sealed with another key than the primary one, whatever else happens to it
   * meanwhile; leaves alone what does not open.
   *
   * @return how many values were sealed anew
   */
  int reseal();
}
