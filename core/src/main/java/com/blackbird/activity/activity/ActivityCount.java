package com.blackbird.activity.activity;

import java.util.OptionalLong;

/**
 * How many activities a query has.
 *
 * @param errors how many of them are errors
 * @param references on how many records they are; unknown when there are very many activities
 * @param exact whether there are no more than that; only a search for a text stops counting, at
 *     {@link #MOST_FOUND}, or earlier when the index does not know the text
 */
public record ActivityCount(long activities, long errors, OptionalLong references, boolean exact) {
  /** How many activities with a text are counted; nobody reads on from there. */
  public static final int MOST_FOUND = 1_000;

  /** Of more activities than this the records are not counted. */
  public static final int MOST_WITH_REFERENCES = 5_000;

  /** The same where more may not have been looked at. */
  ActivityCount atLeast() {
    return new ActivityCount(activities, errors, OptionalLong.empty(), false);
  }
}
