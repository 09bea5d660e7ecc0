package com.blackbird.activity.guide;

/** How many people of an account found an entry helpful, and how many did not. */
public record GuideTally(long yes, long no) {
  static final GuideTally NONE = new GuideTally(0, 0);

  GuideTally plus(GuideTally other) {
    return new GuideTally(yes + other.yes, no + other.no);
  }

  /** How many people voted. */
  public long votes() {
    return yes + no;
  }

  /** To rank by: what nobody voted on stands between what helps and what does not. */
  public long balance() {
    return yes - no;
  }
}
