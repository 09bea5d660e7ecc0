package com.blackbird.activity.fix;

/**
 * How a fix has done.
 *
 * @param times how often somebody said that it was this
 * @param helped how many people said that it helped them
 * @param notHelped how many said that it did not
 */
public record FixTally(int times, long helped, long notHelped) {
  /** How many people voted. */
  public long votes() {
    return helped + notHelped;
  }

  /** To rank by: the share of good experiences, cautious while there are few. */
  double score() {
    return (times + helped + 1.0) / (times + votes() + 2.0);
  }

  /** Whether it has disappointed more often than it was right; then nobody is told of it first. */
  boolean isDoubtful() {
    return notHelped > times + helped;
  }
}
