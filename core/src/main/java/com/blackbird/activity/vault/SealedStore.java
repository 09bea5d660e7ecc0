package com.blackbird.activity.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A place in the database where sealed values lie. */
public interface SealedStore {
  /** What lies there, in the plural, for people who read the log. */
  String what();

  /** What to do about a value that does not open, as a sentence without its full stop. */
  String remedy();

  /** What opens them. */
  Vault vault();

  /** All values that lie there now. */
  List<SealedValue> sealedValues();

  /** How many values each key has sealed, by the key's name. */
  default Map<String, Integer> sealedBy() {
    Map<String, Integer> counts = new HashMap<>();
    for (SealedValue value : sealedValues()) {
      counts.merge(Vault.keyId(value.stored()), 1, Integer::sum);
    }
    return counts;
  }

  /** Opens every value, and says of each that does not open why. */
  default List<String> damaged() {
    List<String> found = new ArrayList<>();
    for (SealedValue value : sealedValues()) {
      try {
        vault().open(value.label(), value.stored());
      } catch (CannotOpen e) {
        found.add(String.valueOf(e.getMessage()));
      }
    }
    return found;
  }

  /**
   * Seals anew what was sealed with another key than the primary one, whatever else happens to it
   * meanwhile; leaves alone what does not open.
   *
   * @return how many values were sealed anew
   */
  int reseal();
}
