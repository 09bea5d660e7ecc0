package com.blackbird.activity.guide;

/**
 * What one person said about an entry.
 *
 * @param comment why, in the person's own words; may be empty
 */
record GuideVote(boolean helpful, String comment) {
  /** As long as a form lets it be. */
  static final int LONGEST_COMMENT = 500;
}
