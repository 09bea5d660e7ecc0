package com.blackbird.activity.intake;

import com.blackbird.activity.activity.Activity;
import org.jspecify.annotations.Nullable;

/** What one item of a body turned out to be. */
public sealed interface Parsed {
  /** Its place in the body, from 0; in a stream the number of its line. */
  long index();

  /** An activity that may be stored. */
  record Valid(long index, Activity activity) implements Parsed {}

  /** Something that is not taken, with the field that is wrong and what is allowed. */
  record Rejected(long index, @Nullable String id, String reason) implements Parsed {}
}
