package com.blackbird.activity.privacy;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was forgotten.
 *
 * @param rows how many rows of each table; tables in which there was nothing are left out
 * @param entry the number of the audit log's entry that says so
 * @param hash that entry's, in hexadecimal digits: whoever keeps it can prove the receipt later
 */
public record Receipt(Instant at, Map<String, Integer> rows, long entry, String hash) {
  /** Keeps the tables in order. */
  public Receipt {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }
}
